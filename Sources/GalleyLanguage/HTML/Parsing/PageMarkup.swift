/// A page's source taken apart: its texts and start tags, and what stands in its head.
///
/// The parser gets the structure alone: each text is a number, each start tag without attributes.
/// Neither long texts nor many attributes cost it time.
struct PageMarkup {
  struct Element {
    let tag: HTMLTag
    /// What stands between the tag's name and its end.
    let attributes: Range<Int>
    /// Where the start tag begins in `structure`.
    let offset: Int
  }

  let source: [UInt8]
  /// The texts that are more than white space, and all those in `pre`.
  private(set) var texts: [Range<Int>] = []
  private(set) var elements: [Element] = []
  /// HTML with numbers for texts: four letters each, see `textNumber`.
  private(set) var structure: [UInt8] = []
  /// Whether there are parts of tables in it.
  private(set) var hasTables = false

  /// `meta`, `link`, `base` and `html`, wherever they stand.
  private(set) var headElements: [Element] = []
  private(set) var title: Range<Int>?
  /// The contents of scripts that hold JSON-LD.
  private(set) var linkedData: [Range<Int>] = []

  private var open = OpenElements()

  /// More elements are refused.
  static let mostElements = 500_000

  /// - Throws: an error where the page has more than `mostElements` elements or texts.
  init(_ source: [UInt8]) throws(HTMLError) {
    self.source = source
    var scanner = MarkupScanner(source)
    while let token = scanner.next() {
      switch token {
      case .text(let range): addText(range)
      case .end(let name): end(name)
      case .start(let name, let attributes):
        let tag = HTMLTag(source, name: name)
        if tag.isSkipped {
          skip(tag, name, attributes, &scanner)
        } else {
          start(tag, name, attributes)
        }
      }
      guard elements.count + texts.count <= Self.mostElements else { throw .tooManyElements }
    }
    while !open.entries.isEmpty { close() }
  }

  private mutating func addText(_ range: Range<Int>) {
    let isBlank = source[range].allSatisfy(\.isHTMLSpace)
    if isBlank, !open.keepsSpace {
      structure.append(0x20)
    } else {
      appendNumber(texts.count)
      texts.append(range)
    }
  }

  private mutating func start(_ tag: HTMLTag, _ name: Range<Int>, _ attributes: Range<Int>) {
    let element = Element(tag: tag, attributes: attributes, offset: structure.count)
    switch tag {
    case .meta, .link, .base, .html: headElements.append(element)
    case .head, .body, .area, .col, .colgroup, .embed, .input, .param, .source, .track, .wbr:
      break
    case .br, .hr, .img:
      if tag == .hr { close(open.count(closedByStartOf: tag)) }
      elements.append(Element(tag: tag, attributes: attributes, offset: structure.count))
      append(tag, isEnd: false)
    default:
      close(open.count(closedByStartOf: tag))
      let offset = structure.count
      guard open.open(.init(tag: tag, key: NameKey(source, name))) else { return }
      elements.append(Element(tag: tag, attributes: attributes, offset: offset))
      append(tag, isEnd: false)
    }
  }

  private mutating func end(_ name: Range<Int>) {
    let tag = HTMLTag(source, name: name)
    switch tag {
    case .html, .head, .body: break
    case .br:
      elements.append(Element(tag: .br, attributes: 0..<0, offset: structure.count))
      append(.br, isEnd: false)
    default: close(open.count(closedBy: .init(tag: tag, key: NameKey(source, name))))
    }
  }

  private mutating func close(_ count: Int = 1) {
    for _ in 0..<count {
      if let last = open.entries.last { append(last.tag, isEnd: true) }
      open.close()
    }
  }
}

extension PageMarkup {
  private mutating func skip(
    _ tag: HTMLTag, _ name: Range<Int>, _ attributes: Range<Int>, _ scanner: inout MarkupScanner
  ) {
    let isClosed = attributes.last.map { source[$0] == UInt8(ascii: "/") } ?? false
    if isClosed, tag == .svg || tag == .math { return }
    let content = scanner.skipElement(name, nests: tag == .svg || tag == .math || tag == .object)
    guard let content else { return }
    switch tag {
    case .title: title = title ?? content
    case .script where isLinkedData(attributes): linkedData.append(content)
    default: break
    }
  }

  private func isLinkedData(_ attributes: Range<Int>) -> Bool {
    var isLinkedData = false
    HTMLAttribute.read(source, in: attributes) { attribute, value in
      guard attribute == .type else { return }
      isLinkedData = String(decoding: source[value], as: UTF8.self).lowercased()
        .contains("ld+json")
    }
    return isLinkedData
  }

  /// As all end tags are there, the parser makes a difference only between the parts of tables: all else
  /// is one element to it.
  private mutating func append(_ tag: HTMLTag, isEnd: Bool) {
    structure.append(UInt8(ascii: "<"))
    if isEnd { structure.append(UInt8(ascii: "/")) }
    switch tag {
    case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      structure.append(contentsOf: tag.name)
      hasTables = true
    default: structure.append(contentsOf: HTMLTag.div.name)
    }
    structure.append(UInt8(ascii: ">"))
    if tag.isVoid, !isEnd { append(tag, isEnd: true) }
  }

  /// How many letters stand for a text.
  static let lettersOfNumber = 4

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private mutating func appendNumber(_ number: Int) {
    for shift in [18, 12, 6, 0] { structure.append(Self.digits[number >> shift & 63]) }
  }

  /// The number that four letters of `structure` stand for.
  static func textNumber(_ letters: some Sequence<UInt8>) -> Int {
    letters.reduce(0) { number, letter in
      let digit: UInt8 =
        switch letter {
        case 0x41...0x5A: letter - 0x41
        case 0x61...0x7A: letter - 0x61 + 26
        case 0x30...0x39: letter - 0x30 + 52
        case UInt8(ascii: "+"): 62
        default: 63
        }
      return number << 6 | Int(digit)
    }
  }
}
