/// What a sentence ends with.
enum SentenceEnding {
  case stop
  case question
  /// Without the end of a sentence, as headings and captions are.
  case open

  /// Looks for a stop at the end of `range`, with nothing but closing marks behind it.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var end = range.upperBound
    var isInBrackets = false
    while end > range.lowerBound, range.upperBound - end < 40 {
      end = bytes.scalarStart(before: end)
      switch bytes.characterClass(at: end) {
      case .stop:
        self = Self.isQuestionMark(bytes.scalar(at: end).value) ? .question : .stop
        return
      case .closing: isInBrackets = true
      case .opening: isInBrackets = false
      case .quote, .space, .symbol, .inner: break
      case .digit where isInBrackets: break
      default:
        self = .open
        return
      }
    }
    self = .open
  }

  private static func isQuestionMark(_ value: UInt32) -> Bool {
    value == 0x3F || value == 0xFF1F || value == 0x061F
  }
}
