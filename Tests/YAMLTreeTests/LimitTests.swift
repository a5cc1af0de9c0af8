import Galley
import GalleyTestSupport
import Testing
import YAMLTree

@Suite struct LimitTests {
  private func problem(_ bytes: [UInt8]) -> (code: String?, message: String?, span: String?) {
    let result = parseYAML(bytes, origin: file)
    let first = result.problems.first
    #expect(result.value == nil && result.problems.count == 1)
    return (first?.code.rawValue, first?.message, first?.place?.span)
  }

  @Test func `bytes that are not UTF-8 are named by line and column`() {
    let found = problem(Array("a: é\nb: ü".utf8) + [0xE9, 0x0A])
    #expect(found.code == "yaml-encoding" && found.span == "2:5-2:6")
    #expect(found.message == "byte 0xE9 is not UTF-8; save the file as UTF-8")
  }

  @Test func `control characters are named with how to write them`() {
    let found = problem(Array("a: x\u{7}\n".utf8))
    #expect(found.code == "yaml-encoding" && found.span == "1:5-1:6")
    #expect(
      found.message
        == "character U+0007 can't stand in a file; write \"\\u0007\", with the quotes")
    #expect(problem(Array("a: \u{9B}\n".utf8)).message?.contains("U+009B") == true)
    #expect(problem(Array("a: \u{FFFF}\n".utf8)).message?.contains("U+FFFF") == true)
  }

  @Test func `other encodings are named`() {
    let units = Array("galley: 1\n".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(problem(bytes).message == "the file is UTF-16; save it as UTF-8")
    }
    #expect(problem([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).message?.contains("UTF-32") == true)
  }

  @Test func `a file over 8 MiB is refused`() {
    let found = problem(Array(repeating: 0x23, count: (8 << 20) + 1))
    #expect(found.code == "yaml-too-large" && found.message == "the file is larger than 8 MiB")
  }

  @Test func `nesting up to 128 is read, and more is refused`() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(parseYAML(nested(128), origin: file).problems.isEmpty)
    let found = problem(nested(129))
    #expect(found.code == "yaml-too-deep" && found.span == "1:129-1:130")
    #expect(problem(nested(10_000)).code == "yaml-too-deep")
    #expect(problem(Array(repeating: UInt8(ascii: "{"), count: 10_000)).code == "yaml-too-deep")
    let blocks = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problem(Array(blocks.utf8)).code == "yaml-too-deep")
  }

  @Test func `a mapping of many keys is read in linear time`() throws {
    let text = (0..<20_000).map { "k\($0): 1\n" }.joined() + "k7: 2\n"
    #expect(problems(text).map(\.message) == ["duplicate key 'k7'"])
  }

  @Test func `no bytes crash the reader, and every place lies in the text`() {
    var random = SeededGenerator(seed: 7)
    let seed = Array(
      "a: &x [1, 'é', \"\\n\"]\n<<: *x\nb:\n  - {c: d}\n  - |\n    t\n? k\n: v\n--- #\n!t\n\t%\r"
        .utf8)
    for _ in 0..<2000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(seed.randomElement(using: &random) ?? 0, at: index)
        default: bytes.replaceSubrange(index..., with: bytes[index...].reversed())
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let lineCount = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" } + 1
      let result = parseYAML(bytes, origin: file)
      #expect(result.value != nil || !result.problems.isEmpty)
      for problem in result.problems {
        let place = problem.place
        #expect(place.map { $0.start.line <= lineCount && $0.start <= $0.end } == true)
      }
    }
  }
}
