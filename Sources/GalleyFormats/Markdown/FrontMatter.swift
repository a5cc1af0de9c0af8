import Galley

/// YAML that any parser of YAML 1.1 or 1.2 reads back as the same values.
extension ByteBuffer {
  /// Appends `key: value` and a line feed.
  mutating func appendYAML(_ key: String, _ value: JSONValue) throws(UnwritableValue) {
    appendYAMLKey(key)
    append(": ")
    do throws(UnwritableValue) {
      try appendYAML(value, depth: 1)
    } catch {
      throw error.within(key)
    }
    append(UInt8(ascii: "\n"))
  }

  private mutating func appendYAML(_ value: JSONValue, depth: Int) throws(UnwritableValue) {
    guard depth < JSONScanner.maximumDepth else { throw UnwritableValue(kind: .nesting) }
    switch value {
    case .null: append("null")
    case .boolean(let value): append(value ? "true" : "false")
    case .integer(let value): append(decimal: value)
    case .double(let value):
      guard value.isFinite else { throw UnwritableValue(kind: .notFinite) }
      appendYAML(digits: value.description)
    case .decimal(let value): appendYAML(digits: value.digits)
    case .string(let value): appendYAML(quoted: value)
    case .array(let values):
      append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { append(", ") }
        do throws(UnwritableValue) {
          try appendYAML(value, depth: depth + 1)
        } catch {
          throw error.within(index)
        }
      }
      append(UInt8(ascii: "]"))
    case .object(let object):
      append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { append(", ") }
        appendYAMLKey(member.key)
        append(": ")
        do throws(UnwritableValue) {
          try appendYAML(member.value, depth: depth + 1)
        } catch {
          throw error.within(member.key)
        }
      }
      append(UInt8(ascii: "}"))
    }
  }

  /// Words are keys as they are, but for those that YAML 1.1 takes for something else.
  private mutating func appendYAMLKey(_ key: String) {
    let isWord = key.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    let others: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    if isWord, let first = key.utf8.first, first != UInt8(ascii: "-"), key.utf8.count < 100,
      !others.contains(key.lowercased())
    {
      append(key)
    } else {
      appendYAML(quoted: key)
    }
  }

  /// YAML 1.1 knows a number with an exponent by its point and by the exponent's sign.
  private mutating func appendYAML(digits: String) {
    guard let mark = digits.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
      return append(digits)
    }
    let number = digits[..<mark]
    let exponent = digits[digits.index(after: mark)...]
    append(String(number) + (number.contains(".") ? "e" : ".0e"))
    if exponent.first != "-", exponent.first != "+" { append("+") }
    append(String(exponent))
  }

  /// In double quotes, as JSON has them, and what JSON leaves and YAML doesn't take as it is escaped
  /// too: controls, line ends of Unicode, the byte order mark.
  mutating func appendYAML(quoted text: String) {
    let isOrdinary = text.unicodeScalars.allSatisfy { !$0.isEscapedInYAML }
    if isOrdinary { return appendQuoted(text) }
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar.isEscapedInYAML {
        let digits = String(scalar.value, radix: 16)
        append(scalar.value > 0xFFFF ? "\\U" : "\\u")
        append(String(repeating: "0", count: (scalar.value > 0xFFFF ? 8 : 4) - digits.count))
        append(digits)
      } else if scalar == "\"" || scalar == "\\" {
        append("\\")
        append(String(scalar))
      } else {
        append(String(scalar))
      }
    }
    append(UInt8(ascii: "\""))
  }
}

extension Unicode.Scalar {
  fileprivate var isEscapedInYAML: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
