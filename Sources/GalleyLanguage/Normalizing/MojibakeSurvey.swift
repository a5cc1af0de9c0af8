/// What a whole text tells about the encoding as which it was read.
struct MojibakeSurvey {
  /// The encodings that read something as UTF-8, first the one that reads most, and common letters.
  private(set) var order: [Int] = []
  /// The groups of which a certain sequence was found, one bit each, by encoding.
  private var certain: [UInt32]
  /// How many characters each encoding reads as parts of sequences.
  private var sequences: [Int]
  /// The same, more for characters that are common.
  private var weights: [Int]
  /// How many letters beyond ASCII each encoding has in the text that are in no sequence.
  private var strays: [Int]

  /// Whether any pass over the text may change it.
  var isHopeful: Bool { hasLostSpace || !order.isEmpty }
  private var hasLostSpace = false

  init(_ scalars: [UInt32]) {
    let count = SingleByteEncodings.tables.count
    certain = Array(repeating: 0, count: count)
    sequences = Array(repeating: 0, count: count)
    weights = sequences
    strays = sequences
    var ends = [Int](repeating: 0, count: count)
    for index in scalars.indices where scalars[index] >= 0x80 {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      hasLostSpace = hasLostSpace || (next == 0x20 && scalars[index] & ~1 == 0xC2)
      let candidates = UpperBytes.all.encodings(starting: scalars[index], beforeOrSpace: next)
      let isLetter = CharacterRole(scalars[index]).isUpperLetter
      if candidates == 0, !isLetter { continue }
      for encoding in 0..<count where index >= ends[encoding] {
        if candidates & (1 << UInt16(encoding)) != 0 {
          ends[encoding] = look(at: index, in: scalars, encoding)
        }
        // What may be the rest of a lost space is no evidence against.
        if isLetter, next != 0x20, ends[encoding] <= index,
          UpperBytes.all.byte(scalars[index], in: encoding) != 0
        {
          strays[encoding] += 1
        }
      }
    }
    let found = weights
    order = (0..<count).filter { found[$0] > 0 }.sorted { (found[$0], $1) > (found[$1], $0) }
  }

  private mutating func look(at index: Int, in scalars: [UInt32], _ encoding: Int) -> Int {
    let previous = index > 0 ? scalars[index - 1] : 0
    let chain = MojibakeChain(in: scalars, at: index, encoding: encoding, after: previous)
    var start = index
    for sequence in chain.sequences {
      sequences[encoding] += sequence.length
      weights[encoding] += sequence.length * 4 + sequence.commonness
      let judgement = SequenceJudgement(
        sequence, in: scalars, at: start, encoding: encoding,
        after: start > 0 ? scalars[start - 1] : 0, isOdd: chain.isOdd)
      if chain.isCertain || judgement.isCertain {
        certain[encoding] |= 1 << UInt32(sequence.group.rawValue)
      }
      start += sequence.length
    }
    return chain.end
  }

  /// Whether a certain sequence of the group occurs in the encoding.
  func vouches(for group: ScriptGroup, in encoding: Int) -> Bool {
    certain[encoding] & (1 << UInt32(group.rawValue)) != 0
  }

  /// Whether, besides, more of the encoding's characters are part of sequences than letters are not.
  ///
  /// Where hardly a letter is not, the whole text was read so, and certain is certain for all groups.
  func vouchesForAll(_ group: ScriptGroup, in encoding: Int) -> Bool {
    if certain[encoding] != 0, strays[encoding] * 8 <= sequences[encoding] { return true }
    return vouches(for: group, in: encoding) && strays[encoding] <= sequences[encoding]
  }

  /// Whether a sequence that may have been written is to be repaired all the same.
  func vouches(
    for chain: MojibakeChain, _ sequence: MojibakeSequence, in encoding: Int
  ) -> Bool {
    if chain.isOdd, vouches(for: sequence.group, in: encoding) { return true }
    return !chain.touchesLetter && vouchesForAll(sequence.group, in: encoding)
  }
}
