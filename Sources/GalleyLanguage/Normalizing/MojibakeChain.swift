/// Sequences of one encoding right behind each other, judged together.
struct MojibakeChain {
  private(set) var sequences: [MojibakeSequence] = []
  private(set) var end: Int
  /// Whether two characters in it, or at its borders, stand beside each other as nobody writes them.
  private(set) var isOdd = false
  /// Whether the letter right before or behind it is one beyond ASCII that is no part of it.
  private(set) var touchesLetter = false
  /// Whether the whole chain is beyond doubt.
  private(set) var isCertain = false
  private let encoding: Int
  private let start: Int

  /// Most sequences of one chain; what is longer is judged in pieces, in little memory.
  private static let most = 1000

  /// The chain that starts at `start`; empty where none does.
  ///
  /// - Parameter previous: the scalar in front, as repaired so far; 0 at the start.
  init(in scalars: [UInt32], at start: Int, encoding: Int, after previous: UInt32) {
    self.start = start
    self.encoding = encoding
    end = start
    while end < scalars.count, sequences.count < Self.most,
      let sequence = MojibakeSequence(in: scalars, at: end, encoding: encoding),
      !sequence.hasSpace || isSpaceOfSequence(sequence, in: scalars)
    {
      sequences.append(sequence)
      end += sequence.length
    }
    guard !sequences.isEmpty else { return }
    judgePairs(in: scalars, after: previous)
    isCertain = sequences.count > 1 && (isOdd || isWord)
  }

  /// Whether the sequence with a space that would come next has company of its group; others are words
  /// beside a space.
  private func isSpaceOfSequence(_ sequence: MojibakeSequence, in scalars: [UInt32]) -> Bool {
    if sequence.length >= 4 { return true }
    let behind = end + sequence.length
    guard behind < scalars.count else { return sequences.last?.group == sequence.group }
    let next = MojibakeSequence(in: scalars, at: behind, encoding: encoding)
    if next?.group == sequence.group { return true }
    let role = CharacterRole(scalars[behind])
    return sequences.last?.group == sequence.group && !role.isLetter && role != .digit
  }

  /// Whether it is as long as a word of another script: letters and signs in turn are chance only in
  /// short.
  private var isWord: Bool {
    guard let group = sequences.first?.group, sequences.count >= 4 else { return false }
    return group != .latin && sequences.allSatisfy { $0.group == group }
  }

  private mutating func judgePairs(in scalars: [UInt32], after previous: UInt32) {
    var role = CharacterRole(previous)
    touchesLetter = role.isUpperLetter
    for index in start...end {
      let next = index < scalars.count ? CharacterRole(scalars[index]) : .blank
      if index == end { touchesLetter = touchesLetter || next.isUpperLetter }
      if role.isOdd(before: next) { isOdd = true }
      // Brand names have a capital inside; a chain begins with one, so only its inside counts.
      if index > start, index < end, role.isSmall, next.isCapital { isOdd = true }
      role = next
    }
  }
}
