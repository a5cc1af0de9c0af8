package import Galley

/// What a piece of a text is to names: outside of all, or the beginning or inside of one of a kind.
///
/// L. Ramshaw, M. Marcus: Text Chunking using Transformation-Based Learning (1995); the variant in which
/// every name begins with a label of its own (IOB2).
package struct NameLabel: Hashable, Sendable {
  /// The label's number in models.
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// A kind of name that models tell apart.
  package enum Kind: Int, CaseIterable, Sendable {
    case person
    case organization
    case location
    /// Nationalities, events, works, products and other names.
    case other

    package var entityType: EntityType? {
      switch self {
      case .person: .person
      case .organization: .organization
      case .location: .location
      case .other: nil
      }
    }
  }

  package static let outside = NameLabel(rawValue: 0)
  package static func begin(_ kind: Kind) -> NameLabel {
    NameLabel(rawValue: kind.rawValue * 2 + 1)
  }
  package static func inside(_ kind: Kind) -> NameLabel {
    NameLabel(rawValue: kind.rawValue * 2 + 2)
  }
  package static let count = Kind.allCases.count * 2 + 1

  package var kind: Kind? { rawValue == 0 ? nil : Kind(rawValue: (rawValue - 1) / 2) }
  var begins: Bool { rawValue & 1 == 1 }

  /// Whether a label may stand behind another: nothing is inside of a name that has not begun.
  package func mayFollow(_ previous: NameLabel) -> Bool {
    rawValue == 0 || begins || previous.kind == kind
  }

  /// The names that labels mark, by their places among them.
  package static func names(_ labels: [NameLabel]) -> [(kind: Kind, range: Range<Int>)] {
    var names: [(kind: Kind, range: Range<Int>)] = []
    var start = 0
    while start < labels.count {
      guard let kind = labels[start].kind else {
        start += 1
        continue
      }
      var end = start + 1
      while end < labels.count, labels[end] == .inside(kind) { end += 1 }
      names.append((kind, start..<end))
      start = end
    }
    return names
  }
}
