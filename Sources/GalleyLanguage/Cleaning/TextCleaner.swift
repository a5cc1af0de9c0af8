import Galley

/// One run of cleaning over one text.
struct TextCleaner {
  private(set) var result: CleanedText
  private let options: CleaningOptions
  private let text: TextLines
  private var isRemoved: [Bool]
  private var datelineLength = 0
  private var datelineLine: Int?

  /// A text with fewer lines of at most `shortLine` bytes is no page as a whole.
  private static let fewestShortLines = 12
  private static let shortLine = 30
  /// How many of the first lines may be byline and date.
  private static let mostHeadLines = 8
  /// From this length on, in bytes, a line is a paragraph of the story.
  private static let leastParagraph = 150

  init(_ normalised: String, _ options: CleaningOptions) {
    let lines = TextLines(normalised)
    text = options.joinsLines ? HardWraps.joined(lines) : lines
    isRemoved = Array(repeating: false, count: text.lines.count)
    result = CleanedText(text: normalised)
    result.lineCount = lines.lineCount
    self.options = options
  }

  mutating func run() {
    if options.removesBoilerplate { removeBoilerplate() }
    if options.takesByline { takeByline() }
    if options.dateline != .keep { findDateline() }
    result.removals.sort { ($0.line ?? 0, $0.reason) < ($1.line ?? 0, $1.reason) }
    joinKeptLines()
  }

  private mutating func removeBoilerplate() {
    for (index, reason) in boilerplateReasons().enumerated() {
      guard let reason, !options.keptReasons.contains(reason) else { continue }
      remove(index, reason: reason.rawValue)
    }
    if options.keptReasons.contains(.separator) { return }
    removeSeparators(text.lines.indices)
    removeSeparators(text.lines.indices.reversed())
  }

  /// Why each line is no part of the article: by its phrases, and in a whole page by the model, too.
  private func boilerplateReasons() -> [BoilerplateReason?] {
    var reasons = text.lines.map { BoilerplateLine.reason(for: text.bytes[$0.range]) }
    let known = reasons.map { $0 != nil }
    guard let model = options.model, known.contains(true), hasManyShortLines else { return reasons }
    let features = LineFeatures(text.lines.map { text.bytes[$0.range] }, isInterface: known)
    let isOther = model.isOther(features)
    guard Self.isPage(isOther, isKnown: known) else { return reasons }
    for (index, isOther) in isOther.enumerated() where isOther {
      reasons[index] = reasons[index] ?? .interface
    }
    return reasons
  }

  /// Whether the model finds enough interface for a whole page: in two lines of five, or in one of five
  /// where more than one line is known by its phrases.
  private static func isPage(_ isOther: [Bool], isKnown: [Bool]) -> Bool {
    let known = min(isKnown.count { $0 }, 2)
    return isOther.count { $0 } * known * 5 >= isOther.count * 2
  }

  private var hasManyShortLines: Bool {
    text.lines.count { $0.count <= Self.shortLine } >= Self.fewestShortLines
  }

  /// Removes lines without letters up to the first line with some.
  private mutating func removeSeparators(_ indices: some Sequence<Int>) {
    for index in indices where !isRemoved[index] {
      guard BoilerplateLine.isSeparator(text.bytes[text.lines[index].range]) else { return }
      remove(index, reason: BoilerplateReason.separator.rawValue)
    }
  }

  private mutating func remove(_ index: Int, reason: String) {
    let line = text.lines[index]
    isRemoved[index] = true
    result.removals.append(Removal(text: text.text(of: line), reason: reason, line: line.number))
  }

  /// Looks for the byline, and dates beside it, above the second paragraph.
  private mutating func takeByline() {
    var paragraphs = 0
    var isAfterByline = false
    for index in text.lines.indices.prefix(Self.mostHeadLines) where !isRemoved[index] {
      let line = text.lines[index]
      if line.count >= Self.leastParagraph {
        paragraphs += 1
        if paragraphs == 2 { return }
        if line.count > Byline.longestLine { continue }
      }
      let words = text.text(of: line)
      if result.byline == nil, let byline = Byline(words, language: language) {
        take(byline)
        remove(index, reason: "byline")
        isAfterByline = true
      } else if let date = Byline(dateLine: words) {
        take(date)
        remove(index, reason: "date")
      } else if isAfterByline, Byline.isContinuation(words) {
        remove(index, reason: "byline")
      } else {
        isAfterByline = false
      }
    }
  }

  private func language() -> String? { options.language ?? detectedLanguage(result.text).code }

  private mutating func take(_ byline: Byline) {
    result.byline = result.byline ?? byline.names
    if result.authors.isEmpty { result.authors = byline.authors }
    result.published = result.published ?? byline.published
    result.modified = result.modified ?? byline.modified
  }

  /// Looks for the dateline in front of the first paragraph, or on a line of its own before it.
  private mutating func findDateline() {
    for index in text.lines.indices.prefix(Self.mostHeadLines) where !isRemoved[index] {
      let line = text.lines[index]
      if Dateline.isWhole(text.text(of: line)) {
        result.dateline = text.text(of: line)
        remove(index, reason: "dateline")
        return
      }
      if let dateline = Dateline(startOf: text.bytes[line.range]) {
        result.dateline = dateline.text
        if options.dateline == .take {
          datelineLine = index
          datelineLength = dateline.length
          result.removals.append(
            Removal(text: dateline.text, reason: "dateline", line: line.number))
        }
        return
      }
      if line.count >= Self.leastParagraph { return }
    }
  }

  private mutating func joinKeptLines() {
    result.lineNumbers = text.lines.indices.filter { !isRemoved[$0] }.map { text.lines[$0].number }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    for index in text.lines.indices where !isRemoved[index] {
      if !bytes.isEmpty { bytes.append(0x0A) }
      let cut = index == datelineLine ? datelineLength : 0
      bytes.append(contentsOf: text.bytes[text.lines[index].range.dropFirst(cut)])
    }
    if !bytes.elementsEqual(result.text.utf8) {
      result.text = String(decoding: bytes, as: UTF8.self)
    }
  }
}
