import Galley

/// Finds the parts of a document that a script names, so that `galley check` knows them.
///
/// It reads words, not meanings: `document.fields.words = 1` writes a field. A part that gets another
/// name, as in `local list = document.entities`, may be written by that name.
struct ScriptReader {
  private var tokens: [Token] = []
  private(set) var contract = Contract()

  private enum Token: Equatable {
    case name(String)
    case text(String)
    case symbol(String)
  }

  init(_ script: String) {
    var lexer = Lexer(bytes: Array(script.utf8))
    while let token = lexer.next() { tokens.append(token) }
    for index in tokens.indices where tokens[index] == .name("document") { read(at: index) }
  }

  private mutating func read(at index: Int) {
    var next = index + 1
    guard isPlain(before: index) else { return }
    guard let name = step(&next) else {
      if isHandedOn(index, next) { for part in Self.changeable { add(part, isWritten: true) } }
      return
    }
    let part: Part?
    switch name {
    case "fields": part = step(&next).map { .field($0, .any) }
    case "annotations": part = step(&next).map { .annotations($0) }
    default: part = Part.fixed.first { $0.description == name }
    }
    guard let part else { return }
    let isRenamed =
      isHandedOn(index, next) && (Self.changeable.contains(part) || name == "annotations")
    while skipStep(&next) {}
    let isSet = next < tokens.count && tokens[next] == .symbol("=")
    add(part, isWritten: isSet || isRenamed)
  }

  /// Parts that are changed in place, and don't have to be set.
  private static let changeable: [Part] = [
    .metadata, .teasers, .sentences, .entities, .subjects, .summary, .keywords, .removed,
  ]

  private mutating func add(_ part: Part, isWritten: Bool) {
    if !contract.uses.contains(part) { contract.uses.append(part) }
    if isWritten, !contract.writes.contains(part) { contract.writes.append(part) }
  }

  /// Whether the name is no key of something else.
  private func isPlain(before index: Int) -> Bool {
    index == 0 || ![.symbol("."), .symbol(":")].contains(tokens[index - 1])
  }

  /// Functions that only look at what they are given.
  private static let readers: Set = [
    "ipairs", "pairs", "next", "type", "tostring", "note", "print", "concat", "unpack",
  ]

  /// Whether what stands from one token up to another gets a name of its own, or is handed to a
  /// function that may change it.
  private func isHandedOn(_ start: Int, _ end: Int) -> Bool {
    let goesOn: [Token] = [.symbol("."), .symbol("["), .symbol(":")]
    guard start > 0, end >= tokens.count || !goesOn.contains(tokens[end]) else { return false }
    switch tokens[start - 1] {
    case .symbol("="): return true
    case .symbol("("), .symbol(","):
      guard let open = tokens[..<start].lastIndex(of: .symbol("(")), open > 0,
        case .name(let function) = tokens[open - 1]
      else { return false }
      return !Self.readers.contains(function)
    default: return false
    }
  }

  /// The name in `.name` or `["name"]`, and a step over it.
  private func step(_ next: inout Int) -> String? {
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
  private func skipStep(_ next: inout Int) -> Bool {
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

extension ScriptReader {
  /// Takes a script apart: comments are left out, numbers are no names.
  private struct Lexer {
    let bytes: [UInt8]
    var place = 0

    mutating func next() -> Token? {
      while place < bytes.count {
        let start = place
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "-") where startsComment:
          place += 2
          if !skipLongBracket() { skip { $0 != UInt8(ascii: "\n") } }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          return .text(quoted(by: byte))
        case UInt8(ascii: "["):
          if skipLongBracket() { return .text("") }
          place += 1
          return .symbol("[")
        case UInt8(ascii: "="):
          skip { $0 == byte }
          return .symbol(text(from: start))
        case _ where isWord(byte):
          skip(while: isWord)
          return .name(text(from: start))
        case 0...0x20: place += 1
        default:
          place += 1
          return .symbol(text(from: start))
        }
      }
      return nil
    }

    private var startsComment: Bool {
      place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "-")
    }

    private func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }

    private func text(from start: Int) -> String {
      String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
      while place < bytes.count, condition(bytes[place]) { place += 1 }
    }

    private mutating func quoted(by quote: UInt8) -> String {
      place += 1
      let start = place
      while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "\n") {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      place = min(place, bytes.count)
      let content = text(from: start)
      place = min(place + 1, bytes.count)
      return content
    }

    /// Steps over `[[…]]` or `[=[…]=]`, if it stands there.
    private mutating func skipLongBracket() -> Bool {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { return false }
      var level = place + 1
      while level < bytes.count, bytes[level] == UInt8(ascii: "=") { level += 1 }
      guard level < bytes.count, bytes[level] == UInt8(ascii: "[") else { return false }
      let equals = repeatElement(UInt8(ascii: "="), count: level - place - 1)
      let end = [UInt8(ascii: "]")] + equals + [UInt8(ascii: "]")]
      place = level + 1
      while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
      place = min(place + end.count, bytes.count)
      return true
    }
  }
}
