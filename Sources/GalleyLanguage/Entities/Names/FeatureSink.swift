/// Takes features in.
package struct FeatureSink {
  package private(set) var features: [UInt32] = []
  /// The features of words and their parts, which a trainer may leave out at random.
  package private(set) var lexical: [Int] = []
  private let marksLexical: Bool

  package init(marksLexical: Bool = false) {
    self.marksLexical = marksLexical
    features.reserveCapacity(96)
  }

  package mutating func removeAll() {
    features.removeAll(keepingCapacity: true)
    lexical.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func add(_ question: UInt32, _ answer: UInt32) {
    features.append(Self.mixed(question &* 0x9E37_79B1 ^ answer))
  }

  @inline(__always)
  mutating func add(_ question: UInt32, _ first: UInt32, _ second: UInt32) {
    add(question, Self.mixed(first) &+ second &* 0xC2B2_AE35)
  }

  @inline(__always)
  mutating func add(_ question: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32) {
    add(question, Self.mixed(Self.mixed(first) &+ second &* 0xC2B2_AE35) &+ third &* 0x27D4_EB2F)
  }

  @inline(__always)
  mutating func addLexical(_ question: UInt32, _ answer: UInt32) {
    if marksLexical { lexical.append(features.count) }
    add(question, answer)
  }

  @inline(__always)
  mutating func addLexical(_ question: UInt32, _ first: UInt32, _ second: UInt32) {
    if marksLexical { lexical.append(features.count) }
    add(question, first, second)
  }

  @inline(__always)
  mutating func addLexical(
    _ question: UInt32, _ first: UInt32, _ second: UInt32, _ third: UInt32
  ) {
    if marksLexical { lexical.append(features.count) }
    add(question, first, second, third)
  }

  /// The finalizer of MurmurHash3, by Austin Appleby, public domain.
  @inline(__always)
  private static func mixed(_ value: UInt32) -> UInt32 {
    var value = value
    value ^= value >> 16
    value = value &* 0x85EB_CA6B
    value ^= value >> 13
    value = value &* 0xC2B2_AE35
    value ^= value >> 16
    return value == 0 ? 1 : value
  }
}
