/// Classes by which pages hide text that is for screen readers, or that opens on a click.
enum HiddenNames {
  private static let names: [[UInt8]] = [
    "sr-only", "visually-hidden", "visuallyhidden", "visuallyHidden", "screen-reader",
    "screenreader", "show-for-sr", "element-invisible", "hiddenVisually", "offscreen",
    "assistive-text", "tooltip-content", "tooltip-text", "tooltiptext", "popover-content",
    "popover-body", "hovercard", "rollover-block", "rollover-people-block", "noprint-only",
    "print-only", "printonly",
  ].map { Array($0.utf8) }

  private static let starts: [[[UInt8]]] = (0..<256).map { byte in
    names.filter { $0[0] == UInt8(byte) }
  }

  /// Whether one of an element's classes starts so.
  static func contains(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 7 else { return false }
    var isStart = true
    for index in range {
      if isStart {
        for name in starts[Int(source[index])] where range.upperBound - index >= name.count {
          if source[index..<index + name.count].elementsEqual(name) { return true }
        }
      }
      isStart = source[index].isHTMLSpace
    }
    return false
  }
}
