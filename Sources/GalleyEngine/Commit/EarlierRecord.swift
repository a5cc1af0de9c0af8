import Galley
import GalleyFormats
import Glibc

/// A record read again, since its id has the same hash as a later one's.
struct EarlierRecord {
  /// nil where it can't be read again, as on standard input.
  private let id: String?

  init(_ place: RecordPlaceKey, in list: InputList, largestRecord: Int) {
    let source = list[place.source]
    guard source.format != .text else {
      id = source.name
      return
    }
    var piece = OpenFile.chunk
    var record: (bytes: [UInt8], range: Range<Int>)?
    while record == nil, piece <= 4 * max(largestRecord, OpenFile.chunk) {
      let bytes = Self.bytes(of: source, from: place.offset, atMost: piece)
      record = Self.firstRecord(of: bytes).map { (bytes, $0) }
      if bytes.count < piece { break }
      piece *= 4
    }
    id = record.flatMap { record in
      var reader = DocumentReader()
      let span = record.bytes.span.extracting(record.range)
      return try? reader.read(span, defaultID: "").document.id
    }
  }

  /// A piece of a source; empty where it can't be read again.
  static func bytes(
    of source: InputList.Source, from offset: Int, atMost limit: Int
  ) -> [UInt8] {
    switch source.place {
    case .file(let path): readFile(path, from: offset, atMost: limit) ?? []
    case .memory(let all): Array(all[min(offset, all.count)...].prefix(limit))
    case .standardInput, .broken: []
    }
  }

  /// Whether the record, or a document that replaced it, may have this id.
  ///
  /// Where the record can't be read again, the hash has to do.
  func canBeNamed(_ other: String) -> Bool {
    guard let id, !id.isEmpty else { return true }
    return id.utf8.elementsEqual(other.utf8) || other.utf8.starts(with: "\(id)/".utf8)
  }

  private static func firstRecord(of bytes: [UInt8]) -> Range<Int>? {
    var framing = JSONArrayFraming()
    var position = 0
    // Inside an array that was opened by hand: the record is its first element.
    let opened: [UInt8] = [UInt8(ascii: "[")]
    guard (try? framing.next(opened.span, at: &position, isLast: false)) == nil else { return nil }
    position = 0
    return try? framing.next(bytes.span, at: &position, isLast: false)?.range
  }
}

/// A piece of a file; nil where it can't be read.
private func readFile(_ path: String, from offset: Int, atMost limit: Int) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  while bytes.count < limit {
    let wanted = min(limit - bytes.count, OpenFile.chunk)
    let place = off_t(offset + bytes.count)
    var result = 0
    bytes.append(addingCapacity: wanted) { span in
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        result = unsafe pread(descriptor, buffer.baseAddress, wanted, place)
        count = max(0, result)
      }
    }
    if result <= 0 { return result == 0 ? bytes : nil }
  }
  return bytes
}
