/// The words of all lines of a text, as hashes one after the other.
struct LineWords {
  /// So many words of a line are kept one by one.
  static let mostKept = 40

  /// The first words of lines, letters and digits alone.
  private(set) var first: [UInt32] = []
  /// The stems of all words of five letters and more.
  private(set) var content: [UInt32] = []

  mutating func appendFirst(_ word: UInt32) { first.append(word) }
  mutating func appendContent(_ stem: UInt32) { content.append(stem) }
}
