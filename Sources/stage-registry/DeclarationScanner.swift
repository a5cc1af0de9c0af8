/// Finds the types, protocols and extensions of a file, without understanding the rest of it.
struct DeclarationScanner {
  private enum Scope {
    case type(TypeDeclaration)
    /// A function, a closure, or another pair of braces.
    case other
  }

  private static let keywords: Set = [
    "struct", "class", "actor", "enum", "protocol", "extension",
  ]
  private static let modifiers: Set = [
    "public", "package", "internal", "open", "final", "indirect", "nonisolated", "distributed",
  ]

  private let file: String
  private let tokens: [SwiftToken]
  private var position = 0
  private var scopes: [Scope] = []
  private var declarations: [TypeDeclaration] = []
  /// Whether the modifiers in front of the position make a declaration private.
  private var isBehindPrivate = false

  private init(_ source: String, file: String) {
    self.file = file
    tokens = SwiftLexer.tokens(of: source)
  }

  static func declarations(in source: String, file: String) -> [TypeDeclaration] {
    var scanner = DeclarationScanner(source, file: file)
    while scanner.position < scanner.tokens.count { scanner.step() }
    return scanner.declarations
  }

  private mutating func step() {
    if let (declaration, body) = head() {
      declarations.append(declaration)
      scopes.append(.type(declaration))
      isBehindPrivate = false
      position = body + 1
      return
    }
    let token = tokens[position]
    if token.isMark("{") { scopes.append(.other) }
    if token.isMark("}") { _ = scopes.popLast() }
    switch token.text {
    case "private", "fileprivate": isBehindPrivate = true
    case _ where Self.modifiers.contains(token.text): break
    default: isBehindPrivate = false
    }
    position += 1
  }

  /// The declaration whose keyword stands at the position, and the place of its opening brace.
  private func head() -> (declaration: TypeDeclaration, body: Int)? {
    let keyword = tokens[position]
    guard keyword.kind == .word, Self.keywords.contains(keyword.text),
      position == 0 || !tokens[position - 1].isMark(".")
    else { return nil }
    var reader = HeadReader(tokens, from: position + 1)
    guard let head = reader.read() else { return nil }
    let outer = scopes.compactMap { scope -> TypeDeclaration? in
      if case .type(let declaration) = scope { declaration } else { nil }
    }
    let declaration = TypeDeclaration(
      name: ((outer.last.map { [$0.name] } ?? []) + [head.name]).joined(separator: "."),
      isProtocol: keyword.text == "protocol", isExtension: keyword.text == "extension",
      inherited: head.inherited,
      isGeneric: head.isGeneric || outer.contains(where: \.isGeneric),
      isPrivate: isBehindPrivate || outer.contains(where: \.isPrivate),
      isLocal: outer.count < scopes.count,
      place: SourceLine(file: file, line: keyword.line, column: keyword.column))
    return (declaration, head.end)
  }
}

/// Reads a declaration from its name to its opening brace.
private struct HeadReader {
  private let tokens: [SwiftToken]
  private var position: Int

  init(_ tokens: [SwiftToken], from position: Int) {
    self.tokens = tokens
    self.position = position
  }

  /// - Returns: nil where it is no declaration, such as `class func` or an argument's label.
  mutating func read() -> (name: String, inherited: [String], isGeneric: Bool, end: Int)? {
    guard let name = path() else { return nil }
    var inherited: [String] = []
    var isGeneric = skipAngles()
    if take(":") {
      repeat {
        guard let type = inheritedType() else { return nil }
        inherited.append(type)
      } while take(",") || take("&")
    }
    if current?.isWord("where") == true {
      isGeneric = true
      while let token = current, !token.isMark("{") { position += 1 }
    }
    guard current?.isMark("{") == true else { return nil }
    return (name, inherited, isGeneric, position)
  }

  private var current: SwiftToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ mark: String) -> Bool {
    guard current?.isMark(mark) == true else { return false }
    position += 1
    return true
  }

  private mutating func path() -> String? {
    var names: [String] = []
    repeat {
      guard let token = current, token.kind == .word else { return nil }
      names.append(token.text)
      position += 1
    } while take(".")
    return names.joined(separator: ".")
  }

  private mutating func inheritedType() -> String? {
    while take("@") {
      position += 1
      skipBrackets("(", ")")
    }
    _ = take("~")
    if let word = current?.text, ["any", "nonisolated", "isolated"].contains(word) {
      position += 1
    }
    if current?.isMark("(") == true {
      skipBrackets("(", ")")
      return ""
    }
    guard let name = path() else { return nil }
    _ = skipAngles()
    return name.hasPrefix("Galley.") ? String(name.dropFirst("Galley.".count)) : name
  }

  /// - Returns: whether there was anything to skip.
  private mutating func skipAngles() -> Bool {
    let start = position
    skipBrackets("<", ">")
    return position > start
  }

  private mutating func skipBrackets(_ opening: String, _ closing: String) {
    guard current?.isMark(opening) == true else { return }
    var depth = 0
    repeat {
      if tokens[position].isMark(opening) { depth += 1 }
      if tokens[position].isMark(closing) { depth -= 1 }
      position += 1
    } while depth > 0 && position < tokens.count
  }
}
