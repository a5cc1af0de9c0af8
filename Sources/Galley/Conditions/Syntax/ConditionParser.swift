/// Reads conditions, by recursive descent.
///
///     condition  = both { "or" both }
///     both       = single { "and" single }
///     single     = "not" single | "(" condition ")" | comparison
///     comparison = value [ mark value | [ "not" ] ( "in" | "contains" | "matches" ) value ]
///     value      = path | string | number | "true" | "false" | "null" | "[" [ value { "," value } ] "]"
///     path       = name { "." name | "[" string "]" }
struct ConditionParser {
  /// Conditions within one another.
  private static let nesting = 64
  /// Bytes of a condition.
  static let longest = 64 << 10

  private var lexer: ConditionLexer
  private var token: ConditionToken
  private var depth = 0
  /// Behind the last token that was taken.
  private var lastEnd = 0

  /// Reads the whole of a text.
  static func parse(_ text: String) throws(ConditionProblem) -> ConditionSyntax {
    guard text.utf8.count <= longest else {
      throw ConditionProblem(
        .outOfRange, "the condition is longer than \(longest >> 10) KiB", at: 0..<0)
    }
    var parser = try ConditionParser(text)
    let condition = try parser.condition()
    guard parser.token.kind == .end else { throw parser.unexpected() }
    return condition
  }

  private init(_ text: String) throws(ConditionProblem) {
    lexer = ConditionLexer(text)
    token = try lexer.next()
  }

  private mutating func advance(asPattern: Bool = false) throws(ConditionProblem) {
    lastEnd = token.range.upperBound
    token = try lexer.next(asPattern: asPattern)
  }

  private mutating func take(_ word: String) throws(ConditionProblem) -> Bool {
    guard token.kind == .word(word) else { return false }
    try advance(asPattern: word == "matches")
    return true
  }

  private mutating func condition() throws(ConditionProblem) -> ConditionSyntax {
    var parts = [try both()]
    while try take("or") { parts.append(try both()) }
    let flat = parts.flatMap { part in if case .any(let inner) = part { inner } else { [part] } }
    return flat.count == 1 ? flat[0] : .any(flat)
  }

  private mutating func both() throws(ConditionProblem) -> ConditionSyntax {
    var parts = [try single()]
    while try take("and") { parts.append(try single()) }
    let flat = parts.flatMap { part in if case .all(let inner) = part { inner } else { [part] } }
    return flat.count == 1 ? flat[0] : .all(flat)
  }

  private mutating func single() throws(ConditionProblem) -> ConditionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nesting else {
      throw ConditionProblem(
        .outOfRange, "conditions are nested more than \(Self.nesting) deep", at: token.range)
    }
    if try take("not") { return .not(try single()) }
    guard token.kind == .opening else { return try comparison() }
    let opening = token.range
    try advance()
    let inner = try condition()
    guard token.kind == .closing else {
      if token.kind != .end { throw unexpected() }
      throw ConditionProblem("this parenthesis is never closed", at: opening)
    }
    try advance()
    if isOperator {
      throw ConditionProblem(
        "parentheses hold whole conditions; leave those around a value out", at: opening)
    }
    return inner
  }

  private mutating func comparison() throws(ConditionProblem) -> ConditionSyntax {
    let left = try value()
    let result: ConditionSyntax
    if case .comparison(let mark) = token.kind {
      try advance()
      result = .compare(left, mark, try value())
    } else if try take("not") {
      guard let test = try wordTest(left) else {
        throw ConditionProblem(
          "expected 'in', 'contains' or 'matches' behind 'not'", at: place(of: token))
      }
      result = .not(test)
    } else if let test = try wordTest(left) {
      result = test
    } else {
      return .value(left)
    }
    if isOperator {
      throw ConditionProblem(
        "comparisons can't be chained; join two of them by 'and'", at: token.range)
    }
    return result
  }

  private mutating func wordTest(
    _ left: OperandSyntax
  ) throws(ConditionProblem) -> ConditionSyntax? {
    if try take("in") { return .isIn(left, try value()) }
    if try take("contains") { return .contains(left, try value()) }
    if try take("matches") { return .matches(left, try value()) }
    return nil
  }

  private var isOperator: Bool {
    switch token.kind {
    case .comparison: true
    case .word(let word): ["in", "contains", "matches"].contains(word)
    default: false
    }
  }
}

