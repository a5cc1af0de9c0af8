/// A sequence whose labels are known, or known in part.
struct TrainingSequence {
  /// What belongs together, such as all that was made of one page: features that occur in few groups
  /// are left out, and no group is trained and measured on at once.
  let group: Int
  /// Of all items, one after the other.
  private(set) var features: [UInt32] = []
  /// Where each item's features end.
  private(set) var ends: [Int] = []
  /// For each item a bit for each label that it may have.
  private(set) var allowed: [UInt32] = []

  init(group: Int) { self.group = group }

  var count: Int { ends.count }

  /// Adds an item.
  ///
  /// - Parameter allowed: the labels that it may have, as bits; one where its label is known.
  mutating func append(_ item: [UInt32], allowed: UInt32) {
    features += item
    ends.append(features.count)
    self.allowed.append(allowed)
  }

  /// Where an item's features stand.
  func features(of item: Int) -> Range<Int> { (item == 0 ? 0 : ends[item - 1])..<ends[item] }
}
