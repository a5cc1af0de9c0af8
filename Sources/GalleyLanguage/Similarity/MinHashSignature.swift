/// A text in 256 bytes, from which the likeness of two texts can be told.
///
/// Likeness is the Jaccard index of the sets of their shingles, which are all runs of five words
/// (Broder 1997, "On the resemblance and containment of documents"): 1 for the same runs, 0 for none
/// in common. Each shingle falls into one of 256 bins by its hash, and each bin keeps its least one
/// (Li, Owen and Zhang 2012, "One permutation hashing"), of which a byte is kept (Li and König 2010,
/// "b-bit minwise hashing"). The hashes have no seed: a text has the same signature everywhere.
package struct MinHashSignature: Hashable, Sendable {
  package static let binCount = 256
  /// Fewest words of a text that has a signature: so few runs as a shorter one has may look the same
  /// by accident.
  package static let fewestWords = 10

  /// A byte a bin; 0 where no shingle fell into it.
  package let bytes: [UInt8]

  /// - Returns: nil where the text has too few words.
  package init?(of text: String) { self.init(of: text.utf8Span.span) }

  /// - Parameter text: UTF-8, best in Normalization Form C.
  package init?(of text: Span<UInt8>) {
    var shingles = ShingleMinima()
    forEachComparableWord(of: text) { shingles.add($0) }
    guard let bytes = shingles.finish() else { return nil }
    self.bytes = bytes
  }

  /// A signature that was kept.
  ///
  /// - Returns: nil where the bytes are none.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.binCount, bytes.contains(where: { $0 != 0 }) else { return nil }
    self.bytes = Array(bytes)
  }

  /// How alike two texts are, as far as their signatures tell.
  ///
  /// The standard error is at most about √(J(1−J)/256): 0.025 at 0.8, 0.019 at 0.9. It is less for
  /// short texts, most of whose shingles have a bin of their own.
  package func likeness(to other: MinHashSignature) -> Double {
    estimatedLikeness(bytes.span, other.bytes.span)
  }
}

/// The least shingle of each bin, while words come in.
private struct ShingleMinima {
  /// Words in a shingle.
  private static let length = 5
  /// A shingle is a number whose digits are its words' hashes, in this base, modulo 2^64.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let baseToTheLength = (1...length).reduce(UInt64(1)) { power, _ in power &* base }

  private var minima = Array(repeating: UInt64.max, count: MinHashSignature.binCount)
  private var recent = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
  private var shingle: UInt64 = 0
  private var wordCount = 0

  @inline(__always)
  mutating func add(_ word: UInt64) {
    shingle = shingle &* Self.base &+ word &- recent.0 &* Self.baseToTheLength
    recent = (recent.1, recent.2, recent.3, recent.4, word)
    wordCount += 1
    if wordCount >= Self.length { keep() }
  }

  /// The signature's bytes; nil where too few words came.
  func finish() -> [UInt8]? {
    guard wordCount >= MinHashSignature.fewestWords else { return nil }
    return minima.map { $0 == .max ? 0 : UInt8($0 % 255) + 1 }
  }

  @inline(__always)
  private mutating func keep() {
    let hash = mixed(shingle)
    let bin = Int(hash >> 56)
    minima[bin] = min(minima[bin], hash & 0x00FF_FFFF_FFFF_FFFF)
  }
}

/// Spreads what differs in two numbers over all their bits (MurmurHash3's finaliser, Appleby).
@inline(__always)
func mixed(_ number: UInt64) -> UInt64 {
  var number = (number ^ (number >> 33)) &* 0xFF51_AFD7_ED55_8CCD
  number = (number ^ (number >> 33)) &* 0xC4CE_B9FE_1A85_EC53
  return number ^ (number >> 33)
}
