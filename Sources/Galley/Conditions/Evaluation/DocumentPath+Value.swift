extension DocumentPath {
  /// What a document has at the path; absent where anything on the way is.
  func value(in document: borrowing Document) -> ConditionValue {
    let value = root.value(in: document)
    guard let measure else { return value }
    switch root {
    case .metadata(let keys): return document.metadata.values.measured(keys, value, measure)
    case .fields(let keys): return document.fields.measured(keys, value, measure)
    default: return value.measured(measure)
    }
  }
}

extension DocumentPath.Root {
  fileprivate func value(in document: borrowing Document) -> ConditionValue {
    switch self {
    case .id: return .string(document.id)
    case .string(.source): return ConditionValue(document.source)
    case .string(.html): return ConditionValue(document.html)
    case .string: return document.has(.text) ? .string(document.text) : .absent
    case .whole(let part): return document.has(part) ? .object : .absent
    case .metadata(let keys): return document.metadata.values.value(at: keys)
    case .fields(let keys): return document.fields.value(at: keys)
    case .summary(.text): return ConditionValue(document.summary?.text)
    case .summary(.headline): return ConditionValue(document.summary?.headline)
    case .summary(.method): return ConditionValue(document.summary?.method)
    case .list(let path): return path.list(in: document).map { .list($0) } ?? .absent
    }
  }
}

extension ListPath {
  /// nil where the part is absent.
  fileprivate func list(in document: borrowing Document) -> ConditionList? {
    guard document.has(kind.part) else { return nil }
    return switch kind {
    case .teasers: .teasers(document.teasers, member)
    case .sentences: .opaque(document.sentences.count)
    case .entities: .entities(document.entities, of: document.text, type, member)
    case .subjects: .subjects(document.subjects, type, member)
    case .summarySentences: document.summary?.sentences.map { .opaque($0.count) }
    case .keywords: .keywords(document.keywords, member)
    case .removed: .removed(document.removed, member)
    case .annotations(let layer): document.annotations[layer].map { .annotations($0, member) }
    }
  }
}

extension Document {
  fileprivate func has(_ part: DocumentPath.WholePart) -> Bool {
    switch part {
    case .metadata: !metadata.isEmpty
    case .summary: summary != nil
    case .annotations: hasAnnotations
    case .fields: !fields.isEmpty
    }
  }
}

extension ConditionValue {
  fileprivate init(_ text: String?) { self = text.map { .string($0) } ?? .absent }

  /// The measure of a list or a text; absent for all else.
  fileprivate func measured(_ measure: DocumentPath.Measure) -> ConditionValue {
    switch (self, measure) {
    case (.list(let list), .count): return .integer(list.count)
    case (.string(let text), .words): return .integer(countWords(in: text))
    case (_, .length): return withText { .integer(scalarCount(of: $0)) } ?? .absent
    default: return .absent
    }
  }
}

extension JSONObject {
  fileprivate func value(at keys: [String]) -> ConditionValue {
    guard var value = self[keys[0]] else { return .absent }
    for key in keys.dropFirst() {
      guard let inner = value.object?[key] else { return .absent }
      value = inner
    }
    return ConditionValue(value)
  }

  /// A member that is called like the measure, where the value is an object; else its measure.
  fileprivate func measured(
    _ keys: [String], _ value: ConditionValue, _ measure: DocumentPath.Measure
  ) -> ConditionValue {
    guard case .object = value else { return value.measured(measure) }
    return self.value(at: keys + [measure.rawValue])
  }
}

/// The number of Unicode scalars of a text: of bytes that don't continue one.
private func scalarCount(of text: Span<UInt8>) -> Int {
  var count = 0
  for index in text.indices { count &+= text[index] & 0xC0 != 0x80 ? 1 : 0 }
  return count
}
