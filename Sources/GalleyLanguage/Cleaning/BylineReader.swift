/// Reads a byline from left to right: marker, names, roles, dates.
struct BylineReader {
  /// How sure a marker makes that names follow.
  enum Marker {
    /// `Posted by`, `Author:`
    case plain
    /// `By`: headings start with it, too.
    case short
    /// A word of another language that has other uses: `Von`, `Por`. Only with a date.
    case foreign
  }

  private(set) var byline = Byline()
  /// Whether a date was read, be it one that can't be told.
  private(set) var hasDate = false
  private let words: [Substring]
  private var position = 0

  init(_ line: String) {
    words = line.split { $0 == " " || $0 == "\u{A0}" }
  }

  var isAtEnd: Bool { position == words.count }

  /// Reads dates with the words in front of them, and separators.
  mutating func readDates() {
    while !isAtEnd {
      if isSeparator(words[position]) {
        position += 1
        continue
      }
      var start = position
      var isModification = false
      while start < words.count, Self.dateWords.contains(plain(words[start])) {
        if Self.changeWords.contains(plain(words[start])) { isModification = true }
        start += 1
      }
      guard let date = CalendarDate(startOf: words[start...]) else { return }
      hasDate = true
      if isModification {
        byline.modified = byline.modified ?? date.value
      } else {
        byline.published = byline.published ?? date.value
      }
      position = start + date.wordCount
    }
  }

  mutating func readMarker() -> Marker? {
    let rest = words[position...].prefix(3).map(plain)
    guard let first = rest.first else { return nil }
    let marker: Marker
    if rest.count >= 2, rest[1] == "by", Self.verbs.contains(first) {
      marker = .plain
      position += 2
    } else if ["author", "authors", "byline", "penulis", "autor"].contains(first),
      words[position].utf8.last == UInt8(ascii: ":") || rest.count >= 2 && rest[1].isEmpty
    {
      marker = .plain
      position += 1
    } else if first == "by" {
      marker = words[position].utf8.last == UInt8(ascii: ":") ? .plain : .short
      position += 1
    } else if ["von", "par", "por", "di", "door", "oleh"].contains(first) {
      marker = .foreign
      position += 1
    } else {
      return nil
    }
    while !isAtEnd, plain(words[position]).isEmpty { position += 1 }
    return marker
  }

  /// Reads names and what may stand behind them, to the end of the line.
  mutating func readPieces(after marker: Marker) -> Bool {
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
      case .other where marker == .plain && (names.isEmpty || !isFirstSegment):
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
    return finish(names, after: marker)
  }

  private mutating func finish(_ names: [(start: Int, end: Int)], after marker: Marker) -> Bool {
    guard let first = names.first, let last = names.last else { return false }
    let isLoneWord = names.count == 1 && last.end - first.start == 1
    switch marker {
    case .plain: break
    case .short where isLoneWord:
      guard
        hasDate || last.end < words.count
          || kind(of: Array(words[first.start..<last.end])) == .publisher
      else { return false }
    case .short: break
    case .foreign: guard hasDate else { return false }
    }
    byline.names = trimmed(words[first.start..<last.end].joined(separator: " "))
    byline.authors = names.compactMap { name in
      let words = Array(words[name.start..<name.end])
      return kind(of: words) == .name ? trimmed(words.joined(separator: " ")) : nil
    }
    return true
  }
}

extension BylineReader {
  private enum Kind {
    case name
    case role
    case publisher
    case contact
    case other
  }

  private func kind(of words: [Substring]) -> Kind {
    let words = words.map { Substring(trimmed(String($0))) }
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
      if isSeparator(word) || ["and", "&", "with", "und", "et"].contains(small) || word == "&" {
        let piece = Array(words[start..<position])
        position += 1
        return piece
      }
      if position > start, ["in", "for", "of", "at"].contains(small) {
        let piece = Array(words[start..<position])
        readPlace()
        return piece
      }
      if position > start, startsDate(at: position) { break }
      position += 1
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
    var start = index
    while start < words.count, Self.dateWords.contains(plain(words[start])) { start += 1 }
    return CalendarDate(startOf: words[start...]) != nil
  }

  private func isSeparator(_ word: Substring) -> Bool {
    ["|", "-", "–", "—", "•", "·", "/", "//", "»", "||", "--"].contains(word)
  }

  /// A word in small letters without marks.
  private func plain(_ word: Substring) -> String {
    trimmed(word.lowercased())
  }

  private func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    let marks = Array(",:;()[]|".utf8)
    while let last = bytes.last, marks.contains(last) { bytes.removeLast() }
    while let first = bytes.first, marks.contains(first) { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let verbs: Set<String> = [
    "article", "authored", "compiled", "edited", "post", "posted", "published", "report",
    "reported",
    "reporting", "story", "submitted", "text", "words", "written",
  ]

  private static let changeWords: Set<String> = ["updated", "modified", "changed", "aktualisiert"]

  private static let dateWords: Set<String> = [
    "published", "posted", "updated", "modified", "changed", "first", "last", "on", "date", "dated",
    "publiziert", "veröffentlicht", "aktualisiert", "am", "publié", "le", "publicado", "el", "em",
  ]
}
