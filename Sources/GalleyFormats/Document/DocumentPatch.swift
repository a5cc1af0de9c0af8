package import Galley

/// Changes to a document, as plugins and scripts send them: a JSON object with the parts that change.
///
/// `text` is set first, wherever it stands, and ranges are into the new one. `fields`, `metadata` and
/// `annotations` are merged key by key; null removes a part or a key.
package struct DocumentPatch: Sendable {
  private let declared: DeclaredParts
  private let unit: OffsetUnit
  private var parts = PartScanner()

  /// - Parameters:
  ///   - writes: the parts that may change; nil: all.
  ///   - offsets: what `start` and `end` count in the changes.
  ///   - counting: how messages count elements and places.
  package init(writes: [Part]?, offsets: OffsetUnit, counting: MessageCounting = .fromZero) {
    declared = DeclaredParts(writes)
    unit = offsets
    parts.counting = counting
  }

  /// Changes a document, or leaves it as it was.
  ///
  /// - Parameter object: the bytes of one JSON object.
  /// - Returns: how many surrogates without a partner became U+FFFD.
  /// - Throws: what is wrong, with its place in the bytes: so where a part is not one that may change,
  ///   has another shape than Galley's, or where a range doesn't slice the text.
  @discardableResult
  package mutating func apply(
    _ object: Span<UInt8>, to document: inout Document
  ) throws(JSONError) -> Int {
    parts.scanner.position = 0
    parts.scanner.replacedSurrogates = 0
    var changes = try PatchDraft(object, declared, &parts)
    try changes.apply(to: &document, unit, &parts, object)
    return parts.scanner.replacedSurrogates
  }
}

/// Changes to a document that were read; ranges still count what the sender counts.
private struct PatchDraft {
  private var draft = Draft()
  /// Parts that are set, or of which members are set or removed.
  private var changed: Set<DocumentKey> = []
  private var removed: Set<DocumentKey> = []
  /// Keys of `metadata` and of `annotations` that are removed.
  private var removedKeys: [DocumentKey: [String]] = [:]
  private let declared: DeclaredParts

  init(
    _ bytes: Span<UInt8>, _ declared: DeclaredParts, _ parts: inout PartScanner
  ) throws(JSONError) {
    self.declared = declared
    guard parts.scanner.take(UInt8(ascii: "{"), bytes) else {
      throw JSONError(.notAnObject, at: parts.scanner.position, "the changes are no object")
    }
    var isFirst = true
    while let token = try parts.scanner.nextKey(&isFirst, bytes) {
      let name = try parts.scanner.text(of: token, bytes)
      guard let key = DocumentKey(rawValue: name) else {
        throw JSONError(
          .undeclared, at: token.start, "a document has no part \(JSONError.quoted(name))")
      }
      try declared.check(key, at: token.start)
      guard !changed.contains(key), !removed.contains(key) else {
        throw .duplicateKey(name, at: token.start)
      }
      if try parts.scanner.takeNull(bytes) {
        removed.insert(key)
      } else {
        changed.insert(key)
        try read(key, at: token.start, &parts, bytes)
      }
    }
    try parts.scanner.end(bytes)
  }

  private mutating func read(
    _ key: DocumentKey, at place: Int, _ parts: inout PartScanner, _ bytes: Span<UInt8>
  ) throws(JSONError) {
    let start = parts.scanner.position
    parts.beginPart()
    let fits = try draft.readTyped(key, at: place, &parts, bytes)
    if let error = parts.impossibleRange { throw error }
    guard fits else {
      throw JSONError(.wrongKind, at: start, parts.misfitMessage(in: key))
    }
    if let misfit = draft.metadataMisfits.members.first {
      throw JSONError(
        .wrongKind, at: start,
        "'metadata.\(JSONError.shown(misfit.key))' can't hold \(misfit.value.kind)")
    }
    switch key {
    case .metadata, .annotations:
      let end = parts.scanner.position
      parts.scanner.position = start
      removedKeys[key] = try parts.nullMembers(bytes)
      parts.scanner.position = end
    default: break
    }
    try declared.check(draft, key, at: start)
    if let layer = removedKeys[.annotations]?.first(where: { !declared.allows(layer: $0) }) {
      throw declared.refusal("annotations.\(JSONError.shown(layer))", at: start)
    }
  }
}

