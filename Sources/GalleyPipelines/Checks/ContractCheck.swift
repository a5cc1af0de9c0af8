import Galley

extension Planner {
  /// Every part that a stage reads is there by then, and no stage takes the ground from under what
  /// an earlier one has annotated.
  mutating func checkContract(_ inputs: [PlannedInput], _ stages: [CheckedStage]) {
    var parts = PartsOnHand(inputs: inputs)
    let writers = lastWriters(stages)
    for (index, stage) in stages.enumerated() {
      guard let planned = stage.planned else {
        // It may make anything; what it is will be known when its own problems are mended.
        parts.mayHoldMore = true
        continue
      }
      let contract = planned.configuration.contract
      for part in contract.reads where !parts.holds(part) {
        let later = writers[part.description].flatMap { $0 > index ? stages[$0] : nil }
        problems.append(unmet(part, of: stage, later: later, inputs))
      }
      for part in contract.reads + contract.uses {
        if let problem = parts.mismatch(part, of: stage) { problems.append(problem) }
      }
      if contract.writes.contains(.text) {
        problems += parts.stale(under: stage)
      }
      for part in contract.writes { parts.add(part, by: stage) }
    }
  }

  /// For each part the last stage that writes it.
  private func lastWriters(_ stages: [CheckedStage]) -> [String: Int] {
    var writers: [String: Int] = [:]
    for (index, stage) in stages.enumerated() {
      for part in stage.planned?.configuration.contract.writes ?? [] {
        writers[part.description] = index
      }
    }
    return writers
  }

  private func unmet(
    _ part: Part, of stage: CheckedStage, later: CheckedStage?, _ inputs: [PlannedInput]
  ) -> Diagnostic {
    let advice: String
    if let later {
      advice = "; put '\(later.item.name)' before it"
    } else {
      let writers = catalog.descriptors.filter { $0.info.contract.writes.has(part) }.map(\.name)
      advice = writers.isEmpty ? "" : "; put '\(writers.joined(separator: "' or '"))' before it"
    }
    let notes = inputs.filter { $0.entry.provides.isEmpty }.prefix(1).map {
      Diagnostic.Note("if the records here carry it, say 'provides: [\(part)]'", at: $0.place)
    }
    return Diagnostic(
      .unmetRead,
      "'\(stage.item.name)' reads '\(part)', which no earlier stage writes\(advice)",
      at: stage.item.place, notes: notes)
  }
}

extension [Part] {
  /// Whether a part is among these, whatever the types of fields.
  fileprivate func has(_ part: Part) -> Bool { contains { $0.description == part.description } }
}

/// The parts that a document has before one stage.
private struct PartsOnHand {
  /// Who wrote a part last.
  private struct Writer {
    let part: Part
    /// The stage's name; nil for an input.
    let stage: String?
    let place: SourcePlace
  }

  /// Whether parts may be there that are not known.
  var mayHoldMore = false
  private var writers: [Writer] = []

  /// An input gives `source`, `text` or `html`, perhaps `metadata` and any `fields`, and what all of
  /// its entries say besides.
  private static let given: Set<Part> = [.source, .text, .html, .metadata]

  init(inputs: [PlannedInput]) {
    guard let first = inputs.first else { return }
    for part in first.entry.provides
    where inputs.allSatisfy({ $0.entry.provides.contains(part) }) {
      writers.append(Writer(part: part, stage: nil, place: first.place))
    }
  }

  func holds(_ part: Part) -> Bool {
    if case .field = part { return true }
    return mayHoldMore || Self.given.contains(part) || writers.contains { $0.part == part }
  }

  mutating func add(_ part: Part, by stage: CheckedStage) {
    writers.removeAll { $0.part.description == part.description }
    writers.append(Writer(part: part, stage: stage.item.name, place: stage.item.place))
  }

  /// A field that was written as something else than it is read as.
  func mismatch(_ part: Part, of stage: CheckedStage) -> Diagnostic? {
    guard
      case .field(let name, let wanted) = part,
      let writer = writers.last(where: { $0.part.description == part.description }),
      case .field(_, let written) = writer.part, !written.fits(wanted)
    else { return nil }
    return Diagnostic(
      .wrongType,
      "'\(stage.item.name)' takes 'fields.\(name)' as \(wanted.inWords), "
        + "but it is \(written.inWords)", at: stage.item.place,
      notes: [.init("'\(writer.stage ?? "input")' writes it", at: writer.place)])
  }

  /// Annotations on a text that `stage` replaces.
  func stale(under stage: CheckedStage) -> [Diagnostic] {
    var seen: Set<String?> = []
    return writers.filter(\.part.isAnnotation).compactMap { writer in
      guard seen.insert(writer.stage).inserted else { return nil }
      let parts = writers.filter { $0.part.isAnnotation && $0.stage == writer.stage }
      let names = parts.map { "'\($0.part)'" }.joined(separator: ", ")
      let advice = writer.stage.map { "; put it before '\($0)'" } ?? ""
      let who = writer.stage.map { "'\($0)' writes \(names)" } ?? "the input provides \(names)"
      return Diagnostic(
        .staleAnnotations,
        "'\(stage.item.name)' rewrites 'text', which drops \(names)\(advice)",
        at: stage.item.place, notes: [.init("\(who) here", at: writer.place)])
    }
  }
}

extension FieldType {
  fileprivate func fits(_ wanted: FieldType) -> Bool {
    self == wanted || self == .any || wanted == .any || self == .integer && wanted == .number
  }

  fileprivate var inWords: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a boolean"
    case .list: "a list"
    case .object: "an object"
    case .any: "anything"
    }
  }
}
