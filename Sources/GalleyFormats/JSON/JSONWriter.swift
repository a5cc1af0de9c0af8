package import Galley

/// Writes any JSON value, on one line and in the fewest bytes.
package struct JSONWriter: Sendable {
  package init() {}

  /// Appends the value to `buffer`, whole or not at all.
  ///
  /// - Throws: an error that names the place of a number that is not finite, or of nesting that no
  ///   reader here would take.
  package func write(_ value: JSONValue, to buffer: inout ByteBuffer) throws(JSONError) {
    let start = buffer.count
    do throws(UnwritableValue) {
      try buffer.append(value, depth: 0)
    } catch {
      buffer.truncate(to: start)
      throw error.problem(in: "")
    }
  }

  /// The value as text.
  package func text(of value: JSONValue) throws(JSONError) -> String {
    var buffer = ByteBuffer()
    try write(value, to: &buffer)
    return String(decoding: buffer.array, as: UTF8.self)
  }
}

/// A value that JSON has no way to write, and the way to it.
struct UnwritableValue: Error {
  let kind: JSONError.Kind
  /// The steps from the outermost value, such as `.scores[2]`.
  var path: String = ""

  func within(_ key: String) -> UnwritableValue {
    UnwritableValue(kind: kind, path: ".\(JSONError.shown(key))\(path)")
  }

  func within(_ index: Int) -> UnwritableValue {
    UnwritableValue(kind: kind, path: "[\(index)]\(path)")
  }

  /// The error to report, for a value that is found at `name`.
  func problem(in name: String) -> JSONError {
    let whole = name + path
    let place = whole.hasPrefix(".") ? String(whole.dropFirst()) : whole
    let subject = place.isEmpty ? "the value" : "'\(JSONError.shortPath(place))'"
    let problem =
      kind == .notFinite
      ? "is a number that is not finite" : "is nested deeper than \(JSONScanner.maximumDepth)"
    return JSONError(kind, at: 0, "\(subject) \(problem)")
  }
}

extension ByteBuffer {
  mutating func append(_ value: JSONValue, depth: Int) throws(UnwritableValue) {
    switch value {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): append(decimal: value)
    case .double(let value): try append(number: value)
    case .decimal(let value): append(value.digits)
    case .string(let value): appendQuoted(value)
    case .array(let values): try append(values, depth: depth)
    case .object(let object): try append(object.members, depth: depth)
    }
  }

  mutating func append(number: Double) throws(UnwritableValue) {
    guard number.isFinite else { throw UnwritableValue(kind: .notFinite) }
    append(finite: number)
  }

  private mutating func append(_ values: [JSONValue], depth: Int) throws(UnwritableValue) {
    guard depth < JSONScanner.maximumDepth else { throw UnwritableValue(kind: .nesting) }
    append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      do throws(UnwritableValue) {
        try append(value, depth: depth + 1)
      } catch {
        throw error.within(index)
      }
    }
    append(UInt8(ascii: "]"))
  }

  mutating func append(
    _ members: [JSONObject.Member], depth: Int
  ) throws(UnwritableValue) {
    guard depth < JSONScanner.maximumDepth else { throw UnwritableValue(kind: .nesting) }
    append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      try append(member, depth: depth)
    }
    append(UInt8(ascii: "}"))
  }

  private mutating func append(
    _ member: JSONObject.Member, depth: Int
  ) throws(UnwritableValue) {
    appendQuoted(member.key)
    append(UInt8(ascii: ":"))
    do throws(UnwritableValue) {
      try append(member.value, depth: depth + 1)
    } catch {
      throw error.within(member.key)
    }
  }
}
