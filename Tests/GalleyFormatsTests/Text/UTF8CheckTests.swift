import GalleyTestSupport
import Testing

@testable import GalleyFormats

struct UTF8CheckTests {
  @Test func agreesWithTheStandardLibraryOnEveryPairAndMore() {
    let borders: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for first in borders {
      for second in borders {
        for third in borders {
          check([first, second, third])
          for fourth in borders { check([first, second, third, fourth]) }
        }
      }
    }
  }

  @Test func agreesWithTheStandardLibraryOnDamagedTexts() {
    var random = SeededGenerator(seed: 11)
    let pieces = ["a", "the ", "é", "中", "😀", "\u{7FF}", "\u{FFFF}", "\u{10FFFF}", "\n", "ß"]
    for _ in 0..<5000 {
      let count = Int.random(in: 0...40, using: &random)
      var bytes = (0..<count).flatMap { _ in
        Array((pieces.randomElement(using: &random) ?? "").utf8)
      }
      check(bytes)
      guard !bytes.isEmpty else { continue }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      check(bytes)
      bytes.remove(at: Int.random(in: 0..<bytes.count, using: &random))
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let expected = (try? UTF8Span(validating: bytes.span)) != nil
    let padded = Array("0123456789".utf8) + bytes + Array("abcdefgh".utf8)
    for bytes in [bytes, padded] {
      let isValid = bytes.span.firstInvalidUTF8(in: 0..<bytes.count) == nil
      if isValid != expected { Issue.record("\(bytes)") }
    }
  }
}
