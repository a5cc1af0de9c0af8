import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

struct DamagedRecordTests {
  /// Whatever bytes come, the reader answers with an error or with a document that reads as itself.
  @Test(arguments: 0..<UInt64(6))
  func anyDamageIsAnErrorOrADocument(_ seed: UInt64) throws {
    var records = RandomRecord(seed: seed)
    let whole = Array(records.scrambled(records.record()).utf8)
    var random = SeededGenerator(seed: seed)
    let marks = Array("\"\\{}[],:0-e.ntu \n".utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.removeLast(bytes.count - place - 1)
        default: bytes[place] = marks.randomElement(using: &random) ?? 0
        }
      }
      guard let decoded = try? read(bytes) else { continue }
      let output = try written(decoded.document)
      #expect(try rewritten(output) == output)
    }
  }
}
