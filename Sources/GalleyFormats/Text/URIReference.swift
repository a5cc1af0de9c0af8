/// A path as a reference that stands in URIs (RFC 3986).
///
/// - Parameter path: relative, or absolute from `/`.
/// - Returns: what is no letter, digit, or harmless sign as `%XX`; an absolute path as `file:///…`, and a
///   relative one with `./` in front where its first name would look like a scheme.
package func uriReference(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: ":"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  if encoded.hasPrefix("/") { return "file://" + encoded }
  return encoded.prefix { $0 != "/" }.contains(":") ? "./" + encoded : encoded
}
