extension ConditionSyntax {
  /// The condition in one form: written again and read, it is the same.
  var text: String {
    switch self {
    case .any(let parts): parts.map(\.text).joined(separator: " or ")
    case .all(let parts): parts.map { $0.text(inside: .all) }.joined(separator: " and ")
    case .not(let inner): "not " + inner.text(inside: .not)
    case .compare(let left, let mark, let right): "\(left.text) \(mark.rawValue) \(right.text)"
    case .isIn(let item, let list): "\(item.text) in \(list.text)"
    case .contains(let whole, let piece): "\(whole.text) contains \(piece.text)"
    case .matches(let text, let pattern): "\(text.text) matches \(pattern.patternText)"
    case .value(let value): value.text
    }
  }

  private enum Outside {
    case all
    case not
  }

  private func text(inside outside: Outside) -> String {
    switch (self, outside) {
    case (.any, _), (.all, .not): "(\(text))"
    default: text
    }
  }

  /// What has to hold, all of it.
  var conjuncts: [ConditionSyntax] {
    if case .all(let parts) = self { parts } else { [self] }
  }
}

extension OperandSyntax {
  fileprivate var text: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let digits): digits
    case .string(let text): quoted(text)
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .path(let names):
      names.map { name in
        name.isKey
          ? "[\(quoted(name.text))]" : (name.range == names[0].range ? "" : ".") + name.text
      }.joined()
    }
  }

  /// A pattern holds no more than one kind of quote without a backslash before it.
  fileprivate var patternText: String {
    guard case .string(let pattern) = kind else { return text }
    var isEscaped = false
    for byte in pattern.utf8 {
      if byte == UInt8(ascii: "\""), !isEscaped { return "'\(pattern)'" }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return "\"\(pattern)\""
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
