import Foundation
import GalleyFormats
import GalleyTestSupport
import Testing

struct DocumentFileNameTests {
  private func name(_ id: String) -> String { DocumentFileName(id, ".json").description }

  @Test(arguments: [
    "a", "a.txt", "x_1-b.c", "2026.01", "a..b", "-x", String(repeating: "a", count: 100),
  ])
  func aPlainIDIsTheName(id: String) { #expect(name(id) == id + ".json") }

  @Test(arguments: [
    ("A", "%41-559aead08264.json"), ("a/b", "a%2Fb-c14cddc033f6.json"),
    (".", "%2E-cdb4ee2aea69.json"), ("..", "%2E.-5ec1f7e700f3.json"),
    (".hidden", "%2Ehidden-"), ("con", "%63on-"), ("nul.txt", "%6Eul.txt-"), ("CON", "%43%4F%4E-"),
    ("a b", "a%20b-"), ("é", "%C3%A9-"), ("a%41", "a%2541-"), ("", "%-e3b0c44298fc.json"),
    ("..\\x", "%2E.%5Cx-"), ("a\u{0}\nb", "a%00%0Ab-"),
  ])
  func whateverElseIsEncodedAndDigested(id: String, start: String) {
    #expect(name(id).hasPrefix(start))
    #expect(name(id).count == (start.hasSuffix("-") ? start.count + 17 : start.count))
  }

  @Test func lettersThatLookAlikeAreTold() {
    let ids = ["A", "a", "é", "e\u{301}", "a/b", "a%2Fb", "a-b", "%", "", "-", "_", "aux", "AUX"]
    #expect(Set(ids.map { Array(name($0).lowercased().utf8) }).count == ids.count)
  }

  @Test func aLongIDKeepsItsBeginning() {
    let long = name(String(repeating: "b", count: 300))
    #expect(long.hasPrefix(String(repeating: "b", count: 88) + "-"))
    #expect(long.utf8.count == 101 + 5)
  }

  @Test func namesStayShortPlainAndApart() {
    var random = SeededGenerator(seed: 11)
    var seen: [String: String] = [:]
    let pieces = ["a", "b", ".", "/", "A", "é", "\u{0}", "%", "-", "0", "..", "\u{1F600}", "con"]
    for _ in 0..<3000 {
      let id = (0..<Int.random(in: 0...110, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let name = name(id)
      #expect(name.utf8.count <= 108)
      #expect(!name.hasPrefix(".") && !name.contains("/"))
      #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(seen.updateValue(id, forKey: name) ?? id == id)
      // The name itself, taken for an id, is another document's.
      #expect(self.name(String(name.dropLast(5))) != name || String(name.dropLast(5)) == id)
    }
  }
}