extension PatchDraft {
  mutating func apply(
    to document: inout Document, _ unit: OffsetUnit, _ parts: inout PartScanner,
    _ bytes: Span<UInt8>
  ) throws(JSONError) {
    // Ranges are checked against the new text before anything changes.
    var ranged = Document(id: document.id, text: removed.contains(.text) ? nil : document.text)
    if let text = draft.text { ranged.text = text }
    try draft.addRanged(to: &ranged, unit, &parts, bytes)
    if let text = draft.text { document.text = text }
    for key in removed { remove(key, from: &document) }
    for key in changed { set(key, ranged, in: &document) }
  }

  private func remove(_ key: DocumentKey, from document: inout Document) {
    switch key {
    case .fields:
      for name in document.fields.keys where declared.allows(field: name) {
        document.fields[name] = nil
      }
    case .annotations:
      for layer in document.annotations.names where declared.allows(layer: layer) {
        document.annotations[layer] = nil
      }
    case .id, .quarantine: break
    default: if let part = Part.fixed.first(named: key) { document.remove(part) }
    }
  }

  private func set(_ key: DocumentKey, _ ranged: Document, in document: inout Document) {
    switch key {
    case .id, .quarantine, .text: break
    case .source: document.source = draft.source
    case .html: document.html = draft.html
    case .metadata: mergeMetadata(into: &document.metadata)
    case .teasers: document.teasers = draft.teasers ?? []
    case .sentences: document.sentences = ranged.sentences
    case .entities:
      document.entities = ranged.entities.sorted { $0.range.lowerBound < $1.range.lowerBound }
    case .subjects: document.subjects = draft.subjects ?? []
    case .summary: document.summary = ranged.summary
    case .keywords: document.keywords = ranged.keywords
    case .removed: document.removed = draft.removed ?? []
    case .annotations: mergeAnnotations(ranged.annotations, into: &document.annotations)
    case .fields:
      for member in draft.fields.members {
        document.fields[member.key] = member.value == .null ? nil : member.value
      }
    }
  }

  private func mergeMetadata(into metadata: inout Metadata) {
    for member in draft.metadata.values.members where member.value != .null {
      metadata[member.key] = member.value
    }
    for key in removedKeys[.metadata] ?? [] { metadata[key] = nil }
  }

  private func mergeAnnotations(_ layers: Annotations, into annotations: inout Annotations) {
    for name in layers.names { annotations[name] = layers[name] }
    for name in removedKeys[.annotations] ?? [] { annotations[name] = nil }
  }
}

extension PartScanner {
  /// What is wrong with a part of another shape.
  fileprivate func misfitMessage(in key: DocumentKey) -> String {
    let place = key.rawValue + misfit
    if let unknownKey { return "'\(place)' has no key \(JSONError.quoted(unknownKey))" }
    return "'\(place)' has another shape than a document's"
  }

  /// The keys of an object whose values are null.
  fileprivate mutating func nullMembers(_ bytes: Span<UInt8>) throws(JSONError) -> [String] {
    guard scanner.take(UInt8(ascii: "{"), bytes) else { return [] }
    var keys: [String] = []
    var isFirst = true
    while let token = try scanner.nextKey(&isFirst, bytes) {
      if try scanner.takeNull(bytes) {
        keys.append(try scanner.text(of: token, bytes))
      } else {
        _ = try scanner.value(bytes, depth: Draft.fieldDepth)
      }
    }
    return keys
  }
}

extension [Part] {
  fileprivate func first(named key: DocumentKey) -> Part? {
    first { $0.description == key.rawValue }
  }
}