extension ConditionParser {
  private mutating func value() throws(ConditionProblem) -> OperandSyntax {
    let range = token.range
    switch token.kind {
    case .string(let text): return try literal(.string(text), range)
    case .number(let digits): return try literal(.number(digits), range)
    case .word("true"): return try literal(.boolean(true), range)
    case .word("false"): return try literal(.boolean(false), range)
    case .word("null"): return try literal(.null, range)
    case .word(let word):
      if ["and", "or", "not", "in", "contains", "matches"].contains(word) { throw missingValue() }
      return try path(from: word)
    case .openingBracket: return try list()
    case .opening:
      throw ConditionProblem(
        "parentheses hold whole conditions; leave those around a value out", at: range)
    case .comparison, .dot, .comma, .closing, .closingBracket, .end: throw missingValue()
    }
  }

  private mutating func literal(
    _ kind: OperandSyntax.Kind, _ range: Range<Int>
  ) throws(ConditionProblem) -> OperandSyntax {
    try advance()
    return OperandSyntax(kind: kind, range: range)
  }

  private mutating func path(from first: String) throws(ConditionProblem) -> OperandSyntax {
    let start = token.range.lowerBound
    var names = [PathName(text: first, isKey: false, range: token.range)]
    try advance()
    while true {
      let isDot = token.kind == .dot
      guard isDot || token.kind == .openingBracket else { break }
      try advance()
      switch token.kind {
      case .word(let name) where isDot:
        names.append(PathName(text: name, isKey: false, range: token.range))
      case .string(let key) where !isDot:
        names.append(PathName(text: key, isKey: true, range: token.range))
      default:
        throw ConditionProblem(
          isDot
            ? "expected a name behind '.'; one that starts otherwise goes in brackets: [\"2024\"]"
            : "expected a name in quotes, such as [\"my key\"]", at: place(of: token))
      }
      try advance()
      if isDot { continue }
      guard token.kind == .closingBracket else {
        throw ConditionProblem("expected ']' behind the name", at: place(of: token))
      }
      try advance()
    }
    return OperandSyntax(kind: .path(names), range: start..<lastEnd)
  }

  private mutating func list() throws(ConditionProblem) -> OperandSyntax {
    depth += 1
    defer { depth -= 1 }
    let opening = token.range
    guard depth <= Self.nesting else {
      throw ConditionProblem(
        .outOfRange, "lists are nested more than \(Self.nesting) deep", at: opening)
    }
    try advance()
    var items: [OperandSyntax] = []
    while token.kind != .closingBracket {
      if !items.isEmpty {
        guard token.kind == .comma else {
          throw ConditionProblem(
            token.kind == .end ? "this list is never closed" : "expected ',' or ']' in the list",
            at: token.kind == .end ? opening : token.range)
        }
        try advance()
        if token.kind == .closingBracket { break }
      }
      let item = try value()
      guard item.isLiteral else {
        throw ConditionProblem(
          "a list holds fixed values; put a text into quotes", at: item.range)
      }
      items.append(item)
    }
    try advance()
    return OperandSyntax(kind: .list(items), range: opening.lowerBound..<lastEnd)
  }
}

extension ConditionParser {
  /// The place of a token; the end of the text has the character before it.
  private func place(of token: ConditionToken) -> Range<Int> {
    token.kind == .end ? lastEnd..<lastEnd : token.range
  }

  private func missingValue() -> ConditionProblem {
    let found = token.kind == .end ? "the end" : "'\(lexer.text(token.range).prefix(40))'"
    return ConditionProblem("expected a value, found \(found)", at: place(of: token))
  }

  /// What stands where the condition, or a part of it, is complete.
  private func unexpected() -> ConditionProblem {
    let shown = lexer.text(token.range).prefix(40)
    if case .word(let word) = token.kind, let meant = ForeignWords.operatorMeant(by: word) {
      return ConditionProblem("'\(word)' means nothing here; write \(meant)", at: token.range)
    }
    return ConditionProblem(
      token.kind == .closing
        ? "')' without a '(' before it"
        : "expected a comparison, 'and' or 'or', found '\(shown)'", at: token.range)
  }
}
