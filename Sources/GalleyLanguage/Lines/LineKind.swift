/// A rough kind of line, to tell patterns of lines in a row.
enum LineKind: UInt32 {
  /// Up to three words.
  case label
  /// One line's worth of words without a sentence's end.
  case heading
  /// Prose that is cut off, or has an ellipsis at the end.
  case cut
  /// A short sentence.
  case remark
  /// A sentence or two.
  case sentence
  /// Longer than excerpts are.
  case paragraph
  /// A heading over teasers.
  case header
  /// A date or a time with little else.
  case date
  /// Before the first line and behind the last one.
  case outside

  static let count: UInt32 = 9

  init(_ shape: LineShape, companions: Int) {
    let endsSentence = shape.end == .sentence || shape.end == .question
    if shape.length > 320 {
      self = .paragraph
    } else if shape.header == .whole {
      self = .header
    } else if shape.end == .ellipsis, shape.length > 40 {
      self = .cut
    } else if companions > 0 {
      self = .cut
    } else if endsSentence, shape.length > 40 {
      self = shape.length > 90 ? .sentence : .remark
    } else if shape.years + shape.times > 0, shape.words <= 12 {
      self = .date
    } else if shape.words <= 3 {
      self = .label
    } else if shape.length <= 130 {
      self = .heading
    } else {
      self = CutLengths.mayBeCut(shape) ? .cut : .sentence
    }
  }
}
