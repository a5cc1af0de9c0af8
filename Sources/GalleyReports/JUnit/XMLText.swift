/// A text as the content of an XML 1.0 element or, between double quotes, of an attribute.
///
/// What XML forbids even as a character reference (section 2.2, `Char`) is written as people know it,
/// `\u{1B}`, and so are the controls that it discourages, which can move a cursor. `>` is always
/// replaced, so that no `]]>` remains (section 2.4). Line ends and tabs of an attribute would become spaces
/// (section 3.3.3), and a carriage return a line feed (2.11), so they go as references.
///
/// - Parameter isAttribute: whether line feeds and tabs have to be kept from becoming spaces.
package func xmlText(_ text: String, isAttribute: Bool = false) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\r": escaped += "&#13;"
    case "\t" where isAttribute, "\n" where isAttribute: escaped += "&#\(scalar.value);"
    case _ where isShownByNumber(scalar):
      escaped += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// ` name="value"`, to stand behind the name of an element.
func xmlAttribute(_ name: String, _ value: String) -> String {
  " \(name)=\"\(xmlText(value, isAttribute: true))\""
}

private func isShownByNumber(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD: false
  case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
  // A direction that is turned makes a text read as another one.
  case 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
