/// Marks that stand inside names: `J. Berg`, `Berg & Sons`, `Acme, Inc.`.
enum NameMarks {
  /// A mark between two words of a name.
  enum Bridge {
    case none, stop, ampersand, comma

    /// - Parameter gap: how many bytes stand between the word before and the mark.
    init?(_ mark: UInt8, behind gap: Int) {
      switch (mark, gap) {
      case (UInt8(ascii: "."), 0): self = .stop
      case (UInt8(ascii: ","), 0): self = .comma
      case (UInt8(ascii: "&"), 1): self = .ampersand
      default: return nil
      }
    }

    /// How many bytes it takes up, with the space before it.
    var length: Int {
      switch self {
      case .none: 0
      case .stop, .comma: 1
      case .ampersand: 2
      }
    }
  }

  /// Whether a word is written with a stop inside of a name.
  static func mayHaveStop(_ hash: UInt64) -> Bool { shortForms.contains(hash) }

  /// Whether a word stands behind a comma at the end of a name.
  static func isEnding(_ hash: UInt64) -> Bool { endings.contains(hash) }

  /// The range of a word with the stop that belongs to it: `Acme Inc.`.
  static func withStop(
    _ range: Range<Int>, _ hash: UInt64, _ bytes: Span<UInt8>, isCapital: Bool
  ) -> Range<Int> {
    guard isCapital, range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "."),
      endings.contains(hash)
    else { return range }
    return range.lowerBound..<range.upperBound + 1
  }

  private static let endings = FoldedWords(of: "inc ltd corp co jr sr llc plc")
  private static let shortForms = FoldedWords(
    of: """
      st mt ft lt gen col maj sgt capt cmdr adm brig sen rep gov rev hon prof supt insp det
      """)
}
