import Galley
import GalleyFormats

/// The lines that a plugin gets, each with its newline.
struct HostMessages: Sendable {
  private let command: ProcessCommand
  private let writer: DocumentWriter
  /// The fields that are sent.
  private let fields: [String]
  /// The layers of annotations that are sent.
  private let layers: [String]

  static let flush = Array("{\"type\":\"flush\"}\n".utf8)
  static let bye = Array("{\"type\":\"bye\"}\n".utf8)

  init(_ command: ProcessCommand) {
    self.command = command
    let parts = command.contract.reads + command.contract.uses
    writer = DocumentWriter(offsets: command.offsets, parts: writtenParts(parts))
    fields = parts.compactMap { if case .field(let name, _) = $0 { name } else { nil } }
    layers = parts.compactMap { if case .annotations(let name) = $0 { name } else { nil } }
  }

  /// The first line.
  func hello() throws(JSONError) -> [UInt8] {
    let hello = JSONObject([
      ("type", .string("hello")), ("protocol", .integer(1)), ("stage", .string(command.plugin)),
      ("options", .object(command.options)), ("offsets", .string(command.offsets.rawValue)),
      ("galley", .string(command.galleyVersion)),
    ])
    return Array(try JSONWriter().text(of: .object(hello)).utf8) + [0x0A]
  }

  /// A document: its id and the parts that the plugin declares to read or use.
  func document(_ document: Document, number: Int) throws(JSONError) -> [UInt8] {
    var sent = document
    if !sent.fields.isEmpty { sent.keepFields(fields) }
    if sent.hasAnnotations { sent.keepLayers(layers) }
    var buffer = ByteBuffer()
    buffer.append("{\"type\":\"document\",\"seq\":\(number),\"document\":")
    try writer.write(sent, to: &buffer)
    buffer.append("}\n")
    return buffer.array
  }
}

extension Document {
  fileprivate mutating func keepFields(_ names: [String]) {
    fields = JSONObject(
      unique: fields.members.filter { member in
        names.contains { $0.utf8.elementsEqual(member.key.utf8) }
      })
  }

  fileprivate mutating func keepLayers(_ names: [String]) {
    for layer in annotations.names where !names.contains(layer) { annotations[layer] = nil }
  }
}

private func writtenParts(_ parts: [Part]) -> WrittenParts {
  parts.reduce(into: []) { written, part in
    switch part {
    case .source: written.insert(.source)
    case .html: written.insert(.html)
    case .text: written.insert(.text)
    case .metadata: written.insert(.metadata)
    case .teasers: written.insert(.teasers)
    case .sentences: written.insert(.sentences)
    case .entities: written.insert(.entities)
    case .subjects: written.insert(.subjects)
    case .summary: written.insert(.summary)
    case .keywords: written.insert(.keywords)
    case .removed: written.insert(.removed)
    case .annotations: written.insert(.annotations)
    case .field: written.insert(.fields)
    }
  }
}
