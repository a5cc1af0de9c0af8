/// How messages count the elements of lists and the places of a text.
package enum MessageCounting: Sendable {
  /// As JSON does: from 0, and a range ends before its end.
  case fromZero
  /// As Lua does: from 1, and a range ends with its end.
  case fromOne

  func index(_ index: Int) -> Int { self == .fromZero ? index : index + 1 }

  func range(_ start: Int, _ end: Int) -> String {
    self == .fromZero ? "\(start)..<\(end)" : "\(start &+ 1)...\(end)"
  }
}
