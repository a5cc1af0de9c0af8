/// Given names of two syllables that a hyphen joins, the second with a small letter.
///
/// `Jong-un`, `Ing-wen`, `Ki-moon`, `Chan-ocha`; but not `Modi-led`, `London-based`, `Trump-era`.
package enum HyphenatedGivenName {
  /// The most letters of such a syllable in Latin letters.
  private static let longestSyllable = 6

  /// - Parameters:
  ///   - word: UTF-8 offsets of the whole word.
  ///   - hyphen: where its hyphen stands.
  package static func matches(_ bytes: [UInt8], _ word: Range<Int>, hyphen: Int) -> Bool {
    let head = word.lowerBound..<hyphen
    let tail = hyphen + 1..<word.upperBound
    guard (2...longestSyllable).contains(head.count), (1...longestSyllable).contains(tail.count),
      (0x41...0x5A).contains(bytes[head.lowerBound]),
      bytes[head.dropFirst()].allSatisfy(isSmallLetter), bytes[tail].allSatisfy(isSmallLetter)
    else { return false }
    let syllable = WordHash(bytes, tail)
    if syllables.contains(syllable) { return true }
    return !isParticiple(bytes[tail]) && !otherTails.contains(syllable)
      && !CommonWords.hashes.contains(syllable)
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Such as `backed` and `themed`.
  private static func isParticiple(_ tail: ArraySlice<UInt8>) -> Bool {
    tail.count > 3 && tail.suffix(2).elementsEqual("ed".utf8)
  }

  /// Syllables that are English words too.
  private static let syllables = WordHash.words(
    "in moon young won song sun king sung so ha he hi hung ho man long wing")

  /// What hyphens join to names of any kind.
  private static let otherTails = WordHash.words(
    "led born made held built run bred clad esque pop type wide bound ready ites ism")
}
