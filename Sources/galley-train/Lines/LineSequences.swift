import Galley
import GalleyLanguage

/// Makes sequences to learn from of texts.
enum LineSequences {
  /// The text as it is once its characters are repaired and its interface lines are out.
  static func cleaned(_ text: LineText) -> LineText? {
    var options = CleaningOptions()
    options.model = nil
    let cleaned = cleanedText(text.text, options)
    let removed = Set(cleaned.removals.compactMap(\.line))
    let kept = text.lines.enumerated().filter { index, line in
      !removed.contains(index + 1) && line.text.utf8.contains { $0 > 0x20 }
    }
    let lines = cleaned.text.split(separator: "\n")
    guard lines.count == kept.count else { return nil }
    var result = text
    result.lines = zip(lines, kept).map {
      LineText.Line(text: String($0), labels: $1.element.labels)
    }
    return result
  }

  /// The text with the body alone.
  static func body(of text: LineText) -> LineText {
    var body = text
    body.lines = text.lines.filter { $0.labels == [.body] }
    body.teasers = []
    return body
  }

  /// A text in the page of another: between what stands above its body and what stands behind it.
  static func graft(_ text: LineText, in page: LineText) -> LineText {
    let first = page.lines.firstIndex { $0.labels == [.body] } ?? 0
    let last = page.lines.lastIndex { $0.labels == [.body] } ?? -1
    var graft = text
    graft.lines = page.lines[..<first] + text.lines + page.lines[(last + 1)...]
    return graft
  }

  /// What is to be learned from a text.
  static func sequence(_ text: LineText, withWords: Bool = true) -> TrainingSequence {
    var sequence = TrainingSequence(group: text.page)
    let first = text.lines.firstIndex { $0.labels == [.body] } ?? 0
    let last = text.lines.lastIndex { $0.labels == [.body] } ?? -1
    let features = lineFeatures(text.lines.map(\.text), withWords: withWords)
    for (index, line) in text.lines.enumerated() {
      let zone: LineState.Zone = index > last ? .tail : index < first ? .head : .inside
      var allowed: UInt32 = 0
      for (state, value) in LineState.all.enumerated() {
        let fits = zone == .head ? value.zone == .head : line.labels.contains(value.label)
        if value.zone == zone, fits { allowed |= 1 << UInt32(state) }
      }
      sequence.append(features[index], allowed: allowed)
    }
    return sequence
  }
}

extension LineData {
  /// One in so many articles is learned from: most of them are alike.
  private static let articleStride = 12

  private var someArticles: [LineText] { articles.filter { $0.page % Self.articleStride == 0 } }
  private var bodies: [LineText] { scrapes.map { LineSequences.body(of: $0) } }

  /// In how many pages each body and article is put.
  private static let graftsOfText = 2

  /// Bodies and articles in pages that are not theirs: what a page says does not go with one body alone.
  private var grafts: [LineText] {
    (0..<Self.graftsOfText).flatMap { round in
      (bodies + someArticles).enumerated().map { index, text in
        LineSequences.graft(text, in: scrapes[(index * 7 + 3 + round * 31) % scrapes.count])
      }
    }
  }

  /// What the model that cleans learns from: whole pages, with and without their words, so that it
  /// knows more of them than the words of few sites; grafts; articles; and texts with teasers.
  var pageSequences: [TrainingSequence] {
    let texts = (scrapes + grafts + composed + bodies + someArticles).filter { !$0.lines.isEmpty }
    return texts.map { LineSequences.sequence($0) }
      + scrapes.map { LineSequences.sequence($0, withWords: false) }
  }

  /// What the model that splits learns from: articles with and without teasers, once cleaned.
  var teaserSequences: [TrainingSequence] {
    let texts = composed.compactMap { LineSequences.cleaned($0) } + bodies + someArticles
    return texts.filter { !$0.lines.isEmpty }.map { LineSequences.sequence($0) }
  }
}
