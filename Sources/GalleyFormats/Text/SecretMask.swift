import Galley

/// Hides secrets in what is shown.
package struct SecretMask: Sendable {
  /// Longest first, so that one which holds another is hidden whole.
  private let forms: [[UInt8]]
  /// The bytes with which forms begin.
  private let beginnings: Set<UInt8>

  /// The most bytes of a secret that are shown, where a text is cut in the middle of it.
  private static let shownAtCut = 3
  private static let stars = Array("***".utf8)
  private static let cut = Array("…".utf8)

  /// - Parameter secrets: values that must be shown nowhere.
  package init(_ secrets: [String]) {
    var forms: Set<[UInt8]> = []
    for secret in secrets {
      for form in SecretForms.all(of: secret) { forms.insert(Array(form.utf8)) }
      // What a plugin says is cut into lines.
      for line in secret.utf8.split(separator: 0x0A) where line.count >= 8 {
        forms.insert(Array(line))
      }
    }
    self.forms = forms.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    beginnings = Set(self.forms.compactMap(\.first))
  }

  /// How many bytes the longest secret has.
  package var longest: Int { forms.first?.count ?? 0 }

  /// The text with `***` for every secret, and for what is left of one in front of `…`.
  package func applied(to text: String) -> String {
    forms.isEmpty ? text : applied(to: Array(text.utf8), isCut: false)
  }

  /// The start of a line, masked and then safe to show.
  ///
  /// Bytes for the longest secret are looked at besides those for `limit` scalars: one that was cut is
  /// known no more.
  package func shownStart(of line: Span<UInt8>, limit: Int) -> String {
    let count = min(line.count, 4 * limit + longest)
    let start = unsafe line.extracting(..<count).withUnsafeBytes { unsafe Array($0) }
    let text = applied(to: start, isCut: count < line.count)
    return safeText(text, limit: limit)
  }

  /// - Parameter isCut: whether more came behind the bytes, so that a secret may be there in part.
  package func applied(to bytes: [UInt8], isCut: Bool) -> String {
    var shown: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let hidden = beginnings.contains(bytes[place]) ? hiddenCount(in: bytes[place...], isCut) : 0
      if hidden > 0 {
        shown += Self.stars
        place += hidden
      } else {
        shown.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// How many bytes of a secret stand at the start.
  private func hiddenCount(in rest: ArraySlice<UInt8>, _ isCut: Bool) -> Int {
    for form in forms where form.first == rest.first {
      let common = zip(form, rest).prefix { $0 == $1 }.count
      if common == form.count { return common }
      guard common > Self.shownAtCut else { continue }
      let behind = rest.dropFirst(common)
      if behind.isEmpty ? isCut : behind.starts(with: Self.cut) { return common }
    }
    return 0
  }
}

/// The ways in which programs write a text that they were given.
private enum SecretForms {
  static func all(of secret: String) -> Set<String> {
    var forms: Set<String> = [secret, safeText(secret, limit: .max)]
    // As it stands in the hello line, which a plugin may echo.
    let quoted = try? JSONWriter().text(of: .string(secret))
    var strings = [asciiJSON(secret, uppercase: false), asciiJSON(secret, uppercase: true)]
    if let quoted { strings.append(String(quoted.dropFirst().dropLast())) }
    for string in strings {
      forms.insert(string)
      forms.insert(string.replacing("/", with: "\\/"))
    }
    for uppercase in [true, false] {
      let encoded = percentEncoded(secret, uppercase)
      let slash = uppercase ? "%2F" : "%2f"
      for form in [encoded, encoded.replacing(slash, with: "/")] {
        forms.insert(form)
        forms.insert(form.replacing("%20", with: "+"))
      }
    }
    return forms
  }

  /// In a JSON string of ASCII alone.
  private static func asciiJSON(_ text: String, uppercase: Bool) -> String {
    var shown = ""
    for unit in text.utf16 {
      switch unit {
      case 0x08: shown += "\\b"
      case 0x09: shown += "\\t"
      case 0x0A: shown += "\\n"
      case 0x0C: shown += "\\f"
      case 0x0D: shown += "\\r"
      case 0x22: shown += "\\\""
      case 0x5C: shown += "\\\\"
      case 0x20..<0x7F: shown.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default: shown += "\\u" + hexadecimal(Int(unit), digits: 4, uppercase)
      }
    }
    return shown
  }

  /// As in addresses (RFC 3986): all but letters, digits and `-._~`.
  private static func percentEncoded(_ text: String, _ uppercase: Bool) -> String {
    var shown = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        shown.unicodeScalars.append(Unicode.Scalar(byte))
      default: shown += "%" + hexadecimal(Int(byte), digits: 2, uppercase)
      }
    }
    return shown
  }

  private static func hexadecimal(_ number: Int, digits: Int, _ uppercase: Bool) -> String {
    let text = String(number, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }
}
