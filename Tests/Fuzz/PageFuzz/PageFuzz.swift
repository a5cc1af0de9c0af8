import FuzzSupport
import Galley
import GalleyLanguage

/// Called by libFuzzer with one input after another.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let html = String(decoding: input, as: UTF8.self)
  guard let page = try? cleanedPage(html) else { return 0 }
  checkText(page)
  checkBlocks(page)
  checkMarkers(html)
  // The same page gives the same, whatever was read before.
  require((try? cleanedPage(html)) == page, "another result for the same page")
  return 0
}

/// Requires that the text is one paragraph a line, but for code.
private func checkText(_ page: CleanedPage) {
  let text = page.cleaned.text
  let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
  if text.isEmpty { return }
  let code = page.blocks.filter { $0.kind == .code }.map(\.range)
  var start = 0
  for line in lines {
    if !code.contains(where: { $0.contains(start) }) {
      require(
        !line.isEmpty && line.first != 0x20 && line.last != 0x20,
        "a blank line, or spaces around one")
    }
    start += line.count + 1
  }
  require(page.cleaned.lineNumbers.count == lines.count, "other line numbers than lines")
}

/// Requires that blocks are whole lines of the text, in order.
private func checkBlocks(_ page: CleanedPage) {
  let text = Array(page.cleaned.text.utf8)
  var end = 0
  for block in page.blocks {
    require(
      block.range.lowerBound >= end && block.range.upperBound <= text.count,
      "a block outside the text")
    require(
      block.range.lowerBound == 0 || text[block.range.lowerBound - 1] == 0x0A,
      "a block inside a line")
    require(
      block.range.upperBound == text.count || text[block.range.upperBound] == 0x0A,
      "a block ends inside a line")
    end = block.range.upperBound
  }
}

/// Requires that no text of the page comes out twice.
private func checkMarkers(_ html: String) {
  let marker = "Zqxjkv"
  guard !html.contains(marker) else { return }
  let marked = "<p>\(marker) stood in front of the page, and was long enough to be read.</p>" + html
  guard let page = try? cleanedPage(marked) else { return }
  let all = [page.cleaned.text] + page.cleaned.removals.map(\.text)
  let count = all.reduce(0) {
    $0 + $1.split(separator: marker, omittingEmptySubsequences: false).count - 1
  }
  require(count <= 1, "a text that came out twice")
}
