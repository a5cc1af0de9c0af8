import GalleyFormats
import Testing

@Suite struct CSVReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The rows as `line: cell|cell`.
  private func rows(_ text: String, separator: UInt8? = nil) throws -> [String] {
    try folder.write(text, to: "table.csv")
    let path = folder.path + "/table.csv"
    var reader = try CSVReader(FrontToBackFile(path, shownAs: "table.csv"), separator: separator)
    var rows: [String] = []
    while try reader.next() {
      let cells = reader.cells.map { String(decoding: reader.bytes[$0], as: UTF8.self) }
      rows.append("\(reader.line): " + cells.joined(separator: "|"))
    }
    return rows
  }

  private func problem(_ text: String) throws -> String? {
    do {
      _ = try rows(text)
      return nil
    } catch let error as CSVError {
      return "\(error.line): \(error.message)"
    }
  }

  @Test func `cells stand between separators, with or without quotes`() throws {
    #expect(
      try rows("name,type\r\n\"Elmco, Inc.\",\"a\"\"b\"\"\"\nOslo,\n,x\n")
        == ["1: name|type", "2: Elmco, Inc.|a\"b\"", "3: Oslo|", "4: |x"])
    #expect(try rows("a,\"\",\"x\"") == ["1: a||x"])
    #expect(try rows("Dwayne \"The Rock\" Johnson,b") == ["1: Dwayne \"The Rock\" Johnson|b"])
  }

  @Test func `a cell in quotes may have lines, which are counted`() throws {
    #expect(
      try rows("a,b\n\"x\ny\r\n\",1\n\nc,d") == ["1: a|b", "2: x\ny\r\n|1", "6: c|d"])
  }

  @Test(arguments: [(";", "a;b\n1,5;2\n"), ("\t", "a\tb\n1,5\t2\n")])
  func `the first row tells the separator`(separator: String, text: String) throws {
    #expect(try rows(text) == ["1: a|b", "2: 1,5|2"])
  }

  @Test func `a separator that is known is not looked for`() throws {
    #expect(try rows("a,b\tc\n", separator: 0x09) == ["1: a,b|c"])
  }

  @Test func `a byte order mark and rows of nothing are passed over`() throws {
    #expect(try rows("\u{FEFF}a,b\n\n,\n\r\nc,d\r\n\r\n") == ["1: a|b", "5: c|d"])
    #expect(try rows("") == [])
    #expect(try rows("\u{FEFF}") == [])
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8, 13])
  func `where a chunk ends makes no difference`(shift: Int) throws {
    let filler = "filler,row\n"
    let count = (FrontToBackFile.chunk - shift) / filler.utf8.count
    let text = String(repeating: filler, count: count) + "\"a \"\"b\"\"\",\"c\r\n\"\r\nd,é\r\n"
    for padding in 0..<filler.utf8.count {
      let found = try rows(String(repeating: "x", count: padding) + text)
      #expect(found.count == count + 2)
      #expect(found.suffix(2) == ["\(count + 1): a \"b\"|c\r\n", "\(count + 3): d|é"])
    }
  }

  @Test func `what is wrong is told with its line`() throws {
    #expect(
      try problem("a,b\n\n\"x,y\nz\n") == "3: a quote that begins a cell is never closed")
    #expect(
      try problem("a,b\n\"x\" y,1\n")?.hasPrefix("2: something stands behind a quote") == true)
    #expect(
      try problem("a\n\"" + String(repeating: "x\n", count: 200_000))
        == "2: the row is longer than 64 KiB; is a quote never closed?")
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    let path = folder.path + "/latin.csv"
    try #require(folder.write([0x61, 0x0A, 0x62, 0xE9, 0x0A], to: "latin.csv"))
    var reader = try CSVReader(FrontToBackFile(path, shownAs: "latin.csv"))
    #expect(try reader.next())
    #expect(throws: CSVError.self) { try reader.next() }
  }

  @Test func `only files are read`() {
    #expect(throws: FileError.self) { try FrontToBackFile(folder.path, shownAs: "folder") }
    #expect(throws: FileError.self) { try FrontToBackFile("/dev/null", shownAs: "null") }
    #expect(throws: FileError.self) {
      try FrontToBackFile(folder.path + "/none.csv", shownAs: "none.csv")
    }
  }
}
