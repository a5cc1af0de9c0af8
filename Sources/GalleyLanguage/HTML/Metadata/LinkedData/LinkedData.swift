/// The JSON-LD of a page: the values of all its scripts, in their order.
///
/// A value is known by its number among all values; what is inside an object or array follows it.
struct LinkedData {
  enum Kind {
    case object
    case array
    case string
    /// A number, `true`, `false`, `null`, or a word that is no JSON.
    case literal
  }

  struct Value {
    let kind: Kind
    /// Where its name stands, for a member of an object; empty for others.
    let name: Range<Int>
    /// What stands between the quotation marks of a string, or a literal.
    let text: Range<Int>
    /// The number behind the last value inside it.
    var end: Int
  }

  let source: [UInt8]
  let values: [Value]

  /// - Parameter scripts: where in `source` the contents of the scripts stand.
  init(_ source: [UInt8], scripts: [Range<Int>]) {
    self.source = source
    var reader = LinkedDataReader(source)
    for script in scripts { reader.read(script) }
    values = reader.values
  }
}

extension LinkedData {
  /// The numbers of the values right inside an object or array; none for others.
  func children(of value: Int) -> Children {
    Children(values: values, position: value + 1, end: values[value].end)
  }

  struct Children: Sequence, IteratorProtocol {
    let values: [Value]
    var position: Int
    let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = values[position].end }
      return position
    }
  }

  /// The first member of an object that has this name.
  func member(_ name: StaticString, of object: Int) -> Int? {
    guard values[object].kind == .object else { return nil }
    return children(of: object).first { hasName($0, name) }
  }

  func hasName(_ value: Int, _ name: StaticString) -> Bool {
    source.has(name, at: values[value].name)
  }

  /// A string's text, or a literal's; nil for others and for null.
  func text(of value: Int) -> String? {
    switch values[value].kind {
    case .object, .array: return nil
    case .literal where source.has("null", at: values[value].text): return nil
    case .literal, .string:
      let text = PageText.plain(withoutTags: unescaped(values[value].text))
      return text.isEmpty ? nil : text
    }
  }

  /// The text of a member that is a string.
  func text(_ name: StaticString, of object: Int) -> String? {
    member(name, of: object).flatMap(text(of:))
  }

  /// What a string says, with its markup and its line ends; nil for others.
  func source(of value: Int) -> [UInt8]? {
    guard values[value].kind == .string else { return nil }
    return CharacterReferences.decoded(unescaped(values[value].text, lineEnd: 0x0A).span)
  }

  /// A string without JSON's escapes (RFC 8259, section 7); other escapes stand for what is escaped.
  ///
  /// - Parameter lineEnd: what stands for `\n`.
  private func unescaped(_ range: Range<Int>, lineEnd: UInt8 = 0x20) -> [UInt8] {
    guard source[range].contains(UInt8(ascii: "\\")) else { return Array(source[range]) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < range.upperBound else {
        result.append(byte)
        continue
      }
      let escaped = source[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "n"): result.append(lineEnd)
      case UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
        UInt8(ascii: "f"):
        result.append(0x20)
      case UInt8(ascii: "u"): result.append(scalar: scalar(&index, before: range.upperBound))
      default: result.append(escaped)
      }
    }
    return result
  }

  /// The character behind `\u`, with the second half of a surrogate pair.
  private func scalar(_ index: inout Int, before end: Int) -> UInt32 {
    guard let first = codeUnit(at: index, before: end) else { return 0xFFFD }
    index += 4
    guard first & 0xFC00 == 0xD800, index + 1 < end, source[index] == UInt8(ascii: "\\"),
      let second = codeUnit(at: index + 2, before: end), second & 0xFC00 == 0xDC00
    else { return first }
    index += 6
    return 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
  }

  private func codeUnit(at start: Int, before end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    return UInt32(String(decoding: source[start..<start + 4], as: UTF8.self), radix: 16)
  }
}

extension [UInt8] {
  /// Whether an ASCII text stands at a range, no more and no less.
  func has(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<range.count
      where unsafe self[range.lowerBound + offset] != wanted[offset] {
        return false
      }
      return true
    }
  }
}
