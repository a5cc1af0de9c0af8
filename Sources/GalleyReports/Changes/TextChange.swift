import Galley
package import GalleyFormats

/// What changed in a text, with the reasons that the document gives for lines that are gone.
package struct TextChange: Sendable {
  package let difference: TextDifference
  private let reasons: [String: String]

  /// - Parameters:
  ///   - oldDocument: tells with `newDocument` which reasons are new.
  init(from old: String, to new: String, of oldDocument: JSONObject, _ newDocument: JSONObject) {
    difference = TextDifference(from: old, to: new)
    let known = Self.reasons(in: oldDocument)
    reasons = Self.reasons(in: newDocument).filter { known[$0.key] == nil }
  }

  /// Why a line was taken out; nil where the document doesn't say.
  package func reason(of line: Substring) -> String? {
    reasons[Self.trimmed(line)]
  }

  /// The reasons of `removed`; what became part of a teaser has that as its reason.
  private static func reasons(in document: JSONObject) -> [String: String] {
    var reasons: [String: String] = [:]
    for teaser in document["teasers"]?.array ?? [] {
      for key in ["headline", "excerpt"] {
        if let text = teaser.object?[key]?.string { reasons[trimmed(text[...])] = "teaser" }
      }
    }
    for removal in document["removed"]?.array ?? [] {
      guard let text = removal.object?["text"]?.string else { continue }
      let reason = removal.object?["reason"]?.string ?? "removed"
      for line in text.split(separator: "\n") { reasons[trimmed(line)] = reason }
    }
    return reasons
  }

  private static func trimmed(_ line: Substring) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
