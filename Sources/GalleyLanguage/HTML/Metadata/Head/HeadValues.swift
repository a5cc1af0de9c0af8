/// What the `meta`, `link` and `base` elements of a page and its `html` say, wherever they stand.
struct HeadValues {
  struct Value {
    let field: HeadField
    /// Its name's place among the field's names: 0 for the most trusted.
    let rank: Int
    /// Where it stands in the page's source.
    let text: Range<Int>
  }

  private let source: [UInt8]
  private var values: [Value] = []
  private(set) var language: Range<Int>?
  private(set) var canonical: Range<Int>?
  /// What the page's references are relative to, as it states it.
  private(set) var base: Range<Int>?

  /// No page says more of its article.
  private static let mostValues = 2_000

  init(_ markup: PageMarkup) {
    source = markup.source
    for element in markup.headElements where values.count < Self.mostValues { read(element) }
  }

  /// What the page says of a field, the most trusted first.
  func all(_ field: HeadField) -> [Value] {
    let found = values.filter { $0.field == field }
    return found.indices.sorted { (found[$0].rank, $0) < (found[$1].rank, $1) }.map { found[$0] }
  }

  /// The texts of a field's values, the most trusted first.
  func texts(_ field: HeadField) -> [String] {
    all(field).map { PageText.plain(source[$0.text]) }.filter { !$0.isEmpty }
  }

  /// The texts under the most trusted name that the page uses for a field.
  func textsOfBestName(_ field: HeadField) -> [String] {
    let found = all(field)
    return found.filter { $0.rank == found.first?.rank }.map { PageText.plain(source[$0.text]) }
  }

  private mutating func read(_ element: PageMarkup.Element) {
    var names: [Range<Int>] = []
    var content: Range<Int>?
    HTMLAttribute.read(source, in: element.attributes) { attribute, value in
      switch (element.tag, attribute) {
      case (.html, .language): language = language ?? value
      case (.base, .href): base = base ?? value
      case (.link, .rel): names.append(value)
      case (.link, .href), (.meta, .content): content = value
      case (.meta, .name), (.meta, .property), (.meta, .itemProperty), (.meta, .httpEquivalent):
        names.append(value)
      default: break
      }
    }
    guard let content, !content.isEmpty else { return }
    for name in names {
      if element.tag == .link {
        if source.isWord("canonical", at: name) { canonical = canonical ?? content }
      } else if let (field, rank) = HeadField.named(source, name) {
        values.append(.init(field: field, rank: rank, text: content))
      }
    }
  }
}

extension [UInt8] {
  /// Whether an ASCII text in small letters stands at a range, in any case of letters.
  func isWord(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<range.count {
        let byte = self[range.lowerBound + offset]
        if unsafe (byte.isUppercase ? byte | 0x20 : byte) != wanted[offset] { return false }
      }
      return true
    }
  }
}
