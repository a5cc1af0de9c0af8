/// Whether a sentence is part of a quotation that is longer than it is.
struct Quotation {
  /// Whether its quotation was opened in a sentence before it.
  let startsBefore: Bool
  /// Whether its quotation is closed in a sentence behind it.
  let endsBehind: Bool
}

/// Follows quotation marks from sentence to sentence.
///
/// Marks are told apart by their number alone: `“` opens in English and closes in German. A
/// quotation ends with its line at the latest, since many miss a mark.
struct QuotationReader {
  private var isOpen = false
  private var position = 0

  /// - Parameter range: a sentence behind those that were read.
  mutating func next(_ bytes: Span<UInt8>, _ range: Range<Int>, marks: Int) -> Quotation {
    var offset = position
    while isOpen, offset < range.lowerBound {
      if bytes[offset] == 0x0A { isOpen = false }
      offset += 1
    }
    position = range.upperBound
    let startsBefore = isOpen
    if !marks.isMultiple(of: 2) { isOpen.toggle() }
    return Quotation(startsBefore: startsBefore, endsBehind: isOpen)
  }
}
