/// Characters that stand for others because of how they look: ligatures, and the forms of letters
/// and signs that are as wide as an ideograph, or half as wide.
enum CompatibilityForms {
  /// Whether `scalar`, from U+0132 on, is one that `replaced(in:)` looks at.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFB00...0xFB06, 0xFF01...0xFFEE: true
    case 0x132, 0x133, 0x149, 0x1C4...0x1CC, 0x1F1...0x1F3: true
    default: false
    }
  }

  /// The text with plain letters, digits, kana and Hangul.
  ///
  /// Signs such as `，` and `！` are wide in Chinese and Japanese by rights: they stay on lines with
  /// ideographs, kana or Hangul, and in texts with some on lines where no letter is wide.
  static func replaced(in bytes: borrowing Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let isEastAsian = Line(bytes, from: 0, isWhole: true).isEastAsian
    var index = 0
    var line = Line(bytes, from: 0)
    while index < bytes.count {
      if index == line.end { line = Line(bytes, from: index) }
      let keepsSigns = line.isEastAsian || (isEastAsian && !line.hasWideLetter)
      let (scalar, length) = decodeScalar(bytes, at: index)
      if contains(scalar), !(keepsSigns && isWideSign(scalar)) {
        append(scalar, to: &result)
      } else {
        result.append(bytes, index..<index + length)
      }
      index += length
    }
    return result
  }

  /// What tells on a line whether its wide signs are right.
  private struct Line {
    /// Behind its line end.
    private(set) var end: Int
    private(set) var isEastAsian = false
    private(set) var hasWideLetter = false

    init(_ bytes: borrowing Span<UInt8>, from start: Int, isWhole: Bool = false) {
      end = start
      while end < bytes.count {
        let (scalar, length) = decodeScalar(bytes, at: end)
        end += length
        switch scalar {
        case 0x0A where !isWhole: return
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF66...0xFF9D, 0x20000...0x2FA1F:
          isEastAsian = true
        case 0xFF01...0xFF60: hasWideLetter = hasWideLetter || !isWideSign(scalar)
        default: break
        }
      }
    }
  }

  private static func isWideSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: false
    default: scalar >= 0xFF01 && scalar <= 0xFF60
    }
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    switch scalar {
    case 0x132...0x1F3:
      for (digraph, letters) in digraphs where digraph == scalar {
        result.append(contentsOf: letters.utf8)
      }
    case 0xFB00...0xFB06: result.append(contentsOf: ligatures[Int(scalar) - 0xFB00].utf8)
    case 0xFF01...0xFF5E: result.append(scalar: scalar - 0xFEE0)
    default:
      if let index = (0xFF5F...0xFFEE).contains(scalar) ? Int(scalar) - 0xFF5F : nil,
        forms[index] != 0
      {
        result.append(scalar: forms[index])
      } else {
        result.append(scalar: scalar)
      }
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "ſt", "st"]

  /// Letters of two, once encoded for typewriters and for writing in two scripts.
  private static let digraphs: [(UInt32, String)] = [
    (0x132, "IJ"), (0x133, "ij"), (0x149, "ʼn"), (0x1C4, "DŽ"), (0x1C5, "Dž"), (0x1C6, "dž"),
    (0x1C7, "LJ"), (0x1C8, "Lj"), (0x1C9, "lj"), (0x1CA, "NJ"), (0x1CB, "Nj"), (0x1CC, "nj"),
    (0x1F1, "DZ"), (0x1F2, "Dz"), (0x1F3, "dz"),
  ]

  /// What the forms from U+FF5F to U+FFEE stand for; 0 where nothing is assigned.
  private static let forms: [UInt32] = {
    var forms = [UInt32](repeating: 0, count: 0xFFEE - 0xFF5F + 1)
    let kana =
      "⦅⦆。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト"
      + "ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
    for (index, scalar) in kana.unicodeScalars.enumerated() { forms[index] = scalar.value }
    // Hangul letters stand in the order of U+3131 to U+3163, with gaps in the second half.
    forms[0xFFA0 - 0xFF5F] = 0x3164
    for offset in UInt32(0)..<30 { forms[Int(0xFFA1 - 0xFF5F + offset)] = 0x3131 + offset }
    for (block, start) in [UInt32(0xFFC2), 0xFFCA, 0xFFD2].enumerated() {
      for offset in UInt32(0)..<6 {
        forms[Int(start + offset - 0xFF5F)] = 0x314F + UInt32(block) * 6 + offset
      }
    }
    for offset in UInt32(0)..<3 { forms[Int(0xFFDA - 0xFF5F + offset)] = 0x3161 + offset }
    let signs: [UInt32] =
      [0xA2, 0xA3, 0xAC, 0xAF, 0xA6, 0xA5, 0x20A9, 0]
      + [0x2502, 0x2190, 0x2191, 0x2192, 0x2193, 0x25A0, 0x25CB]
    for (index, sign) in signs.enumerated() { forms[0xFFE0 - 0xFF5F + index] = sign }
    return forms
  }()
}
