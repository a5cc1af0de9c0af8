/// What is wrong with JSON that was read, or with a document that was to be written as JSON.
package struct JSONError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// The bytes break JSON's grammar (RFC 8259).
    case syntax
    case notUTF8
    /// One object holds a key twice.
    case duplicateKey
    case nesting
    /// The record is JSON, but no object.
    case notAnObject
    /// A key that decides what the document is (`id`, `text`, `html`) holds a value of another
    /// kind.
    case wrongKind
    /// A value can't be kept in `fields`, since its name is taken there.
    case nameTaken
    /// A part was changed that may not be.
    case undeclared
    /// A range doesn't slice the text.
    case offsets
    /// A number to be written is infinite or none.
    case notFinite
  }

  package let kind: Kind
  /// Bytes from the start of the record; 0 where a document was written.
  package let offset: Int
  /// The problem in plain words, one short line that is safe to show.
  package let message: String

  package init(_ kind: Kind, at offset: Int, _ message: String) {
    self.kind = kind
    self.offset = offset
    self.message = message
  }
}

extension JSONError: CustomStringConvertible {
  package var description: String { message }
}

extension JSONError {
  /// Something else stands where `expected` should be.
  static func expected(_ expected: String, at offset: Int, in bytes: Span<UInt8>) -> JSONError {
    guard offset < bytes.count else {
      return JSONError(.syntax, at: bytes.count, "expected \(expected), found the end")
    }
    let found = shownScalar(at: offset, in: bytes)
    return JSONError(.syntax, at: offset, "expected \(expected), found \(found)")
  }

  static func duplicateKey(_ key: String, at offset: Int) -> JSONError {
    JSONError(.duplicateKey, at: offset, "the key \(quoted(key)) is there twice")
  }

  /// The scalar at `offset`, in quotes and safe to show.
  static func shownScalar(at offset: Int, in bytes: Span<UInt8>) -> String {
    var end = offset + 1
    while end < min(bytes.count, offset + 4), bytes[end] & 0xC0 == 0x80 { end += 1 }
    var scalar: [UInt8] = []
    for index in offset..<end { scalar.append(bytes[index]) }
    return quoted(String(decoding: scalar, as: UTF8.self))
  }

  /// A name from outside, safe and short.
  static func shown(_ text: String) -> String { safeText(text, limit: 60) }

  /// A path of keys, safe and short: the first steps of a long one.
  static func shortPath(_ path: String) -> String { safeText(path, limit: 200) }

  static func quoted(_ text: String) -> String { "'\(shown(text))'" }
}
