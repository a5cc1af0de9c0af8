import FuzzSupport
import Galley
import GalleyLanguage

/// Called by libFuzzer with one input after another.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let text = String(decoding: input, as: UTF8.self)
  let normalised = normalizedText(text)
  require(normalizedText(normalised) == normalised, "a second run repairs something else")
  let cleaned = cleanedText(text)
  checkLines(cleaned)
  checkSplit(cleaned.text)
  require(cleanedText(text) == cleaned, "another result for the same text")
  return 0
}

/// Requires that a cleaned text is one paragraph a line.
private func checkLines(_ cleaned: CleanedText) {
  if cleaned.text.isEmpty { return }
  let lines = cleaned.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  for line in lines {
    require(
      !line.isEmpty && line.first != 0x20 && line.last != 0x20, "a blank line, or spaces around one"
    )
  }
  require(cleaned.lineNumbers.count == lines.count, "other line numbers than lines")
}

/// Requires that the body, and what was taken out, are the lines of the text.
private func checkSplit(_ text: String) {
  let split = splitTeasers(text)
  guard split.text != text else { return }
  let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
  let body = split.text.isEmpty ? 0 : split.text.utf8.count { $0 == 0x0A } + 1
  require(body + split.removals.count == lines, "lines that are neither body nor removed")
}
