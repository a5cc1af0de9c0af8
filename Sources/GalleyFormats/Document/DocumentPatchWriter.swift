package import Galley

/// Writes what a stage made of a document, as changes for `DocumentPatch` to read.
///
/// What may change and is there is written whether it has changed or not, but for the text: setting
/// that would drop what is annotated on it. Values that look alike, such as texts in two normal forms,
/// are not taken for equal in that way.
package struct DocumentPatchWriter: Sendable {
  private let writes: [Part]
  private let unit: OffsetUnit

  /// - Parameters:
  ///   - writes: the parts that may change.
  ///   - offsets: what `start` and `end` are to count.
  package init(writes: [Part], offsets: OffsetUnit) {
    self.writes = writes
    unit = offsets
  }

  /// Appends the changes from one document to another, as an object; whole or not at all.
  package func write(
    from before: Document, to after: Document, into buffer: inout ByteBuffer
  ) throws(JSONError) {
    var changes = PatchMembers(from: before, to: after)
    if writes.contains(.text) { changes.addText() }
    for part in writes where part != .text { changes.add(part) }
    var members = ByteBuffer()
    try changes.write(unit, to: &members)
    buffer.append(UInt8(ascii: "{"))
    members.withBytes { if !$0.isEmpty { buffer.append($0.extracting(droppingFirst: 1)) } }
    buffer.append(UInt8(ascii: "}"))
  }
}

/// The members of a patch while they are collected.
private struct PatchMembers {
  /// As it is once the text is set.
  private var before: Document
  private let after: Document
  /// Holds the values to write: of parts that are merged, the members that may change alone.
  private var changed: Document
  private var written: WrittenParts = []
  private var removed: [String] = []
  private var removedLayers: [String] = []

  init(from before: Document, to after: Document) {
    self.before = before
    self.after = after
    changed = after
    changed.fields = JSONObject()
    changed.annotations = Annotations()
  }

  mutating func add(_ part: Part) {
    switch part {
    case .field(let name, _): addField(name)
    case .annotations(let layer): addLayer(layer)
    case .metadata: addMetadata()
    default:
      if after.has(part), let key = WrittenParts(name: part.description) {
        written.insert(key)
      } else if before.has(part) {
        removed.append(part.description)
      }
    }
  }

  mutating func addText() {
    guard after.has(.text) else { return add(.text) }
    let isEqual = before.has(.text) && before.text.utf8.elementsEqual(after.text.utf8)
    guard !isEqual else { return }
    written.insert(.text)
    before.text = after.text
  }

  private mutating func addField(_ name: String) {
    guard after.fields[name] != nil || before.fields[name] != nil else { return }
    written.insert(.fields)
    changed.fields[name] = after.fields[name] ?? .null
  }

  private mutating func addLayer(_ layer: String) {
    if let annotations = after.annotations[layer] {
      written.insert(.annotations)
      changed.annotations[layer] = annotations
    } else if before.annotations[layer] != nil {
      removedLayers.append(layer)
    }
  }

  private mutating func addMetadata() {
    for key in before.metadata.values.keys where after.metadata[key] == nil {
      changed.metadata[key] = .null
    }
    if !changed.metadata.isEmpty { written.insert(.metadata) }
  }

  /// Appends the members, each with a comma before it.
  func write(_ unit: OffsetUnit, to buffer: inout ByteBuffer) throws(JSONError) {
    try DocumentWriter(offsets: unit, parts: written.subtracting(.annotations))
      .writeMembers(of: changed, to: &buffer)
    for name in removed {
      buffer.append(",\"\(name)\":null")
    }
    if written.contains(.annotations) {
      try DocumentWriter(offsets: unit, parts: .annotations).writeMembers(of: changed, to: &buffer)
    }
    guard !removedLayers.isEmpty else { return }
    if written.contains(.annotations) {
      buffer.truncate(to: buffer.count - 1)
    } else {
      buffer.append(",\"annotations\":{")
    }
    for (index, layer) in removedLayers.enumerated() {
      if index > 0 || written.contains(.annotations) { buffer.append(UInt8(ascii: ",")) }
      buffer.appendQuoted(layer)
      buffer.append(":null")
    }
    buffer.append(UInt8(ascii: "}"))
  }
}
