/// The encoding that browsers read where a page says Latin-1.
enum Windows1252 {
  /// What the bytes 0x80 to 0x9F stand for; the five undefined ones stand for the control.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte - 0x80)] : UInt32(byte)
  }

  /// The byte from 0x80 on that is read as `scalar` in Windows-1252 or in Latin-1.
  static func upperByte(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x80...0xFF: return UInt8(scalar)
    case 0x152...0x2DC, 0x2013...0x2122:
      return upperControls.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    default: return nil
    }
  }
}
