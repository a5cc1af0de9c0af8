import Galley

/// Which of two numbers is the day.
enum DateOrder {
  case dayFirst
  case monthFirst
  case unknown
}

/// Dates in figures.
extension ValueScan {
  private struct Triple {
    let parts: [Int]
    let next: Int
    let isDotted: Bool
    let startsWithYear: Bool
  }

  /// `2021-06-17`, `17/6/2021`, `17.06.2021`.
  func numericDate(at token: Int) -> ValueMatch? {
    guard let triple = triple(at: token) else { return nil }
    let tokens = token..<triple.next
    let parts = triple.parts
    if triple.startsWithYear {
      let match = dateMatch(parts[0], parts[1], parts[2], tokens)
      return match.map { timestamp($0) ?? $0 }
    }
    switch order(of: triple) {
    case .dayFirst: return dateMatch(parts[2], parts[1], parts[0], tokens)
    case .monthFirst: return dateMatch(parts[2], parts[0], parts[1], tokens)
    case .unknown: return ambiguousDate(triple, tokens)
    }
  }

  /// The `T08:15:00Z` behind a date that ISO 8601 has in the same word.
  private func timestamp(_ date: ValueMatch) -> ValueMatch? {
    let first = date.tokens.upperBound
    guard text.continues(at: first), text.isAdjacent(first), case .string(let day) = date.value,
      text.bytes[Int(text.tokens[first].start)] == UInt8(ascii: "T")
    else { return nil }
    let start = Int(text.tokens[first].start)
    var last = first
    while last + 1 < text.tokens.count, text.isAdjacent(last + 1) { last += 1 }
    guard let end = timeEnd(from: start),
      let next = (first...last).first(where: { Int(text.tokens[$0].end) == end })
    else { return nil }
    let time = String(decoding: text.bytes[start..<end], as: UTF8.self)
    return ValueMatch(
      type: .date, tokens: date.tokens.lowerBound..<next + 1, value: .string(day + time))
  }

  /// Where a time ends that starts with its T: after the minutes, the seconds, or the zone.
  private func timeEnd(from start: Int) -> Int? {
    func has(_ shape: String, at offset: Int) -> Bool {
      let shape = shape.utf8
      guard offset + shape.count <= text.bytes.count else { return false }
      return zip(shape, text.bytes[offset...]).allSatisfy { expected, byte in
        expected == UInt8(ascii: "0") ? byte &- expected < 10 : byte == expected
      }
    }
    guard has("T00:00", at: start) else { return nil }
    var end = start + 6
    if has(":00", at: end) { end += 3 }
    if has(".0", at: end) {
      end += 2
      while has("0", at: end) { end += 1 }
    }
    if has("Z", at: end) { return end + 1 }
    return has("+00:00", at: end) || has("-00:00", at: end) ? end + 6 : end
  }

  /// The order that the document's own unmistakable dates have.
  func dateOrder(in numbers: [Int]) -> DateOrder {
    var order = DateOrder.unknown
    for token in numbers {
      guard let triple = triple(at: token), !triple.startsWithYear,
        let found = evidentOrder(of: triple)
      else { continue }
      if order != .unknown, order != found { return .unknown }
      order = found
    }
    return order
  }

  private func order(of triple: Triple) -> DateOrder {
    if triple.isDotted || triple.parts[0] == triple.parts[1] { return .dayFirst }
    if let evident = evidentOrder(of: triple) { return evident }
    return dateOrder == .unknown ? languageDateOrder : dateOrder
  }

  private func evidentOrder(of triple: Triple) -> DateOrder? {
    let (first, second) = (triple.parts[0], triple.parts[1])
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// English alone says nothing: the United States put the month first, the rest the day.
  private var languageDateOrder: DateOrder {
    guard !context.isEnglish else {
      return context.language == "en-US"
        ? .monthFirst : context.language == "en-GB" ? .dayFirst : .unknown
    }
    return .dayFirst
  }

  private func dateMatch(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> ValueMatch?
  {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return ValueMatch(type: .date, tokens: tokens, value: .string(date.iso))
  }

  private func ambiguousDate(_ triple: Triple, _ tokens: Range<Int>) -> ValueMatch? {
    let candidates = [
      CivilDate(year: triple.parts[2], month: triple.parts[1], day: triple.parts[0]),
      CivilDate(year: triple.parts[2], month: triple.parts[0], day: triple.parts[1]),
    ]
    return ValueMatch(
      type: .date, tokens: tokens, value: ValueScan.ambiguous(candidates.compactMap { $0 }))
  }

  /// A value for what may be one of several days.
  static func ambiguous(_ candidates: [CivilDate]) -> JSONValue? {
    if candidates.isEmpty { return nil }
    let days = candidates.sorted().map { JSONValue.string($0.iso) }
    return .object(JSONObject([("ambiguous", true), ("candidates", .array(days))]))
  }

  private func triple(at token: Int) -> Triple? {
    guard text.tokens[token].range.count <= 10, !isTied(token) else { return nil }
    if let dotted = dottedTriple(at: token) { return dotted }
    let mark = text.isByte(UInt8(ascii: "/"), at: token + 1) ? UInt8(ascii: "/") : UInt8(ascii: "-")
    guard token + 4 < text.tokens.count, text.isByte(mark, at: token + 1),
      text.isByte(mark, at: token + 3),
      (1...4).allSatisfy({ text.isAdjacent(token + $0) }), !isTied(token + 5),
      let first = figures(at: token), let second = figures(at: token + 2),
      let third = figures(at: token + 4)
    else { return nil }
    return makeTriple([first, second, third], next: token + 5, isDotted: false)
  }

  /// Whether a token hangs on the figures before it, as in `1/2/2021/7`.
  private func isTied(_ token: Int) -> Bool {
    guard token > 0, token < text.tokens.count, text.isAdjacent(token) else { return false }
    let mark = text.tokens[token].kind == .number ? token - 1 : token
    return isDash(at: mark) || text.isByte(UInt8(ascii: "/"), at: mark)
  }

  private func figures(at token: Int) -> (value: Int, count: Int)? {
    guard let written = written(at: token), let value = written.plain else { return nil }
    return (value, written.digitCount)
  }

  private func dottedTriple(at token: Int) -> Triple? {
    guard (8...10).contains(text.tokens[token].range.count) else { return nil }
    let parts = text.bytes[text.tokens[token].range].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let figures = parts.compactMap { part in
      WrittenNumber(text.bytes, part.startIndex..<part.endIndex)?.plain.map { ($0, part.count) }
    }
    return figures.count == 3 ? makeTriple(figures, next: token + 1, isDotted: true) : nil
  }

  private func makeTriple(
    _ figures: [(value: Int, count: Int)], next: Int, isDotted: Bool
  ) -> Triple? {
    let startsWithYear = figures[0].count == 4
    let yearCount = startsWithYear ? figures[0].count : figures[2].count
    let short = startsWithYear ? [figures[1], figures[2]] : [figures[0], figures[1]]
    guard yearCount == 4, short.allSatisfy({ $0.count <= 2 }) else { return nil }
    return Triple(
      parts: figures.map(\.value), next: next, isDotted: isDotted, startsWithYear: startsWithYear)
  }
}
