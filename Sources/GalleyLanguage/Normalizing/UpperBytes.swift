/// As which bytes from 0x80 on a character was read, in each of `SingleByteEncodings` at once.
struct UpperBytes: Sendable {
  /// One byte for each encoding; 0 where the encoding lacks the character.
  typealias Row = SIMD16<UInt8>

  static let all = UpperBytes()

  /// The byte that an encoding lacks, if it reads any such byte as U+FFFD.
  let undefined: [[UInt8]]
  private let rows: [Row]
  private let leads: [UInt16]
  private let tails: [UInt16]

  /// All characters of the encodings but four lie under this scalar.
  private static let end: UInt32 = 0x2600
  /// The rest: the apple of the Macintosh, its two ligatures.
  private static let others: [UInt32] = [0xF8FF, 0xFB01, 0xFB02]

  private init() {
    let count = Int(Self.end) + Self.others.count
    var rows = [Row](repeating: Row(repeating: 0), count: count)
    var undefined: [[UInt8]] = []
    for (encoding, table) in SingleByteEncodings.tables.enumerated() {
      var missing: [UInt8] = []
      for (byte, scalar) in zip(UInt8(0x80)...UInt8(0xFF), table.unicodeScalars) {
        if scalar == "\u{FFFD}" { missing.append(byte) }
        // What an encoding leaves undefined, lax readers take for the control of that number.
        let read = scalar == "\u{FFFD}" ? UInt32(byte) : scalar.value
        rows[Self.slot(read)][encoding] = byte
      }
      undefined.append(missing)
    }
    // Latin-1 and Windows-1252 are taken for each other so often that they are one encoding here.
    for byte in UInt8(0x80)...0x9F { rows[Int(byte)][0] = byte }
    self.undefined = undefined
    self.rows = rows
    leads = rows.map { Self.mask($0) { $0 >= 0xC2 && $0 <= 0xF4 } }
    tails = rows.map { Self.mask($0) { $0 & 0xC0 == 0x80 } }
  }

  private static func mask(_ row: Row, _ condition: (UInt8) -> Bool) -> UInt16 {
    var mask: UInt16 = 0
    for encoding in 0..<Row.scalarCount where condition(row[encoding]) {
      mask |= 1 << UInt16(encoding)
    }
    return mask
  }

  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int {
    if scalar < end { return Int(scalar) }
    return others.firstIndex(of: scalar).map { Int(end) + $0 } ?? 0
  }

  /// The byte that `scalar` was in an encoding; 0 for none from 0x80 on.
  @inline(__always)
  func byte(_ scalar: UInt32, in encoding: Int) -> UInt8 { rows[Self.slot(scalar)][encoding] }

  /// The encodings, one bit each, in which `scalar` starts a character of UTF-8 that `next` may go on.
  @inline(__always)
  func encodings(starting scalar: UInt32, before next: UInt32) -> UInt16 {
    leads[Self.slot(scalar)] & (next == 0xFFFD ? ~0 : tails[Self.slot(next)])
  }

  /// The same where a space may stand for the byte 0xA0.
  func encodings(starting scalar: UInt32, beforeOrSpace next: UInt32) -> UInt16 {
    encodings(starting: scalar, before: next == 0x20 ? 0xA0 : next)
  }
}
