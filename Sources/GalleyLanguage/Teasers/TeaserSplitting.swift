package import Galley

/// A text whose teasers were taken out.
package struct SplitText: Hashable, Sendable {
  /// The body, one paragraph a line.
  package var text: String
  /// In text order.
  package var teasers: [Teaser]
  /// The lines taken out: headings over teasers, teasers, and interface lines among them.
  package var removals: [Removal]
}

/// Separates the body of a cleaned text from teasers of other articles, at its end and between its
/// paragraphs.
///
/// Each line is judged by its shape, its place, the words that it shares with the rest, and the
/// lines around it; in doubt it is body. A text without teasers comes back as it is.
///
/// - Parameter text: one paragraph a line, as `cleanedText` leaves it.
package func splitTeasers(
  _ text: String, by model: LineModel? = .ofTeasers
) -> SplitText {
  let untouched = SplitText(text: text, teasers: [], removals: [])
  let bytes = Array(text.utf8)
  let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  guard let model, lines.count > 1, lines.contains(where: { $0.count < longestHeadline }) else {
    return untouched
  }
  let labels = lineLabels(lines, model)
  guard labels.contains(.body), labels.contains(where: { $0 != .body }) else { return untouched }
  var split = SplitText(text: "", teasers: [], removals: [])
  var body: [UInt8] = []
  for (index, (line, label)) in zip(lines, labels).enumerated() {
    if label == .body {
      if !body.isEmpty { body.append(0x0A) }
      body.append(contentsOf: line)
    } else {
      split.take(line, as: label, behindHeadline: index > 0 && labels[index - 1] == .headline)
      let text = String(decoding: line, as: UTF8.self)
      split.removals.append(Removal(text: text, reason: label.reason, line: index + 1))
    }
  }
  split.text = String(decoding: body, as: UTF8.self)
  return split
}

/// No headline is longer, in bytes.
private let longestHeadline = 400

extension SplitText {
  fileprivate mutating func take(
    _ line: ArraySlice<UInt8>, as label: LineLabel, behindHeadline: Bool
  ) {
    switch label {
    case .headline:
      let headline = line.dropFirst(SectionHeader.inlineLength(line) ?? 0)
      teasers.append(Teaser(headline: String(decoding: headline, as: UTF8.self)))
    case .excerpt:
      let end = LineShape.end(of: line)
      let excerpt = String(decoding: line, as: UTF8.self)
      let isCut = end != .sentence && end != .question
      if behindHeadline, let last = teasers.indices.last {
        teasers[last].excerpt = excerpt
        teasers[last].truncated = isCut
      } else {
        teasers.append(Teaser(headline: nil, excerpt: excerpt, truncated: isCut))
      }
    case .body, .header, .other: break
    }
  }
}

extension LineLabel {
  /// Why a line with this label is no body.
  fileprivate var reason: String {
    switch self {
    case .body: "body"
    case .header: "teaser-header"
    case .headline, .excerpt: "teaser"
    case .other: "interface"
    }
  }
}
