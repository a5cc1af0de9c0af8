import Galley
import GalleyFormats

/// The two sides of a difference, cut down to where they differ.
struct DifferenceText {
  /// What differs, in words.
  let lead: String
  /// What stands below; empty where `lead` says it all.
  let lines: [DifferenceLine]

  /// What is shown of a side, and how much on one line with the other side.
  private static let widest = 200
  private static let short = 72

  init(_ difference: TestFailure.Difference) {
    if difference.wording == nil {
      switch (difference.expected, difference.got) {
      case (.string(let expected)?, .string(let got)?)
      where expected.contains("\n") || got.contains("\n"):
        self.init("some lines differ, - expected, + got", LineDifference(expected, got).lines)
        return
      case (.string(let expected)?, .string(let got)?)
      where Self.areLong(expected, got) || expected == got:
        self.init("some words differ, - expected, + got", WordDifference(expected, got).lines)
        return
      case (.array(let expected)?, .array(let got)?):
        if let items = difference.items {
          let list = ListDifference(expected, got, items)
          self.init(list.summary, list.lines)
          return
        }
      default: break
      }
    }
    self.init(
      difference.wording ?? Self.text(of: difference.expected), Self.text(of: difference.got))
  }

  private init(_ lead: String, _ lines: [DifferenceLine]) {
    self.lead = lead
    self.lines = lines
  }

  private init(_ expected: String, _ got: String) {
    if Self.areLong(expected, got) {
      lead = "not as expected"
      lines = [
        DifferenceLine(.expected, Self.cut(expected)), DifferenceLine(.got, Self.cut(got)),
      ]
    } else {
      lead = "expected \(safeText(expected)), got \(safeText(got))"
      lines = []
    }
  }

  private static func areLong(_ expected: String, _ got: String) -> Bool {
    expected.unicodeScalars.count + got.unicodeScalars.count > short
  }

  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count > widest ? String(text.unicodeScalars.prefix(widest)) + "…" : text
  }

  private static func text(of value: JSONValue?) -> String { value?.line ?? "nothing" }
}
