/// A text without the faults that encodings, markup and typesetting leave in characters.
///
/// Repaired are, in this order: terminal sequences, escapes, HTML character references, UTF-8 read
/// in another encoding, ligatures and forms of other width, odd spaces, line ends, controls and
/// invisible characters, characters that are not in Normalization Form C, and quotation marks if
/// asked for. Lines stay as they are. A text without such a fault comes back byte for byte; a second
/// run changes nothing.
package func normalizedText(_ text: String, quotes: Quotes = .keep) -> String {
  var faults = TextFaults(scanning: text.utf8Span.span)
  guard !faults.isEmpty else { return quotes.applied(to: text) }
  var bytes = Array(text.utf8)
  // Removing one fault may bring another to light, such as `&am<U+200B>p;`.
  for _ in 0..<mostRuns {
    let before = bytes
    removeFaults(faults, from: &bytes)
    guard bytes != before else { break }
    faults = TextFaults(scanning: bytes.span)
    if faults.isEmpty { break }
  }
  return quotes.applied(to: String(decoding: bytes, as: UTF8.self))
}

/// Most runs over a text; hardly one needs more than two.
private let mostRuns = 6

private func removeFaults(_ signs: TextFaults, from bytes: inout [UInt8]) {
  var faults = signs
  if faults.contains(.terminalEscape) { bytes = TerminalEscapes.removed(from: bytes.span) }
  if faults.contains(.backslash) { bytes = SurrogateEscapes.decoded(bytes.span) }
  if faults.contains(.ampersand) {
    bytes = CharacterReferences.decoded(bytes.span)
    faults.formUnion(TextFaults(scanning: bytes.span))
  }
  if faults.contains(.mojibake) {
    bytes = Mojibake.repaired(bytes.span)
    faults.formUnion(TextFaults(scanning: bytes.span))
  }
  if faults.contains(.compatibilityForm) {
    bytes = CompatibilityForms.replaced(in: bytes.span)
    faults.formUnion(TextFaults(scanning: bytes.span))
  }
  if faults.contains(.oddCharacter) { bytes = OddCharacters.replaced(in: bytes.span) }
  if faults.contains(.uncomposed) { bytes = CanonicalComposition.composed(bytes.span) }
}
