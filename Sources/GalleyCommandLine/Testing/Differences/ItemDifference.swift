import Galley
import GalleyFormats
import GalleyPipelines

extension Difference {
  /// How the items that a list is to have go together with those that it has: in order, and with as much
  /// as expected as can be.
  init(from expected: [ExpectedValue], to got: [JSONValue]) {
    self.init(from: expected.map(ListItem.expected), to: got.map(ListItem.got))
  }

  /// The items that stand at one place and differ, where nothing is missing and nothing is extra.
  var pairs: [(expected: Int, got: Int)]? {
    var pairs: [(expected: Int, got: Int)] = []
    for piece in pieces {
      guard piece.old.count == piece.new.count else { return nil }
      pairs += zip(piece.old, piece.new).map { ($0, $1) }
    }
    return pairs
  }
}

/// An item of either list.
///
/// What is expected equals whatever it holds of, which is all that the search for a difference asks: it
/// compares items of one list with those of the other.
private enum ListItem: Equatable {
  case expected(ExpectedValue)
  case got(JSONValue)

  static func == (left: ListItem, right: ListItem) -> Bool {
    switch (left, right) {
    case (.expected(let expected), .got(let value)), (.got(let value), .expected(let expected)):
      Comparison.holds(expected, value)
    case (.expected, .expected), (.got, .got): false
    }
  }
}
