/// What a page calls its site, for telling the site's name from titles and people.
struct SiteNames {
  private var folded: Set<String> = []
  private var words: Set<String> = []

  /// - Parameters:
  ///   - names: the site's and its publisher's names.
  ///   - host: the page's host without `www.`.
  init(_ names: [String], host: String?) {
    for name in names {
      add(name)
      for part in name.split(whereSeparator: { "|–—".contains($0) }) { add(String(part)) }
      for word in name.split(separator: " ") { words.insert(String(word).foldedForComparison) }
    }
    guard let host else { return }
    let labels = host.split(separator: ".")
    add(host)
    // `news.example.co.uk` calls itself Example.
    let owner = labels.dropLast().last { $0.utf8.count > 3 } ?? labels.first
    if let owner { add(String(owner)) }
    for start in labels.indices.dropLast() { add(labels[start...].joined(separator: ".")) }
  }

  /// Whether a part of a title, or a name, is the site's.
  func contains(_ part: some StringProtocol) -> Bool {
    let name = String(part).foldedForComparison
    return folded.contains(name)
      || name.hasPrefix("the") && folded.contains(String(name.dropFirst(3)))
  }

  /// Whether a word stands in the site's name.
  func hasWord(_ word: some StringProtocol) -> Bool {
    words.contains(String(word).foldedForComparison)
  }

  /// The same with other names of the site.
  func adding(_ names: [String]) -> SiteNames {
    var more = self
    for name in names { more.add(name) }
    return more
  }

  private mutating func add(_ name: String) {
    let name = name.foldedForComparison
    guard !name.isEmpty else { return }
    folded.insert(name)
    if name.hasPrefix("the") { folded.insert(String(name.dropFirst(3))) }
  }
}

extension SiteNames {
  /// A title without the site's name in front of it or behind it.
  func cut(from title: String) -> String {
    var title = title[...]
    for _ in 0..<Self.mostBorders {
      guard let shorter = cutOnce(from: title) else { break }
      title = shorter
    }
    return String(title)
  }

  private func cutOnce(from title: Substring) -> Substring? {
    let borders = Self.borders(of: title)
    guard borders.count <= Self.mostBorders else { return nil }
    for border in borders {
      let front = title[..<border.lowerBound].trimmingSpaces
      let back = title[border.upperBound...].trimmingSpaces
      guard !front.isEmpty, !back.isEmpty else { continue }
      if contains(back) { return front }
      if contains(front) { return back }
    }
    return nil
  }

  /// What has more is no title with a site's name.
  private static let mostBorders = 12

  /// The marks that sites put between a title and their name: `|` anywhere, others between spaces, a
  /// colon before one.
  private static func borders(of title: Substring) -> [Range<Substring.Index>] {
    var borders: [Range<Substring.Index>] = []
    let bytes = title.utf8
    var wordStart = bytes.startIndex
    while wordStart < bytes.endIndex {
      let wordEnd = bytes[wordStart...].firstIndex(of: 0x20) ?? bytes.endIndex
      let word = title[wordStart..<wordEnd]
      if word.utf8.count <= 3, marks.contains(word) {
        borders.append(wordStart..<wordEnd)
      } else if let bar = bar(in: word) {
        borders.append(bar)
      } else if word.utf8.last == UInt8(ascii: ":") {
        borders.append(bytes.index(before: wordEnd)..<wordEnd)
      }
      wordStart = wordEnd < bytes.endIndex ? bytes.index(after: wordEnd) : wordEnd
    }
    return borders
  }

  private static func bar(in word: Substring) -> Range<Substring.Index>? {
    let scalars = word.unicodeScalars
    guard let bar = scalars.firstIndex(where: { $0 == "|" || $0 == "｜" }) else { return nil }
    return bar..<scalars.index(after: bar)
  }

  private static let marks: Set<Substring> = [
    "|", "｜", "-", "–", "—", "--", "·", "•", "::", ":", "»", "«", "›", "<", ">", "/", "~",
  ]

  /// Whether a title goes on behind its part with a mark that sites put before their names.
  static func isBorder(at index: String.Index, of title: String) -> Bool {
    let rest = title[index...].trimmingSpaces
    let mark = rest.prefix { $0 != " " }
    return mark != ":" && marks.contains(mark) || rest.first == "|" || rest.first == "｜"
  }
}

extension Substring {
  var trimmingSpaces: Substring {
    var text = self
    while text.utf8.first == 0x20 { text = text[text.utf8.index(after: text.startIndex)...] }
    while text.utf8.last == 0x20 { text = text[..<text.utf8.index(before: text.endIndex)] }
    return text
  }
}
