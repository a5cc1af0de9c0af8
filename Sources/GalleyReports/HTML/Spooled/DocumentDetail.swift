import Galley
import GalleyFormats

/// What the page shows of one document that came out, as JSON that can stand in an element `script`.
struct DocumentDetail: Sendable {
  /// The title as JSON, `null` where there is none.
  let title: [UInt8]
  let parts: [UInt8]

  private static let writer = DocumentWriter(
    offsets: .utf16, parts: [.text, .teasers, .subjects, .summary, .keywords, .removed])

  init(_ document: Document) {
    title = Self.titleJSON(document.metadata.title)
    var buffer = ByteBuffer()
    do throws(JSONError) {
      try Self.writer.write(document, to: &buffer)
      buffer.truncate(to: buffer.count - 1)
      try buffer.appendMarks(of: document)
      buffer.appendPairs("metadata", document.metadata.values)
      buffer.appendPairs("fields", document.fields)
      if let language = document.metadata.language { buffer.appendMember("language", language) }
      buffer.append(UInt8(ascii: "}"))
    } catch {
      buffer.removeAll()
      buffer.append("{\"problem\":")
      buffer.appendQuoted(error.message)
      buffer.append(UInt8(ascii: "}"))
    }
    parts = inertJSON(buffer.array)
  }

  private static func titleJSON(_ title: String?) -> [UInt8] {
    guard let title, !title.isEmpty else { return Array("null".utf8) }
    var buffer = ByteBuffer()
    buffer.appendQuoted(String(title.prefix(300)))
    return inertJSON(buffer.array)
  }
}

extension DocumentDetail {
  /// As one piece of bytes: the length of the title, the title, the parts.
  var packed: [UInt8] {
    let length = UInt32(title.count)
    return (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + title + parts
  }

  init(packed bytes: [UInt8]) {
    let length = bytes.prefix(4).enumerated().reduce(0) { $0 | Int($1.element) << ($1.offset * 8) }
    title = Array(bytes.dropFirst(4).prefix(length))
    parts = Array(bytes.dropFirst(4 + length))
  }
}

/// JSON in which no `<` is left, so that nothing in it can end an element or begin one.
func inertJSON(_ json: [UInt8]) -> [UInt8] {
  let sign = UInt8(ascii: "<")
  guard json.contains(sign) else { return json }
  var inert: [UInt8] = []
  inert.reserveCapacity(json.count + 64)
  for byte in json {
    // It stands in strings alone, where JSON allows any character to be written by its number.
    if byte == sign { inert += Array("\\u003C".utf8) } else { inert.append(byte) }
  }
  return inert
}

extension ByteBuffer {
  fileprivate mutating func appendMember(_ name: String, _ text: String) {
    append(UInt8(ascii: ","))
    appendQuoted(name)
    append(UInt8(ascii: ":"))
    appendQuoted(text)
  }

  /// Appends members as a list of names, values as text, and whether that text is JSON: a number keeps its
  /// digits, which JavaScript would not.
  fileprivate mutating func appendPairs(_ name: String, _ object: JSONObject) {
    if object.isEmpty { return }
    append(UInt8(ascii: ","))
    appendQuoted(name)
    append(":[")
    for (index, member) in object.members.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "["))
      appendQuoted(member.key)
      append(UInt8(ascii: ","))
      let strings = member.value.string.map { [$0] } ?? member.value.strings
      appendQuoted(strings?.joined(separator: ", ") ?? member.value.jsonText)
      append(strings == nil ? ",true]" : "]")
    }
    append(UInt8(ascii: "]"))
  }
}

extension JSONValue {
  /// The items of a list of strings.
  fileprivate var strings: [String]? {
    guard let array, !array.isEmpty else { return nil }
    let strings = array.compactMap(\.string)
    return strings.count == array.count ? strings : nil
  }

  fileprivate var jsonText: String {
    do throws(JSONError) {
      return try JSONWriter().text(of: self)
    } catch {
      return error.message
    }
  }
}
