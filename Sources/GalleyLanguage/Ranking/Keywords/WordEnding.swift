/// What the end of an English word in small letters tells of it.
enum WordEnding {
  /// Whether it looks like a past participle: `injured`, but not `speed` or `bed`.
  static func isParticiple(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 4 && ends(bytes, range, ed) && !ends(bytes, range, eed)
  }

  /// Whether it looks like an adverb: `illegally`, but not `family`, `rally` or `supply`.
  static func isAdverb(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count > 5 && adverbs.contains { ends(bytes, range, $0) }
  }

  private static let ed = Array("ed".utf8)
  private static let eed = Array("eed".utf8)
  private static let adverbs = ["ally", "ely", "tly", "hly", "rly", "dly", "sly", "kly"]
    .map { Array($0.utf8) }

  private static func ends(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ ending: [UInt8]
  ) -> Bool {
    guard range.count >= ending.count else { return false }
    let start = range.upperBound - ending.count
    return ending.indices.allSatisfy { bytes[start + $0] == ending[$0] }
  }
}
