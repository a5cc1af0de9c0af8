import Galley
import GalleyFormats

/// The documents of the page, kept in temporary files until it is written: a list of all, and the
/// details of each that came out, in blocks that a browser reads one at a time.
struct DocumentSpool: ~Copyable, Sendable {
  /// What the page holds at most, in bytes.
  struct Limits: Hashable, Sendable {
    var list = 64 << 20
    var details = 256 << 20
  }

  /// How many documents the page could not take.
  struct Losses: Hashable, Sendable {
    /// They are in the list alone.
    var withoutDetails = 0
    /// They are not even in the list.
    var unlisted = 0
  }

  /// Where a document's details are.
  struct Place: Hashable, Sendable {
    let block: Int
    let offset: Int
  }

  private static let documentsPerBlock = 50
  private static let blockSize = 512 << 10

  private let limits: Limits
  private var list = EntrySpool()
  private var listSize = 0
  private var details = EntrySpool()
  private var detailsSize = 0
  /// Where the next document's details go.
  private var next = Place(block: 0, offset: 0)
  /// Bytes in the block that is being written.
  private var sizeInBlock = 0
  private(set) var losses = Losses()

  init(limits: Limits) { self.limits = limits }

  /// Takes in what stands in the list.
  mutating func append(_ entry: ListEntry) {
    let row = entry.json
    guard listSize + row.count <= limits.list else {
      losses.unlisted += 1
      return
    }
    listSize += row.count
    list.append(listed(row, isFirst: list.count == 0))
  }

  /// Takes in the details of a document.
  ///
  /// - Returns: where they are; nil where there was no room for them.
  mutating func append(details parts: [UInt8]) -> Place? {
    guard detailsSize + parts.count <= limits.details else {
      losses.withoutDetails += 1
      return nil
    }
    detailsSize += parts.count
    sizeInBlock += parts.count
    let place = next
    var entry = ByteBuffer()
    if place.offset == 0 { entry.append(Self.opening("documents-\(place.block)")) }
    entry.append(listed(parts, isFirst: place.offset == 0))
    next = Place(block: place.block, offset: place.offset + 1)
    if next.offset == Self.documentsPerBlock || sizeInBlock > Self.blockSize {
      entry.append(Self.closing)
      next = Place(block: place.block + 1, offset: 0)
      sizeInBlock = 0
    }
    details.append(entry)
    return place
  }

  private func listed(_ json: [UInt8], isFirst: Bool) -> ByteBuffer {
    var entry = ByteBuffer()
    if !isFirst { entry.append(",\n") }
    entry.append(json.span)
    return entry
  }

  /// An element `script` that no browser runs: its type says that it is data.
  private static func opening(_ id: String) -> String {
    "<script type=\"application/json\" id=\"\(id)\">["
  }

  private static let closing = "]</script>\n"

  /// Appends the list as an element.
  mutating func writeList(to file: inout PartialFile) throws(FileError) {
    try file.append(Self.opening("list-data"))
    try list.copy(to: &file)
    try file.append(Self.closing)
  }

  /// Appends the details as elements.
  mutating func writeDetails(to file: inout PartialFile) throws(FileError) {
    try details.copy(to: &file)
    if next.offset > 0 { try file.append(Self.closing) }
  }
}

extension ByteBuffer {
  fileprivate mutating func append(_ other: ByteBuffer) {
    other.withBytes { append($0) }
  }
}
