/// The label of each line, by the model and by what a run of lines outside the body must show.
func lineLabels(_ lines: [ArraySlice<UInt8>]) -> [LineLabel] {
  let features = LineFeatures(lines)
  var sequence = LabelSequence()
  var lastHeader: Int?
  for index in lines.indices {
    sequence.append(LineModel.scores(features.buckets(of: index, lastHeader: lastHeader)))
    if features.isHeader(index) { lastHeader = index }
  }
  var labels = sequence.labels()
  // What follows a link in the flow of the text is the text, unless it is cut off.
  for index in labels.indices.dropLast() where features.isInlineHeader(index) {
    guard labels[index] != .body, labels[index + 1] == .excerpt else { continue }
    let end = LineShape(lines[index + 1]).end
    if end == .sentence || end == .question { labels[index + 1] = .body }
  }
  var start = 0
  while let first = labels[start...].firstIndex(where: { $0 != .body }) {
    let end = labels[first...].firstIndex(of: .body) ?? labels.endIndex
    if !isOutsideBody(first..<end, labels, features) {
      for index in first..<end { labels[index] = .body }
    }
    start = end
  }
  return labels
}

/// Whether a run of lines shows enough to be taken out of the text.
///
/// Between paragraphs it must hold a heading over teasers or an excerpt: a headline alone may be the
/// article's own heading. At the end, a long run without teasers must read as an interface: it may be
/// a table or a list of the article.
private func isOutsideBody(
  _ run: Range<Int>, _ labels: [LineLabel], _ features: LineFeatures
) -> Bool {
  let hasTeaser = labels[run].contains { $0 == .headline || $0 == .excerpt }
  if run.upperBound < labels.count {
    return hasTeaser
      && run.contains {
        labels[$0] == .header || labels[$0] == .excerpt || features.isInlineHeader($0)
      }
  }
  if hasTeaser || run.count < longTail { return true }
  return run.count { features.readsAsInterface($0) } * 3 >= run.count
}

/// From so many lines on, a run at the end without teasers must prove what it is.
private let longTail = 6
