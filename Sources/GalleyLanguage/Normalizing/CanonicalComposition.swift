/// Normalization Form C, as Unicode Standard Annex 15 defines it.
enum CanonicalComposition {
  /// Whether a scalar from U+0300 on may change, or make its neighbours change, under Form C.
  ///
  /// Answers no only for ranges that hold no such scalar; what it answers yes for, the standard
  /// library decides.
  @inline(__always)
  static func maySeeChange(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0370...0x0373, 0x0375...0x037D, 0x037F...0x0386, 0x0388...0x0482, 0x048A...0x0590,
      0x05D0...0x060F, 0x061B...0x064A, 0x0660...0x066F, 0x0671...0x06D5, 0x06EE...0x0710,
      0x0904...0x0928, 0x092A...0x0930, 0x0E01...0x0E37,
      0x1E00...0x1EFF, 0x2002...0x20CF, 0x20F1...0x2125, 0x2127...0x2129, 0x212C...0x2328,
      0x232B...0x2ADB,
      0x2B00...0x2CEE, 0x3001...0x3029, 0x3030...0x3098, 0x309B...0xA66E, 0xAC00...0xD7A3,
      0xFE00...0xFE1F, 0xFE30...0xFFFF, 0x1F000...0x1FAFF, 0x20000...0x2F7FF:
      false
    default: true
    }
  }

  /// Most marks in a row that are put in order; more occur in no language, and sorting many costs.
  ///
  /// The number is that of Unicode Standard Annex 15, section 13 (Stream-Safe Text Format).
  private static let mostMarks = 30

  /// The text in Form C; lines without a sign of change are copied.
  static func composed(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let (end, needsWork) = piece(in: bytes, from: start)
      if needsWork {
        var piece: [UInt8] = []
        piece.append(bytes, start..<end)
        result.append(contentsOf: String(decoding: piece, as: UTF8.self)._nfcCodeUnits)
      } else {
        result.append(bytes, start..<end)
      }
      start = end
    }
    return result
  }

  /// A stretch up to the next space or line end, where no character can combine with the next; and
  /// whether it is to be composed.
  private static func piece(
    in bytes: borrowing Span<UInt8>, from start: Int
  ) -> (end: Int, needsWork: Bool) {
    var index = start
    var needsWork = false
    var marks = 0
    var hasTooMany = false
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      let isMark = scalar >= 0x300 && maySeeChange(scalar)
      marks = isMark && combiningClass(of: scalar) > 0 ? marks + 1 : 0
      needsWork = needsWork || isMark
      hasTooMany = hasTooMany || marks > mostMarks
      let isBorder = (scalar == 0x20 || scalar == 0x0A) && index > start
      if isBorder { break }
      index += length
    }
    return (index, needsWork && !hasTooMany)
  }

  private static func combiningClass(of scalar: UInt32) -> UInt8 {
    Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
  }
}
