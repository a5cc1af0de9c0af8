#if Patterns
  internal import CRE2
  import Galley

  /// What RE2 says about a pattern, in our words, with the place where it tells one.
  func patternError(_ problem: cre2_problem, in pattern: String) -> PatternError {
    var problem = problem
    let length = problem.argument_length
    let argument = unsafe withUnsafeBytes(of: &problem.argument) { bytes in
      unsafe Array(bytes.prefix(length))
    }
    let isWhole = problem.argument_length == problem.full_length
    let shown = String(decoding: argument, as: UTF8.self)
    return PatternError(
      message(ofCode: problem.code, about: shown),
      at: isWhole ? onlyPlace(of: argument, in: pattern) : nil)
  }

  /// RE2's numbers (`RE2::ErrorCode`).
  private func message(ofCode code: Int32, about piece: String) -> String {
    switch code {
    case 2: "unknown escape '\(piece)' in the pattern; patterns have the syntax of RE2"
    case 3, 4: "'\(piece)' is no class or range of characters that RE2 knows"
    case 5: "a '[' in the pattern is never closed"
    case 6: "a '(' in the pattern is never closed"
    case 7: "a ')' in the pattern closes nothing"
    case 8: "the pattern ends with a backslash"
    case 9: "nothing stands before '\(piece)' in the pattern that could be repeated"
    case 10: "'\(piece)' in the pattern repeats too often; at most 1000 times is possible"
    case 11: "'\(piece)' in the pattern repeats a repetition"
    case 12:
      "'\(piece)' is no part of RE2's syntax, which has no look-around and no back-references"
    case 13: "the pattern is not UTF-8"
    case 14: "'\(piece)' in the pattern names a group wrongly"
    case 15: "the pattern is too large to compile"
    case -1: "there is no memory left for the pattern"
    default: "RE2 refuses the pattern with its error \(code)"
    }
  }

  /// Where a piece stands, if it stands there once.
  private func onlyPlace(of piece: [UInt8], in pattern: String) -> Range<Int>? {
    let bytes = Array(pattern.utf8)
    guard !piece.isEmpty, piece.count <= bytes.count else { return nil }
    var found: Range<Int>?
    for start in 0...bytes.count - piece.count where bytes[start...].starts(with: piece) {
      guard found == nil else { return nil }
      found = start..<start + piece.count
    }
    return found
  }
#endif
