import Galley

/// Finds the parts of a document that a script names, so that `galley check` knows them.
///
/// It reads words, not meanings: `document.fields.words = 1` writes a field. A part that gets another
/// name, as in `local list = document.entities`, is written where that name is.
struct ScriptReader {
  private(set) var tokens: [Token] = []
  private(set) var contract = Contract()

  init(_ script: String) {
    var lexer = Lexer(bytes: Array(script.utf8))
    while let token = lexer.next() { tokens.append(token) }
    for index in tokens.indices where tokens[index] == .name("document") { read(at: index) }
  }

  private mutating func read(at index: Int) {
    var next = index + 1
    guard isPlain(before: index) else { return }
    guard let name = step(&next) else {
      let isReturned = index > 0 && tokens[index - 1] == .name("return")
      if !isReturned, isHandedOn(index, next) {
        for part in Self.changeable { add(part, isWritten: true) }
      }
      return
    }
    switch name {
    case "fields", "annotations":
      var names: Set<String> = []
      readMember(of: name, index, next, &names)
    default:
      guard let part = Part.fixed.first(where: { $0.description == name }) else { return }
      read(part, index, next, isContainer: Self.changeable.contains(part))
    }
  }

  /// Reads a key of `fields` or `annotations`, or those that stand behind another name for them.
  private mutating func readMember(
    of part: String, _ start: Int, _ end: Int, _ names: inout Set<String>
  ) {
    var next = end
    if let member = step(&next) {
      let isLayer = part == "annotations"
      read(isLayer ? .annotations(member) : .field(member, .any), start, next, isContainer: isLayer)
    } else if let name = newName(start, next), names.insert(name).inserted {
      for place in uses(of: name, behind: next) { readMember(of: part, place, place + 1, &names) }
    }
  }

  /// - Parameter isContainer: whether it is changed in place where it is handed on.
  private mutating func read(_ part: Part, _ start: Int, _ end: Int, isContainer: Bool) {
    add(part, isWritten: isChanged(start, end, isContainer: isContainer))
  }

  /// Parts that are changed in place, and don't have to be set.
  private static let changeable: [Part] = [
    .metadata, .teasers, .sentences, .entities, .subjects, .summary, .keywords, .removed,
  ]

  private mutating func add(_ part: Part, isWritten: Bool) {
    if !contract.uses.contains(part) { contract.uses.append(part) }
    if isWritten, !contract.writes.contains(part) { contract.writes.append(part) }
  }
}

// The steps of a name.
extension ScriptReader {
  /// Whether the name is no key of something else.
  func isPlain(before index: Int) -> Bool {
    index == 0 || ![.symbol("."), .symbol(":")].contains(tokens[index - 1])
  }

  /// The name in `.name` or `["name"]`, and a step over it.
  func step(_ next: inout Int) -> String? {
    if next + 1 < tokens.count, tokens[next] == .symbol("."),
      case .name(let name) = tokens[next + 1]
    {
      next += 2
      return name
    }
    if next + 2 < tokens.count, tokens[next] == .symbol("["), tokens[next + 2] == .symbol("]"),
      case .text(let name) = tokens[next + 1]
    {
      next += 3
      return name
    }
    return nil
  }

  /// Steps over `.name` or `[…]`, whatever is in it.
  func skipStep(_ next: inout Int) -> Bool {
    if step(&next) != nil { return true }
    guard next < tokens.count, tokens[next] == .symbol("[") else { return false }
    var depth = 0
    while next < tokens.count {
      if tokens[next] == .symbol("[") { depth += 1 }
      if tokens[next] == .symbol("]") { depth -= 1 }
      next += 1
      if depth == 0 { return true }
    }
    return false
  }
}
