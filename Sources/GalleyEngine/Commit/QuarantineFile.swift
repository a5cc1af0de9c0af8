import Galley
import GalleyFormats

/// Keeps the records that failed as they came in, with why, in input order.
///
/// What it says depends neither on the moment nor on the machine, so that equal runs give equal
/// files.
struct QuarantineFile: ~Copyable, Sendable {
  private var file: PartialFile
  private let list: InputList

  /// - Returns: nil where the plan names no quarantine.
  init?(_ plan: RunPlan, _ list: InputList, _ origin: RunOrigin) throws(RunRefusal) {
    guard let name = plan.settings.quarantine else { return nil }
    self.list = list
    do throws(FileError) {
      // A run that had none so far begins one now.
      let start = origin.checkpoint.flatMap { checkpoint in
        checkpoint.quarantine.map {
          PartialFile.Start.behind(bytes: $0, mayBeInPlace: checkpoint.isCompleting)
        }
      }
      file = try PartialFile(FilePath.join(plan.directory, name), from: start ?? .beginning)
    } catch {
      throw .quarantine(name, "\(error)")
    }
  }

  /// Appends the record that failed.
  mutating func append(
    _ failure: DocumentFailure, _ record: RawRecord, in bytes: [UInt8]
  ) throws(FileError) {
    var line = ByteBuffer()
    let whole = entry(original(record, bytes, id: failure.id), failure)
    if (try? JSONWriter().write(.object(whole), to: &line)) == nil {
      // What can't be written as it was read is kept as it came in.
      try? JSONWriter().write(
        .object(entry(raw(record, bytes, id: failure.id), failure)), to: &line)
    }
    line.append(0x0A)
    try file.append(line)
  }

  /// Bytes of the file so far, written or not.
  var byteCount: Int { file.byteCount }

  /// Empties the file, or cuts it back to where it goes on; later hands on what was collected.
  mutating func flush() throws(FileError) { try file.flush() }

  /// Returns when all entries would outlive a loss of power.
  mutating func sync() throws(FileError) { try file.sync() }

  /// Puts the file into place.
  consuming func complete() throws(FileError) { try file.complete() }

  private func entry(_ original: JSONObject, _ failure: DocumentFailure) -> JSONObject {
    var object = original
    object["quarantine"] = [
      "stage": .string(failure.stage), "message": .string(failure.message),
      "attempts": .integer(failure.attempts),
    ]
    return object
  }

  /// A record with the id and the source that it was given, unless it brought its own.
  private func completed(_ object: JSONObject, with identity: JSONObject) -> JSONObject {
    let missing = identity.members.filter { member in
      !object.members.contains { $0.key.utf8.elementsEqual(member.key.utf8) }
    }
    return JSONObject(unique: missing + object.members)
  }

  /// The record as JSON that can be read again: itself, its text, or its bytes.
  private func original(_ record: RawRecord, _ bytes: [UInt8], id: String) -> JSONObject {
    let source = list[record.place.source].name
    let span = bytes.span.extracting(record.range)
    var identity: JSONObject = JSONObject([("id", .string(id)), ("source", .string(source))])
    switch record.content {
    case .json:
      var reader = JSONReader()
      if let object = try? reader.read(span).object { return completed(object, with: identity) }
    case .text:
      if let decoded = try? TextDecoder.decode(span) {
        identity[decoded.isHTML ? "html" : "text"] = .string(decoded.text)
        if let encoding = decoded.encoding {
          identity["metadata"] = ["encoding": .string(encoding)]
        }
        return identity
      }
    case .unreadable: return identity
    }
    return raw(record, bytes, id: id)
  }

  private func raw(_ record: RawRecord, _ bytes: [UInt8], id: String) -> JSONObject {
    JSONObject([
      ("id", .string(id)), ("source", .string(list[record.place.source].name)),
      ("raw", .string(Base64.encode(bytes.span.extracting(record.range)))),
    ])
  }
}
