/// Repairs UTF-8 that was read in an encoding with one byte a character: `cafÃ©`, `donâ€™t`, `РјРёСЂ`.
///
/// Every run is judged by itself, so that a good curly quote beside it blocks nothing. It is repaired
/// where it reads as UTF-8, stands for characters that texts contain, and is what nobody writes: a
/// capital behind a small letter, a letter before a currency sign. What may be written (`PÅ”`,
/// `liberté…”`) is repaired only where faults of the same encoding and group are certain elsewhere
/// in the text.
struct Mojibake {
  /// Most layers that are peeled off; each is a pass over the text.
  private static let mostLayers = 8

  static func repaired(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      scalars.append(scalar)
      index += length
    }
    for _ in 0..<mostLayers {
      var layer = Mojibake(scalars)
      guard layer.repair() else { break }
      scalars = layer.result
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in scalars { result.append(scalar: scalar) }
    return result
  }

  private let scalars: [UInt32]
  private let survey: MojibakeSurvey
  private let lostSpace: LostSpace
  private var result: [UInt32] = []
  private var hasChanged = false
  /// How far each encoding's chain was looked at in vain.
  private var rejectedUntil = [Int](repeating: 0, count: SingleByteEncodings.tables.count)

  private init(_ scalars: [UInt32]) {
    self.scalars = scalars
    survey = MojibakeSurvey(scalars)
    lostSpace = LostSpace(scalars, survey)
  }

  /// Repairs the outermost layer; answers whether anything changed.
  private mutating func repair() -> Bool {
    guard survey.isHopeful else { return false }
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let end = scalars[index] < 0x80 ? index : endOfRepaired(from: index)
      if end > index {
        index = end
        hasChanged = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return hasChanged
  }

  /// Repairs the chain that starts at `index`; answers where it ends, or `index`.
  private mutating func endOfRepaired(from index: Int) -> Int {
    let previous = result.last ?? 0
    let candidates = UpperBytes.all.encodings(starting: scalars[index], beforeOrSpace: next(index))
    if candidates != 0 {
      for encoding in survey.order where candidates & (1 << UInt16(encoding)) != 0 {
        guard index >= rejectedUntil[encoding] else { continue }
        let chain = MojibakeChain(
          in: scalars, at: index, encoding: encoding, after: previous)
        if !isOverlapped(chain, from: index), append(chain, encoding, from: index) {
          return chain.end
        }
        rejectedUntil[encoding] = chain.end
      }
    }
    if let sequence = lostSpace.sequence(in: scalars, at: index, after: previous) {
      if let scalar = sequence.scalar { result.append(scalar) }
      return index + sequence.length
    }
    return index
  }

  /// Whether a longer chain of the text's main encoding starts inside a lone sequence of another.
  private func isOverlapped(_ chain: MojibakeChain, from start: Int) -> Bool {
    guard chain.sequences.count == 1, let main = survey.order.first else { return false }
    return (start + 1..<chain.end).contains { index in
      let other = MojibakeChain(in: scalars, at: index, encoding: main, after: scalars[index - 1])
      return other.end > chain.end && other.isCertain
    }
  }

  private func next(_ index: Int) -> UInt32 { index + 1 < scalars.count ? scalars[index + 1] : 0 }

  /// Appends a chain repaired as far as it is to be; false where nothing of it is.
  private mutating func append(_ chain: MojibakeChain, _ encoding: Int, from start: Int) -> Bool {
    let count = result.count
    var index = start
    var isRepaired = false
    for sequence in chain.sequences {
      let judgement = SequenceJudgement(
        sequence, in: scalars, at: index, encoding: encoding, after: result.last ?? 0,
        isOdd: chain.isOdd)
      let isAccepted =
        chain.isCertain || judgement.isCertain
        || survey.vouches(for: chain, sequence, in: encoding)
      if isAccepted, let scalar = sequence.scalar {
        result.append(scalar)
        isRepaired = true
      } else {
        result.append(contentsOf: scalars[index..<index + sequence.length])
      }
      index += sequence.length
    }
    if !isRepaired { result.removeSubrange(count...) }
    return isRepaired
  }
}
