import Galley
import GalleyFormats

/// Where an export writes to.
///
/// Documents come one at a time, in input order.
protocol ExportTarget: Sendable {
  /// The file that a document is to have; nil where documents share one.
  ///
  /// - Throws: where the document can't have it. Called concurrently.
  func file(for id: String) throws -> DocumentFile?

  func append(_ document: borrowing ByteBuffer, _ file: DocumentFile?) throws
  func flush() throws

  var isResumable: Bool { get }

  /// - Returns: what a resumed run cuts back to.
  func checkpoint() throws -> JSONValue
  func complete() throws
}

/// The file of one document in a folder.
final class DocumentFile: Sendable {
  let name: String

  init(name: String) { self.name = name }
}

/// Standard output.
struct StreamTarget: ExportTarget {
  private let sink: any ByteSink
  private let framing: ExportFraming
  /// The number of documents; nil before the header.
  private let count = Lock<Int?>(nil)

  init(_ sink: any ByteSink, _ framing: ExportFraming) {
    self.sink = sink
    self.framing = framing
  }

  func file(for id: String) -> DocumentFile? { nil }

  func append(_ document: borrowing ByteBuffer, _ file: DocumentFile?) throws {
    try begin()
    let earlier = count.withLock { count in
      defer { count = (count ?? 0) + 1 }
      return count ?? 0
    }
    let mark = earlier == 0 ? framing.start : framing.separator
    if !mark.isEmpty { try sink.write(mark.utf8Span.span) }
    try document.withBytes { try sink.write($0) }
  }

  func flush() throws { try sink.flush() }

  var isResumable: Bool { false }

  func checkpoint() throws -> JSONValue {
    try sink.flush()
    return .null
  }

  func complete() throws {
    try begin()
    let end = count.withLock { $0 } == 0 ? framing.whole : framing.end
    if !end.isEmpty { try sink.write(end.utf8Span.span) }
    try sink.flush()
  }

  private func begin() throws {
    let isFirst = count.withLock { count in
      defer { count = count ?? 0 }
      return count == nil
    }
    if isFirst, !framing.header.isEmpty { try sink.write(framing.header.utf8Span.span) }
  }
}
