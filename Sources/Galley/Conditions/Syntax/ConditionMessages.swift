/// What users of other languages write, and what it is called here.
extension ConditionLexer {
  /// Marks of other languages, longer ones before those that they start with.
  private static let marks = [
    ("===", "'=='"), ("!==", "'!='"), ("<>", "'!='"), ("=<", "'<='"), ("=>", "'>='"),
    ("=~", "'matches'"), ("!~", "'not' and 'matches'"), ("~=", "'matches'"), ("=", "'=='"),
    ("&&", "'and'"), ("&", "'and'"), ("||", "'or'"), ("|", "'or'"), ("!", "'not'"),
  ]

  /// What to say where a mark of another language stands.
  func misspeltMark(at start: Int) -> ConditionProblem? {
    let rest = bytes[start...].prefix(3)
    for (mark, meant) in Self.marks where rest.starts(with: mark.utf8) {
      let second = rest.dropFirst().first
      if mark == "=", second == UInt8(ascii: "=") { return nil }
      if mark == "!", second == UInt8(ascii: "=") { return nil }
      return ConditionProblem(
        "'\(mark)' means nothing here; write \(meant)", at: start..<start + mark.utf8.count)
    }
    return nil
  }

  /// What to say about a character that nothing starts with.
  func strayCharacter(at start: Int) -> ConditionProblem {
    let text = String(decoding: bytes[start...].prefix(4), as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else {
      return ConditionProblem("the condition ends too early", at: start..<start)
    }
    let range = start..<start + String(scalar).utf8.count
    return switch scalar {
    case "“", "”", "„", "‘", "’", "«", "»", "`":
      ConditionProblem("'\(scalar)' starts no string; use \" or '", at: range)
    case "$":
      ConditionProblem("'$' means nothing here; variables have no place in a condition", at: range)
    case _ where scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F:
      ConditionProblem("'\(scalar)' means nothing here", at: range)
    default:
      ConditionProblem(
        "the character U+\(hexadecimal(scalar)) means nothing here; names with it go in brackets",
        at: range)
    }
  }

  private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Words of other languages.
enum ForeignWords {
  private static let operators = [
    "is": "'=='", "equals": "'=='", "eq": "'=='", "ne": "'!='", "lt": "'<'", "le": "'<='",
    "gt": "'>'", "ge": "'>='", "gte": "'>='", "lte": "'<='", "like": "'matches'",
    "match": "'matches'", "regex": "'matches'", "includes": "'contains'", "has": "'contains'",
    "contain": "'contains'", "xor": "'!='",
  ]
  private static let known = ["and", "or", "not", "in", "contains", "matches"]

  /// What to write for a word that stands where an operator is due.
  static func operatorMeant(by word: String) -> String? {
    let small = word.lowercased()
    if let meant = operators[small] { return meant }
    return Suggestion.closest(to: small, among: known).map { "'\($0)'" }
  }

  /// What to write for a word that stands where a value is due.
  static func valueMeant(by word: String) -> String? {
    switch word.lowercased() {
    case "none", "nil", "null", "undefined", "absent", "missing": "'null'"
    case "true", "yes": "'true'"
    case "false", "no": "'false'"
    case "not": "'not'"
    default: nil
    }
  }
}
