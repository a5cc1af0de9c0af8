import Galley
import Testing

@testable import GalleyFormats

@Suite struct SpoolFileTests {
  @Test func whatIsAppendedIsReadBackInPieces() throws {
    let folder = try TemporaryFolder()
    var spool = try SpoolFile(in: folder.path)
    let line = Array("a line of thirty-two bytes or so\n".utf8)
    for _ in 0..<50_000 { try spool.append(line.span) }
    #expect(spool.byteCount == 50_000 * line.count)

    var read: [UInt8] = []
    try spool.read { piece in piece.withBytes { read += $0 } }
    #expect(read.count == spool.byteCount)
    #expect(read.suffix(line.count) == line[...])

    var middle: [UInt8] = []
    try spool.read(line.count..<2 * line.count) { piece in piece.withBytes { middle += $0 } }
    #expect(middle == line)
    #expect(try folder.names().isEmpty, "it has no name")
  }

  @Test func aFolderThatIsMissingIsNamed() {
    #expect(throws: FileError.self) { _ = try SpoolFile(in: "/nowhere") }
  }
}

extension Span<UInt8> {
  fileprivate func withBytes(_ body: ([UInt8]) -> Void) {
    var buffer = ByteBuffer()
    buffer.append(self)
    body(buffer.array)
  }
}
