/// The attributes that cleaning reads.
enum HTMLAttribute: UInt8, CaseIterable {
  case alt
  case ariaHidden
  case ariaLabel
  case `class`
  case content
  case dataComponent
  case dataSource
  case dataTest
  case dataType
  case dateTime
  case hidden
  case href
  case httpEquivalent
  case id
  case itemProperty
  case itemScope
  case itemType
  case language
  case name
  case property
  case rel
  case role
  case source
  case style
  case title
  case type

  /// The name in a page.
  private var text: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .dataComponent: "data-component"
    case .dataSource: "data-src"
    case .dataTest: "data-testid"
    case .dataType: "data-type"
    case .dateTime: "datetime"
    case .httpEquivalent: "http-equiv"
    case .itemProperty: "itemprop"
    case .itemScope: "itemscope"
    case .itemType: "itemtype"
    case .language: "lang"
    case .source: "src"
    default: "\(self)"
    }
  }

  private static let byName = NameTable(allCases.map { ($0.text, $0) })

  /// Reads the attributes of one start tag; of two with the same name the first counts, as in HTML.
  ///
  /// - Parameter range: what stands between the tag's name and its `>`.
  static func read(
    _ source: [UInt8], in range: Range<Int>, _ take: (HTMLAttribute, Range<Int>) -> Void
  ) {
    var index = range.lowerBound
    var seen: UInt32 = 0
    while index < range.upperBound {
      while index < range.upperBound, isBetween(source[index]) { index += 1 }
      let start = index
      while index < range.upperBound, !isBetween(source[index]),
        source[index] != UInt8(ascii: "=") || index == start
      {
        index += 1
      }
      let name = start..<index
      while index < range.upperBound, source[index].isHTMLSpace { index += 1 }
      var value = index..<index
      if index < range.upperBound, source[index] == UInt8(ascii: "=") {
        value = valueRange(source, from: index + 1, to: range.upperBound)
        index = value.upperBound
        if index < range.upperBound, source[index] == 0x22 || source[index] == 0x27 { index += 1 }
      }
      guard !name.isEmpty, let attribute = byName.value(source, name) else { continue }
      if seen & attribute.bit == 0 { take(attribute, value) }
      seen |= attribute.bit
    }
  }

  private var bit: UInt32 { 1 << UInt32(rawValue) }

  private static func valueRange(_ source: [UInt8], from start: Int, to end: Int) -> Range<Int> {
    var index = start
    while index < end, source[index].isHTMLSpace { index += 1 }
    guard index < end else { return index..<index }
    let quote = source[index]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { index += 1 }
    let first = index
    while index < end, isQuoted ? source[index] != quote : !source[index].isHTMLSpace { index += 1 }
    return first..<index
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "/")
  }
}
