import Galley
import GalleyFormats

extension ConformanceTrial {
  var writesRanges: Bool { command.contract.writes.contains(where: \.holdsRanges) }

  /// Whether offsets count what the manifest says.
  ///
  /// Behind letters all units agree, behind emoji none does: what is found in the same sentence must not
  /// move. Where it moves by just the difference between two units, the plugin counts in the wrong one.
  func checkOffsets(_ findings: inout Findings) throws(Misconduct) {
    let conversation = try start()
    let sentence = SampleTexts.asciiSentence
    let letters = sample("letters", String(repeating: "x", count: 40) + "\n" + sentence)
    let emoji = sample("many emoji", String(repeating: "😀", count: 40) + "\n" + sentence)
    let plain = try answer(to: letters, from: conversation)
    let shifted = try answer(to: emoji, from: conversation)
    let expected = slices(of: plain, for: letters, in: command.offsets)
    guard let expected, !expected.isEmpty else {
      findings.note("it marked nothing in a plain text")
      findings.isTried = false
      return
    }
    if slices(of: shifted, for: emoji, in: command.offsets) == expected { return }
    let unit = OffsetUnit.allCases.first { unit in
      unit != command.offsets && slices(of: shifted, for: emoji, in: unit) == expected
    }
    guard let unit else {
      _ = outcome(of: shifted, for: emoji, &findings)
      return
    }
    findings.problems.append(
      "plugin '\(command.plugin)' counts offsets in \(unit.inWords), and its "
        + "\(PluginManifest.fileName) says 'offsets: \(command.offsets.rawValue)', which are "
        + command.offsets.inWords)
  }

  /// What ranges hold of the sentence; nil where the answer has none that can be used.
  private func slices(of answer: Answer, for document: Document, in unit: OffsetUnit) -> [String]? {
    guard case .keep(let changes?) = answer else { return nil }
    var patch = DocumentPatch(writes: command.contract.writes, offsets: unit)
    var document = document
    do throws(JSONError) {
      try patch.apply(changes.span, to: &document)
    } catch {
      return nil
    }
    return document.ranges.compactMap { document.slice($0).map(String.init) }
      .filter { !$0.contains("x") && !$0.contains("😀") }
  }
}

extension Part {
  fileprivate var holdsRanges: Bool {
    switch self {
    case .sentences, .entities, .summary, .keywords, .annotations: true
    case .source, .html, .text, .metadata, .teasers, .subjects, .removed, .field: false
    }
  }
}

extension Document {
  fileprivate var ranges: [Range<Int>] {
    sentences + entities.map(\.range) + (summary?.sentences ?? []).map(\.range)
      + keywords.compactMap(\.range)
      + annotations.names.flatMap { (annotations[$0] ?? []).map(\.range) }
  }
}

extension OffsetUnit {
  fileprivate var inWords: String {
    switch self {
    case .scalars: "Unicode scalars"
    case .utf8: "bytes of UTF-8"
    case .utf16: "units of UTF-16"
    }
  }
}
