/// The label of each line, by the model and by what a run of lines outside the body must show.
func lineLabels(_ lines: [ArraySlice<UInt8>], _ model: LineModel) -> [LineLabel] {
  let features = LineFeatures(lines)
  let judgements = model.judgements(features)
  var labels = judgements.map(\.label)
  labelLinks(&labels, features)
  keepProse(&labels, features)
  var start = 0
  while let first = labels[start...].firstIndex(where: { $0 != .body }) {
    let end = labels[first...].firstIndex(of: .body) ?? labels.endIndex
    let sure = firstSureLine(of: first..<end, judgements, labels, features)
    let isTaken = sure < end && isOutsideBody(sure..<end, labels, features)
    for index in first..<(isTaken ? sure : end) { labels[index] = .body }
    start = end
  }
  return labels
}

/// Takes a heading such as `More` for the article's own where whole paragraphs follow it at once: over
/// teasers a headline does.
private func keepProse(_ labels: inout [LineLabel], _ features: LineFeatures) {
  for index in labels.indices.dropFirst() where labels[index] != .body {
    let shape = features.shapes[index]
    guard shape.header == .whole, SectionHeader.isAmbiguous(shape.phrase) else { continue }
    let prose = labels.indices[(index + 1)...].prefix { features.shapes[$0].isParagraph }
    guard !prose.isEmpty else { continue }
    for kept in index..<prose.endIndex { labels[kept] = .body }
  }
}

/// Where a run of lines outside the body begins for sure: what stands right behind the body, and may
/// belong to it, must be much likelier not to.
private func firstSureLine(
  of run: Range<Int>, _ judgements: [LineModel.Judgement], _ labels: [LineLabel],
  _ features: LineFeatures
) -> Int {
  let start = endOfList(run, labels, features)
  let sure = (start..<run.upperBound).first { index in
    let isTeaser = labels[index] == .headline || labels[index] == .excerpt
    return features.shapes[index].header != .none
      || judgements[index].doubt >= (isTeaser ? leastDoubtOfTeaser : leastDoubt)
  }
  return sure ?? run.upperBound
}

/// How much likelier the first line of a run must be outside the body, as a logarithm.
private let leastDoubtOfTeaser = 1.5
private let leastDoubt = 3.0

/// Where the list ends that a colon in front of a run announces: the lines that look like headlines
/// with nothing under them.
private func endOfList(_ run: Range<Int>, _ labels: [LineLabel], _ features: LineFeatures) -> Int {
  guard run.lowerBound > 0, features.shapes[run.lowerBound - 1].end == .colon else {
    return run.lowerBound
  }
  let end = run.first { index in
    labels[index] != .headline || features.shapes[index].header != .none
      || index + 1 < run.upperBound && labels[index + 1] == .excerpt
  }
  return end ?? run.upperBound
}

/// Labels lines that say themselves that they lead to another article: `Also read: Bus fares rise`.
///
/// What follows such a line is the text again, unless it is cut off.
private func labelLinks(_ labels: inout [LineLabel], _ features: LineFeatures) {
  for index in labels.indices where features.shapes[index].header == .inline {
    let shape = features.shapes[index]
    if shape.length <= longestLink, shape.end != .sentence { labels[index] = .headline }
    guard labels[index] != .body, index + 1 < labels.count, labels[index + 1] == .excerpt else {
      continue
    }
    let end = features.shapes[index + 1].end
    if end == .sentence || end == .question { labels[index + 1] = .body }
  }
}

/// No headline behind such words is longer, in scalars.
private let longestLink = 160

/// Whether a run of lines shows enough to be taken out of the text.
///
/// Between paragraphs it must hold a heading over teasers, an excerpt, a date or an address: a headline
/// alone may be the article's own heading, and other lines its list or table.
private func isOutsideBody(
  _ run: Range<Int>, _ labels: [LineLabel], _ features: LineFeatures
) -> Bool {
  if run.upperBound < labels.count {
    return run.contains {
      labels[$0] == .header || labels[$0] == .excerpt || features.shapes[$0].header != .none
        || readsAsInterface($0, features)
    }
  }
  return true
}

private func readsAsInterface(_ index: Int, _ features: LineFeatures) -> Bool {
  let shape = features.shapes[index]
  return shape.interfaceWords * 5 > shape.words || shape.hasAddress
    || features.kinds[index] == .date
}

extension LineShape {
  /// Whether the line is a paragraph of prose, and whole.
  fileprivate var isParagraph: Bool { length >= 100 && (end == .sentence || end == .question) }
}
