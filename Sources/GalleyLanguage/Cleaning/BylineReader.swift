/// Reads a byline from left to right: marker, names, roles, dates.
struct BylineReader {
  /// How sure a marker makes that names follow.
  enum Marker {
    /// `Posted by`, `Author:`
    case plain
    /// `By`: headings start with it, too.
    case short
    /// A word with other uses in some of these languages: `Von`, `Por`. Only with a date, or in an
    /// article in one of them.
    case foreign([String])
    /// None: a role behind a name says it, as in `홍길동 기자`.
    case role
  }

  private(set) var byline = Byline()
  /// Whether a date was read, be it one that can't be told.
  private(set) var hasDate = false
  /// Whether a word in front of a date says what it is the date of.
  private(set) var hasLabel = false
  private let words: [Substring]
  private var position = 0

  init(_ line: String) {
    words = DateWords.split(line).flatMap(EasternRole.split)
  }

  var isAtEnd: Bool { position == words.count }

  /// Reads dates with the words in front of them, and separators.
  mutating func readDates() {
    while !isAtEnd {
      if isSeparator(words[position]) {
        position += 1
        continue
      }
      let start = labelsEnd(from: position)
      guard let date = date(at: start) else { return }
      hasDate = true
      let end = start + date.wordCount
      // Japanese and Korean may put the label behind the date.
      let isLabelled = end < words.count && Self.isEasternLabel(plain(words[end]))
      let labels = words[position..<start] + (isLabelled ? words[end...end] : [])
      if DateWords.tellChange(labels.joined(separator: " ")) {
        byline.modified = byline.modified ?? date.value
      } else {
        byline.published = byline.published ?? date.value
      }
      hasLabel = hasLabel || !labels.isEmpty
      position = end + (isLabelled ? 1 : 0)
    }
  }

  /// The place behind the words that may stand in front of a date.
  private func labelsEnd(from start: Int) -> Int {
    words[start...].firstIndex {
      let word = plain($0)
      return !word.isEmpty && !DateWords.labels.contains(word)
    } ?? words.endIndex
  }

  private func date(at start: Int) -> CalendarDate? {
    let isDayFirst = start > 0 && DateWords.dayFirstLabels.contains(plain(words[start - 1]))
    return CalendarDate(startOf: words[start...], isDayFirst: isDayFirst)
  }

  private static func isEasternLabel(_ word: String) -> Bool {
    DateWords.labels.contains(word) && word.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
  }

  mutating func readMarker() -> Marker? {
    let rest = words[position...].prefix(3).map(plain)
    guard let first = rest.first else { return nil }
    let isMarked = words[position].isMarked || rest.count >= 2 && rest[1].isEmpty
    let marker: Marker
    if rest.count >= 2, rest[1] == "by", Self.verbs.contains(first) {
      marker = .plain
      position += 2
    } else if isMarked && BylineWords.nouns.contains(first) || BylineWords.phrases.contains(first)
      || EasternRole.stands(before: rest[1...].first, first)
    {
      marker = .plain
      position += 1
    } else if first == "by" {
      marker = words[position].isMarked ? .plain : .short
      position += 1
    } else if let languages = BylineWords.prepositions[first] {
      marker = .foreign(languages)
      position += 1
    } else {
      // An agency stands in brackets before the name.
      let name = words[position].first == "[" || words[position].first == "(" ? 1 : 0
      guard rest.count >= name + 2, EasternRole.stands(behind: rest[name], rest[name + 1]) else {
        return nil
      }
      marker = .role
      position += name
    }
    while !isAtEnd, plain(words[position]).isEmpty { position += 1 }
    return marker
  }

  /// Reads names and what may stand behind them, to the end of the line.
  mutating func readPieces(after marker: Marker, _ language: () -> String?) -> Bool {
    var isFirstSegment = true
    var names: [(start: Int, end: Int)] = []
    while !isAtEnd {
      readDates()
      guard !isAtEnd else { break }
      let start = position
      let piece = readPiece()
      if piece.isEmpty { continue }
      switch kind(of: piece) {
      case .name where isFirstSegment:
        names.append((start, start + piece.count))
      case .other where marker.isPlain && (names.isEmpty || !isFirstSegment):
        if names.isEmpty { names.append((start, start + piece.count)) }
      case .other: return false
      case .name, .role, .publisher, .contact:
        if names.isEmpty, kind(of: piece) == .publisher {
          names.append((start, start + piece.count))
        }
      }
      if position > 0, position <= words.count, isSeparator(words[position - 1]) {
        isFirstSegment = false
      }
    }
    return finish(names, after: marker, language)
  }

