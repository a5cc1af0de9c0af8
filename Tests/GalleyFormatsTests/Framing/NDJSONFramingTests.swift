import Galley
import Testing

@testable import GalleyFormats

struct NDJSONFramingTests {
  @Test(arguments: [1, 2, 3, 7, 1000])
  func blankLinesAreSkippedButCounted(_ chunk: Int) {
    let file = "\n{\"a\":1}\r\n \t\r\n\r\n{\"b\":2}\n\n\n{\"c\":3}"
    let found = lines(Array(file.utf8), chunk: chunk)
    #expect(found.map(\.text) == [#"{"a":1}"#, #"{"b":2}"#, #"{"c":3}"#])
    #expect(found.map(\.number) == [2, 5, 8])
    #expect(found.map(\.offset) == [1, 16, 26])
  }

  @Test(arguments: [1, 2, 5, 1000])
  func aMarkIsDroppedAtTheStartAlone(_ chunk: Int) {
    let found = lines(Array("\u{FEFF}{}\n\u{FEFF}{}\n".utf8), chunk: chunk)
    #expect(found.map(\.text) == ["{}", "\u{FEFF}{}"])
    #expect(found.first?.offset == 3)
    #expect(lines(Array("\u{FEFF}".utf8), chunk: chunk).isEmpty)
    #expect(lines([0xEF], chunk: chunk).map(\.bytes) == [[0xEF]])
  }

  @Test(arguments: ["", "\n", "\n\n", " ", "\r\n \n"])
  func aFileWithoutRecordsHasNone(_ file: String) {
    #expect(lines(Array(file.utf8), chunk: 1).isEmpty)
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\r", "\u{0}"])
  func nothingButANewlineEndsARecord(_ separator: String) {
    let found = lines(Array("{\"a\":\"x\(separator)y\"}\n{}\n".utf8), chunk: 3)
    #expect(found.map(\.text) == ["{\"a\":\"x\(separator)y\"}", "{}"])
  }

  @Test(arguments: [4096, 16_384, 65_536, 1_048_576])
  func charactersAtTheBordersOfChunksStayWhole(_ border: Int) throws {
    for piece in ["é", "中", "😀"] {
      for shift in 0...3 {
        let padding = String(repeating: "x", count: border - 12 + shift)
        let record = "{\"text\":\"\(padding)\(piece)\(piece)\"}"
        let found = lines(Array("\(record)\n{}\n".utf8), chunk: border)
        #expect(found.count == 2)
        let bytes = try #require(found.first?.bytes)
        #expect(try read(bytes).document.text == padding + piece + piece)
      }
    }
  }

  @Test(arguments: [1, 3, 8, 64, 10_000])
  func aRecordOverTheLimitIsDroppedAloneAndCounted(_ chunk: Int) {
    let long = String(repeating: "y", count: 101)
    let file = "{}\n\(long)\r\n{}\n\(long)y"
    let found = lines(Array(file.utf8), chunk: chunk, limit: 100)
    #expect(found.map(\.text) == ["{}", nil, "{}", nil])
    #expect(found.map(\.number) == [1, 2, 3, 4])
    // A carriage return counts where it was read before the newline behind it.
    #expect(found.map(\.byteCount) == [2, 101, 2, 102] || found[1].byteCount == 102)
    #expect(found.map(\.offset) == [0, 3, 106, 109])
    #expect(lines(Array(file.utf8), chunk: chunk, limit: 102).allSatisfy { $0.bytes != nil })
  }

  /// Whether the carriage return is the last byte that was read, or the newline behind it.
  @Test(arguments: [1, 7, 8, 9, 100])
  func aCarriageReturnDoesNotCountTowardsTheLimit(_ chunk: Int) {
    let found = lines(Array("{\"a\":1}\r\n{\"a\":12}\r\n".utf8), chunk: chunk, limit: 7)
    #expect(found.map(\.text) == ["{\"a\":1}", nil])
  }

  @Test func memoryForALongRecordIsGivenBackWhileItIsRead() {
    var framing = NDJSONFraming(limit: 100)
    let chunk = [UInt8](repeating: UInt8(ascii: "x"), count: 1000)
    for _ in 0..<50 {
      var position = 0
      #expect(framing.next(chunk.span, at: &position, isLast: false) == nil)
      #expect(position == chunk.count)
    }
    var position = 0
    let frame = framing.next([0x0A].span, at: &position, isLast: true)
    #expect(frame == RecordFrame(range: nil, number: 1, offset: 0, byteCount: 50_000))
    #expect(framing.consumed == 50_001)
  }

  @Test func chunksOfAnySizeGiveTheSame() {
    let file = Array("\u{FEFF}{\"a\":\"é\"}\r\n\n{\"b\":\"😀\"}\n{\"c\":\"中\"} \n\r\n{}".utf8)
    let whole = lines(file, chunk: file.count)
    for chunk in 1...file.count { #expect(lines(file, chunk: chunk) == whole) }
  }
}
