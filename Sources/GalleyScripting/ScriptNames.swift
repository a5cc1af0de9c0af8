// What a script does to a part, by its own name or by another.
extension ScriptReader {
  /// Functions that only look at what they are given.
  private static let readers: Set = [
    "ipairs", "pairs", "next", "type", "tostring", "note", "print", "concat", "unpack",
  ]

  /// Functions that change the table that they are given first.
  private static let mutators: Set = ["insert", "remove", "sort"]

  /// Whether what has its name from one token up to another is changed: set, handed to what may change
  /// it, or changed by another name.
  ///
  /// - Parameter isContainer: whether it counts as changed where it is handed on.
  func isChanged(_ start: Int, _ end: Int, isContainer: Bool) -> Bool {
    var names: Set<String> = []
    return isChanged(start, end, isContainer: isContainer, &names)
  }

  /// - Parameter names: the other names that were followed; each is once.
  private func isChanged(
    _ start: Int, _ end: Int, isContainer: Bool, _ names: inout Set<String>
  ) -> Bool {
    var next = end
    var isInside = false
    while skipStep(&next) { isInside = true }
    if isSet(start, next) { return true }
    let isWhole = isContainer && !isInside
    if let name = newName(start, next) {
      return isChanged(name, behind: next, isContainer: isWhole, &names)
    }
    return isHandedOn(start, next, isContainer: isWhole, &names)
  }

  /// Whether something in what has another name now is changed.
  private func isChanged(
    _ name: String, behind index: Int, isContainer: Bool, _ names: inout Set<String>
  ) -> Bool {
    guard names.insert(name).inserted else { return false }
    return uses(of: name, behind: index).contains { place in
      var next = place + 1
      // Where it is set itself, it is another value that gets the name.
      let isName = !skipStep(&next) && isSet(place, next)
      return !isName && isChanged(place, place + 1, isContainer: isContainer, &names)
    }
  }

  /// Whether what stands there gets a name of its own, or is handed to what may change it.
  func isHandedOn(_ start: Int, _ end: Int) -> Bool {
    var names: Set<String> = []
    return newName(start, end) != nil || isHandedOn(start, end, isContainer: true, &names)
  }

  private func isHandedOn(
    _ start: Int, _ end: Int, isContainer: Bool, _ names: inout Set<String>
  ) -> Bool {
    guard start > 0, !goesOn(end) else { return false }
    switch tokens[start - 1] {
    case .symbol("="), .symbol("{"), .name("return"): return isContainer
    case .symbol("("), .symbol(","):
      guard let open = opening(before: start), open > 0, tokens[open] == .symbol("("),
        case .name(let function) = tokens[open - 1]
      else { return isContainer && tokens[start - 1] == .symbol(",") }
      if Self.mutators.contains(function), open == start - 1 { return true }
      guard Self.readers.contains(function) else { return isContainer }
      return loopNames(before: open - 1).contains {
        isChanged($0, behind: end, isContainer: false, &names)
      }
    default: return false
    }
  }

  private func goesOn(_ index: Int) -> Bool {
    index < tokens.count && [.symbol("."), .symbol("["), .symbol(":")].contains(tokens[index])
  }

  /// Whether what stands there is given a value, alone or with others.
  private func isSet(_ start: Int, _ end: Int) -> Bool {
    var next = end
    let isItem = opening(before: start).map { tokens[$0] == .symbol("{") } ?? false
    while !isItem, next + 1 < tokens.count, tokens[next] == .symbol(","),
      case .name = tokens[next + 1]
    {
      next += 2
      while skipStep(&next) {}
    }
    return next < tokens.count && tokens[next] == .symbol("=")
  }
}

// Where names come from.
extension ScriptReader {
  /// The name that a value gets that stands there alone, as in `local name = value`.
  func newName(_ start: Int, _ end: Int) -> String? {
    guard start > 0, !goesOn(end) else { return nil }
    var place = start - 1
    var before = 0
    var depth = 0
    while place > 0, depth > 0 || tokens[place] != .symbol("=") {
      switch tokens[place] {
      case .symbol(","): if depth == 0 { before += 1 }
      case _ where before == 0, .name("return"), .name("in"): return nil
      case .symbol(")"), .symbol("]"), .symbol("}"): depth += 1
      case .symbol("("), .symbol("["), .symbol("{"):
        depth -= 1
        if depth < 0 { return nil }
      default: break
      }
      place -= 1
    }
    if let open = opening(before: place), tokens[open] == .symbol("{") { return nil }
    let names = names(before: place)
    return names.indices.contains(before) ? names[before] : nil
  }

  /// The names in `local a, b <const>` or `a, b`, up to a token; none where one of them is a key.
  private func names(before end: Int) -> [String] {
    var names: [String] = []
    var place = end - 1
    while place >= 0 {
      if place >= 3, tokens[place] == .symbol(">") { place -= 3 }
      guard case .name(let name) = tokens[place], isPlain(before: place) else { return [] }
      names.insert(name, at: 0)
      guard place > 1, tokens[place - 1] == .symbol(",") else { break }
      place -= 2
    }
    return names
  }

  /// The names of a loop, as in `for key, value in`, up to its first function.
  private func loopNames(before function: Int) -> [String] {
    function > 0 && tokens[function - 1] == .name("in") ? names(before: function - 1) : []
  }

  /// Where a name stands behind a token, until it is declared anew.
  func uses(of name: String, behind index: Int) -> [Int] {
    var places: [Int] = []
    for place in tokens.indices.dropFirst(index)
    where tokens[place] == .name(name) && isPlain(before: place) {
      if isDeclared(at: place) { break }
      places.append(place)
    }
    return places
  }

  private func isDeclared(at index: Int) -> Bool {
    var place = index
    while place > 1, tokens[place - 1] == .symbol(","), case .name = tokens[place - 2] {
      place -= 2
    }
    return place > 0 && [.name("local"), .name("for")].contains(tokens[place - 1])
  }

  /// The innermost bracket that is open before a token.
  private func opening(before index: Int) -> Int? {
    var depth = 0
    for place in tokens[..<index].indices.reversed() {
      switch tokens[place] {
      case .symbol(")"), .symbol("]"), .symbol("}"): depth += 1
      case .symbol("("), .symbol("["), .symbol("{"):
        if depth == 0 { return place }
        depth -= 1
      default: break
      }
    }
    return nil
  }
}