  private mutating func finish(
    _ names: [(start: Int, end: Int)], after marker: Marker, _ language: () -> String?
  ) -> Bool {
    guard let first = names.first, let last = names.last else { return false }
    let isLoneWord = names.count == 1 && last.end - first.start == 1
    switch marker {
    case .plain, .role: break
    case .short where isLoneWord:
      guard
        hasDate || last.end < words.count
          || kind(of: Array(words[first.start..<last.end])) == .publisher
      else { return false }
    case .short: break
    case .foreign(let languages):
      // `Von Haus zu Haus` is no name.
      let isWhole = names.allSatisfy {
        $0.end - $0.start >= 2 && !words[$0.start..<$0.end].contains { plain($0) == "zu" }
      }
      guard hasDate || isWhole && language().map(languages.contains) == true else { return false }
    }
    byline.names = trimmed(named(words[first.start..<last.end]).joined(separator: " "))
    byline.authors = names.compactMap { name in
      let words = named(words[name.start..<name.end])
      return kind(of: words) == .name ? trimmed(words.joined(separator: " ")) : nil
    }
    return true
  }
}

extension BylineReader {
  /// Words without the roles and the buttons that stand right beside a name.
  private func named(_ words: ArraySlice<Substring>) -> [Substring] {
    PersonName.withoutButtons(words.filter { !EasternRole.words.contains(plain($0)) })
  }

  private enum Kind {
    case name
    case role
    case publisher
    case contact
    case other
  }

  private func kind(of words: [Substring]) -> Kind {
    let all = words.map { Substring(trimmed(String($0))) }
    let words = all.filter { !EasternRole.words.contains(String($0)) }
    if words.isEmpty { return .role }
    if PersonName.isContact(words) { return .contact }
    if PersonName.isRole(words) { return .role }
    if PersonName.isDegree(words) { return .role }
    if PersonName.isPublisher(words) { return .publisher }
    return PersonName.isPlausible(words) ? .name : .other
  }

  /// The words up to a separator, a comma, an "and", or a date.
  private mutating func readPiece() -> [Substring] {
    let start = position
    while !isAtEnd {
      let word = words[position]
      let small = plain(word)
      if isSeparator(word) || small.isEmpty
        || BylineWords.conjunctions.contains(word.utf8.count == 1 ? String(word) : small)
      {
        let piece = Array(words[start..<position])
        position += 1
        return piece
      }
      if position > start, ["in", "for", "of", "at", "en", "em", "à"].contains(small) {
        let piece = Array(words[start..<position])
        readPlace()
        return piece
      }
      if position > start, startsDate(at: position) { break }
      position += 1
      // What stands behind a role is an address or an office.
      if position > start + 1, EasternRole.words.contains(small) { break }
      let mark = word.utf8.last
      if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") { break }
    }
    return Array(words[start..<position])
  }

  /// Reads over `in Dhaka`, `for The Daily`, up to the next separator or date.
  private mutating func readPlace() {
    position += 1
    while !isAtEnd, !isSeparator(words[position]), !startsDate(at: position) { position += 1 }
  }

  private func startsDate(at index: Int) -> Bool {
    date(at: labelsEnd(from: index)) != nil
  }

  private func isSeparator(_ word: Substring) -> Bool {
    ["|", "-", "–", "—", "•", "·", "/", "//", "»", "||", "--", "／", "＝"].contains(word)
  }

  /// A word in small letters without marks.
  private func plain(_ word: Substring) -> String {
    trimmed(word.lowercased())
  }

  private func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, Self.marks.contains(last) { scalars.removeLast() }
    while let first = scalars.first, Self.marks.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }

  private static let marks = Set(",:;()[]|：（）［］【】、，،／＝・".unicodeScalars)

  private static let verbs: Set<String> = [
    "article", "authored", "compiled", "edited", "post", "posted", "published", "report",
    "reported",
    "reporting", "story", "submitted", "text", "words", "written",
  ]
}

extension BylineReader.Marker {
  var isPlain: Bool { if case .plain = self { true } else { false } }
}

extension Substring {
  /// Whether a colon ends it, or what Chinese and Japanese use like one.
  fileprivate var isMarked: Bool {
    unicodeScalars.last.map { (":：／＝・" as String).unicodeScalars.contains($0) } ?? false
  }
}
