import Foundation
import GalleyFormats
import GalleyTestSupport
import Testing

struct Base64Tests {
  @Test func agreesWithFoundationAndComesBack() {
    var random = SeededGenerator(seed: 1)
    for count in 0...100 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = Base64.encode(bytes.span)
      #expect(text == Data(bytes).base64EncodedString())
      #expect(Base64.decode(text) == bytes)
    }
  }

  @Test(arguments: ["A", "AA", "AAA", "A===", "AA=A", "AB==", "AAB=", "A A=", "====", "é==="])
  func whatIsNotBase64HasNoBytes(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
