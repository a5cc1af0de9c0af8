/// The name of the file that one document is exported to, made of its id alone.
///
/// Bytes beyond `[a-z0-9._-]` are percent-encoded, and so are a dot in front, which would hide the
/// file, and the first letter of a name that Windows keeps for a device. Where that changed anything,
/// or the name has over 100 bytes, `-` and 12 hexadecimal digits of the id's SHA-256 follow. Such a
/// name holds a percent sign or has over 100 bytes, and one that was kept as it is does neither: two
/// ids never share a name but by chance of 1 in 2^48. Names that differ in case alone there are none.
package struct DocumentFileName: Hashable, Sendable, CustomStringConvertible {
  private static let longest = 100
  private static let devices: Set<String> = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  package let description: String

  /// - Parameter pathExtension: with its dot.
  package init(_ id: String, _ pathExtension: String) {
    var name: [UInt8] = []
    let isDevice = Self.devices.contains(String(id.prefix { $0 != "." }))
    for (index, byte) in id.utf8.enumerated() {
      let isEncoded = index == 0 && (byte == UInt8(ascii: ".") || isDevice)
      if Self.isPlain(byte), !isEncoded {
        name.append(byte)
      } else {
        name += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
      }
    }
    if name.isEmpty { name = [UInt8(ascii: "%")] }
    if name.count > Self.longest || name.contains(UInt8(ascii: "%")) {
      let digest = SHA256(id.utf8Span.span).hexadecimal.prefix(12)
      name = Self.cut(name) + [UInt8(ascii: "-")] + Array(digest.utf8)
    }
    description = String(decoding: name, as: UTF8.self) + pathExtension
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A long name's beginning, without half an escape.
  ///
  /// With the digits behind it, it still has over 100 bytes, or a percent sign.
  private static func cut(_ name: [UInt8]) -> [UInt8] {
    let length = longest - 12
    guard name.count > length else { return name }
    guard let escape = name[..<length].lastIndex(of: UInt8(ascii: "%")) else {
      return Array(name[..<length])
    }
    return Array(name[..<max(length, min(escape + 3, name.count))])
  }
}
