import Galley

/// The parts that a document has before one stage.
struct PartsOnHand {
  /// Who wrote a part last.
  fileprivate struct Writer {
    let part: Part
    /// The stage's name; nil for an input.
    let stage: String?
    let place: SourcePlace
    /// Which documents have the part; nil: all.
    var when: Condition?
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
    let earlier = writers.first { $0.part.description == part.description }
    writers.removeAll { $0.part.description == part.description }
    var writer = Writer(
      part: part, stage: stage.item.name, place: stage.item.place, when: stage.planned?.when)
    // What all documents had before they have still, be it of another type.
    if writer.when != nil, let earlier {
      if earlier.when == nil { writer.when = nil }
      writer = writer.typed(as: earlier.part)
    }
    writers.append(writer)
  }

  /// All documents from here on have these parts.
  mutating func take(_ parts: Set<Part>) {
    let names = Set(parts.map(\.description))
    for index in writers.indices where names.contains(writers[index].part.description) {
      writers[index].when = nil
    }
  }

  /// A part that a stage must have, and that not all documents may have which come to it.
  func doubt(about part: Part, of stage: CheckedStage) -> Diagnostic? {
    guard
      !mayHoldMore, !Self.given.contains(part),
      let writer = writers.first(where: { $0.part.description == part.description }),
      let when = writer.when
    else { return nil }
    let own = stage.planned?.when
    let isEnsured = own?.ensuredParts.contains { $0.description == part.description } ?? false
    guard !isEnsured, !(own?.implies(when) ?? false) else { return nil }
    return Diagnostic(
      .uncertainRead,
      "'\(stage.item.name)' reads '\(part)', and fails on documents without it; "
        + "add 'when: document.\(part) != null'",
      at: stage.item.place, severity: .warning,
      notes: [.init("'\(writer.stage ?? "input")' writes it, under 'when'", at: writer.place)])
  }

  /// The type that a field was last written with.
  func type(ofField name: String) -> FieldType? {
    for writer in writers {
      if case .field(name, let type) = writer.part { return type }
    }
    return nil
  }

  /// Who wrote a field.
  func note(onField name: String) -> Diagnostic.Note? {
    writers.first { if case .field(name, _) = $0.part { true } else { false } }.map {
      .init("'\($0.stage ?? "input")' writes 'fields.\(name)'", at: $0.place)
    }
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

extension PartsOnHand.Writer {
  /// Of any type, where the part may be of another one too.
  fileprivate func typed(as other: Part) -> Self {
    guard
      case .field(let name, let type) = part, case .field(_, let earlier) = other, type != earlier
    else { return self }
    return Self(part: .field(name, .any), stage: stage, place: place, when: when)
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
