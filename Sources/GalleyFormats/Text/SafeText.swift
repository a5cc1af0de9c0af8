/// Text from outside, made safe to show to a person or to a machine that reads lines: on one line,
/// and with nothing in it that moves a cursor, changes a colour, turns the direction or can't be
/// seen.
///
/// - Parameters:
///   - text: any text.
///   - limit: the most Unicode scalars of `text` that are shown; `…` stands for the rest.
/// - Returns: the text, each harmful scalar in a form such as `\u{1B}`.
package func safeText(_ text: String, limit: Int = 1000) -> String {
  var shown = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == limit { return shown + "…" }
    if isHarmful(scalar) {
      shown.append(escaped(scalar))
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// Like `safeText`, for a line of its own that a CI system reads too: one that starts with `::` or
/// `##` would be taken for a command.
///
/// GitHub calls them workflow commands (`::error::`), Azure logging commands (`##[error]`,
/// `##vso[…]`); both trim the line first.
package func safeCommandText(_ text: String, limit: Int = 1000) -> String {
  let shown = safeText(text, limit: limit)
  guard let start = shown.unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }) else {
    return shown
  }
  let line = shown[start...]
  guard line.hasPrefix("::") || line.hasPrefix("##") else { return shown }
  let mark = shown.unicodeScalars[start]
  let rest = shown[shown.unicodeScalars.index(after: start)...]
  return shown[..<start] + escaped(mark) + rest
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
}

/// Whether a scalar can do harm where it is shown; joiners can't, which Persian and emoji need.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: false
  case 0..<0x20, 0x7F..<0xA0: true
  // Marks, embeddings, overrides and isolates of direction (Unicode Standard Annex 9, section 2).
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  case 0x2028, 0x2029: true
  // Without width: spaces, word joiners, invisible operators, the byte order mark.
  case 0x00AD, 0x200B, 0x2060...0x2065, 0xFEFF, 0xFFF9...0xFFFB: true
  // Tags: an alphabet that can't be seen.
  case 0xE0000...0xE0FFF: true
  default: isUnassigned(scalar)
  }
}

private func isUnassigned(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .unassigned, .privateUse, .surrogate, .control: true
  default: false
  }
}
