import Galley
import GalleyFormats
import Glibc

/// What a run has written, as a file of records or a folder with a file for each document: read from front
/// to back, and record by record in any order.
final class RunOutput {
  /// Where a record stands.
  struct Location: Hashable {
    /// The line, the element of the array or the file of the folder, from 1.
    let number: Int
    /// Of a folder's file, 0.
    let offset: Int
    let byteCount: Int
  }

  private enum Kind {
    case lines
    case array
    /// The names of its files, in order.
    case folder([String])
  }

  /// As it was typed.
  let name: String
  private let path: String
  private let kind: Kind
  /// nil for a folder.
  private let file: ReadableFile?

  /// - Throws: where it can't be opened, or holds no documents in JSON.
  init(_ name: String, in workingDirectory: String) throws {
    self.name = name
    path = FilePath.join(workingDirectory, name)
    if let names = namesOfFiles(in: path) {
      let documents = names.filter { $0.hasSuffix(".json") }
      guard !documents.isEmpty else {
        throw CommandRefusal("there is no .json file in the folder '\(name)'")
      }
      kind = .folder(documents)
      file = nil
    } else {
      switch name.split(separator: ".").last {
      case "ndjson", "jsonl": kind = .lines
      case "json": kind = .array
      default:
        throw CommandRefusal(
          "'\(name)' can't be compared: give a file whose name ends in .ndjson, .jsonl or .json, "
            + "or a folder of .json files")
      }
      file = try ReadableFile(path, shownAs: name)
    }
  }

  /// What messages call the place of a record, such as `out/new.ndjson:17`.
  func place(of location: Location) -> String {
    switch kind {
    case .lines: "\(name):\(location.number)"
    case .array: "\(name)#\(location.number)"
    case .folder(let names): FilePath.join(name, names[location.number - 1])
    }
  }

  /// Gives all records in order.
  func forEachRecord(_ body: (Location, Span<UInt8>) throws -> Void) throws {
    switch kind {
    case .folder(let names):
      for number in 1...names.count {
        let bytes = try bytes(at: Location(number: number, offset: 0, byteCount: 0))
        try body(Location(number: number, offset: 0, byteCount: bytes.count), bytes.span)
      }
    case .lines:
      var framing = NDJSONFraming()
      try forEachFrame(body) { bytes, position, isLast in
        framing.next(bytes, at: &position, isLast: isLast)
      }
    case .array:
      var framing = JSONArrayFraming()
      try forEachFrame(body) { [name] bytes, position, isLast in
        do throws(JSONError) {
          return try framing.next(bytes, at: &position, isLast: isLast)
        } catch {
          throw CommandRefusal("\(name): \(error.message) (byte \(error.offset + 1))")
        }
      }
    }
  }

  private func forEachFrame(
    _ body: (Location, Span<UInt8>) throws -> Void,
    next: (Span<UInt8>, inout Int, Bool) throws -> RecordFrame?
  ) throws {
    guard let file else { return }
    var bytes: [UInt8] = []
    var offset = 0
    var isLast = false
    while !isLast {
      let piece = try file.read(at: offset, count: max(1 << 20, bytes.count))
      offset += piece.count
      isLast = piece.isEmpty
      bytes += piece
      var position = 0
      while let frame = try next(bytes.span, &position, isLast) {
        guard let range = frame.range else { continue }
        let location = Location(
          number: max(1, frame.number), offset: frame.offset, byteCount: range.count)
        try body(location, bytes.span.extracting(range))
      }
      bytes.removeFirst(position)
    }
  }

  /// The record at a location.
  func bytes(at location: Location) throws -> [UInt8] {
    if let file { return try file.read(at: location.offset, count: location.byteCount) }
    guard case .folder(let names) = kind else { return [] }
    let name = names[location.number - 1]
    return try ReadableFile(FilePath.join(path, name), shownAs: place(of: location)).readAll()
  }
}
