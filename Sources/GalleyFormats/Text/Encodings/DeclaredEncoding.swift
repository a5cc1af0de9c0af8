/// Reads the labels of encodings that a page names in its first 1,024 bytes.
///
/// The search is that of the HTML Standard, "prescan a byte stream to determine its encoding".
struct DeclaredEncoding {
  private let head: [UInt8]
  private var index = 0

  /// The labels, in lower case: those in `meta` in their order, then that of an XML declaration.
  static func labels(in bytes: Span<UInt8>) -> [String] {
    var reading = DeclaredEncoding(bytes)
    return reading.metaLabels() + reading.xmlLabels()
  }

  /// The language that `html` names in the same bytes, in lower case.
  static func language(in bytes: Span<UInt8>) -> String? {
    var reading = DeclaredEncoding(bytes)
    return reading.htmlLanguage()
  }

  private init(_ bytes: Span<UInt8>) {
    head = (0..<min(1024, bytes.count)).map { index in
      (0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
    }
  }

  private mutating func metaLabels() -> [String] {
    var labels: [String] = []
    while index < head.count {
      if isAt("<!--") {
        index = place(of: "-->", from: index + 2) ?? head.count
      } else if isAt("<meta"), let next = byte(at: index + 5), next.isSpace || next == slash {
        index += 5
        if let label = metaLabel() { labels.append(label) }
      } else if isAt("<!") || isAt("<?") {
        index = place(of: ">", from: index) ?? head.count
      } else if isAt("<") {
        skipTag()
      } else {
        index += 1
      }
    }
    return labels
  }

  /// The label of a `meta` whose attributes come next.
  private mutating func metaLabel() -> String? {
    var attributes: [String: String] = [:]
    while let (name, value) = attribute() {
      if attributes[name] == nil { attributes[name] = value }
    }
    if let label = attributes["charset"] { return Self.cut(label[...]) }
    guard attributes["http-equiv"] == "content-type", let content = attributes["content"] else {
      return nil
    }
    return Self.label(in: content)
  }

  private mutating func htmlLanguage() -> String? {
    while index < head.count {
      if isAt("<!--") {
        index = place(of: "-->", from: index + 2) ?? head.count
      } else if isAt("<html"), let next = byte(at: index + 5), next.isSpace {
        index += 5
        var attributes: [String: String] = [:]
        while let (name, value) = attribute() {
          if attributes[name] == nil { attributes[name] = value }
        }
        return attributes["lang"] ?? attributes["xml:lang"]
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What an XML declaration says, where the page begins with one.
  private mutating func xmlLabels() -> [String] {
    index = 0
    guard isAt("<?xml"), let end = place(of: "?>", from: 0) else { return [] }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let name = declaration.firstRange(of: "encoding") else { return [] }
    return Self.value(in: declaration[name.upperBound...]).map { [$0] } ?? []
  }

  private mutating func skipTag() {
    index += 1
    if byte(at: index) == slash { index += 1 }
    guard let first = byte(at: index), (0x61...0x7A).contains(first) else { return }
    while let next = byte(at: index), !next.isSpace, next != close { index += 1 }
    while attribute() != nil {}
  }

  /// The next attribute; nil at the end of the tag.
  private mutating func attribute() -> (name: String, value: String)? {
    while let next = byte(at: index), next.isSpace || next == slash { index += 1 }
    guard let first = byte(at: index), first != close else { return nil }
    // An equals sign in front of a name is a part of it.
    let name = String(UnicodeScalar(first)) + run(from: index + 1, until: [slash, close, equals])
    skipSpaces()
    guard byte(at: index) == equals else { return (name, "") }
    index += 1
    skipSpaces()
    guard let quote = byte(at: index), quote == 0x22 || quote == 0x27 else {
      return (name, run(from: index, until: [close]))
    }
    let end = head[(index + 1)...].firstIndex(of: quote) ?? head.count
    defer { index = end + 1 }
    return (name, String(decoding: head[(index + 1)..<end], as: UTF8.self))
  }

  /// Reads up to a space, or one of `ends`.
  private mutating func run(from start: Int, until ends: [UInt8]) -> String {
    index = start
    while let next = byte(at: index), !next.isSpace, !ends.contains(next) { index += 1 }
    return String(decoding: head[min(start, index)..<index], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while let next = byte(at: index), next.isSpace { index += 1 }
  }

  private func byte(at index: Int) -> UInt8? { index < head.count ? head[index] : nil }

  private func isAt(_ mark: String) -> Bool { head[index...].starts(with: mark.utf8) }

  private func place(of mark: String, from start: Int) -> Int? {
    guard start < head.count else { return nil }
    return head.indices[start...].first { head[$0...].starts(with: mark.utf8) }
  }
}

extension DeclaredEncoding {
  /// The label in `text/html; charset=utf-8`.
  private static func label(in content: String) -> String? {
    var rest = content[...]
    while let name = rest.firstRange(of: "charset") {
      rest = rest[name.upperBound...]
      if let label = value(in: rest) { return label }
    }
    return nil
  }

  /// What stands behind an equals sign, with or without quotes.
  private static func value(in text: Substring) -> String? {
    let rest = text.drop { $0.isSpace }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isSpace }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return cut(value) }
    return cut(value.dropFirst().prefix { $0 != quote })
  }

  /// A label up to the first comma, space or semicolon; nil where nothing is left.
  private static func cut(_ label: Substring) -> String? {
    let label = label.drop { $0.isSpace || $0 == "\"" || $0 == "'" }
      .prefix { !$0.isSpace && !",;\"'".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}

private let slash = UInt8(ascii: "/")
private let close = UInt8(ascii: ">")
private let equals = UInt8(ascii: "=")

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Character {
  fileprivate var isSpace: Bool { isASCII && isWhitespace }
}
