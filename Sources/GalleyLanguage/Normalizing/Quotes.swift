/// What happens to typographic quotation marks and apostrophes.
package enum Quotes: String, Hashable, Sendable, CaseIterable {
  /// They stay: in most languages they are right.
  case keep
  /// `‘ ’ ‚ ‛ ʼ` become `'`, `“ ” „ ‟` become `"`; guillemets stay.
  case straighten
}

extension Quotes {
  /// The text with straight quotation marks, or as it is.
  func applied(to text: String) -> String {
    guard self == .straighten, text.unicodeScalars.contains(where: { Self.straight($0) != nil })
    else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let byte = Self.straight(scalar) {
        result.append(byte)
      } else {
        result.append(scalar: scalar.value)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func straight(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x2018...0x201B, 0x2BC: 0x27
    case 0x201C...0x201F: 0x22
    default: nil
    }
  }
}
