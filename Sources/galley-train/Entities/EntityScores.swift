import GalleyLanguage

/// How many names were found exactly, of people, organizations and locations.
struct EntityScores: CustomStringConvertible {
  private struct Counts {
    var hits = 0
    var found = 0
    var marked = 0
    var f1: Double { Double(2 * hits) / Double(max(1, found + marked)) }
    var text: String {
      let precision = Double(hits) / Double(max(1, found))
      let recall = Double(hits) / Double(max(1, marked))
      return "\(f1.rounded3) (\(precision.rounded3), \(recall.rounded3))"
    }
  }

  private var kinds: [NameLabel.Kind: Counts] = [:]

  mutating func count(_ found: [MarkedName], _ marked: [MarkedName]) {
    let known = Set(marked)
    for name in found where name.kind != .other {
      kinds[name.kind, default: Counts()].found += 1
      if known.contains(name) { kinds[name.kind, default: Counts()].hits += 1 }
    }
    for name in marked where name.kind != .other {
      kinds[name.kind, default: Counts()].marked += 1
    }
  }

  private var all: Counts {
    var all = Counts()
    for counts in kinds.values {
      all.hits += counts.hits
      all.found += counts.found
      all.marked += counts.marked
    }
    return all
  }

  /// The harmonic mean of precision and recall.
  var f1: Double { all.f1.rounded3 }

  func f1(of kind: NameLabel.Kind) -> Double { (kinds[kind] ?? Counts()).f1.rounded3 }

  var description: String {
    let parts = NameLabel.Kind.allCases.compactMap { kind in
      kinds[kind].map { "\(kind) \($0.text)" }
    }
    return "F1 \(all.text); " + parts.joined(separator: ", ")
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}
