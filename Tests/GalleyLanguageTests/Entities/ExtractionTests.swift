import Galley
import Testing

@testable import GalleyLanguage

/// A text whose sentences are its lines.
func lines(_ text: String) -> AnalyzedText {
  let bytes = Array(text.utf8)
  var sentences: [Range<Int>] = []
  for line in bytes.split(separator: 0x0A) { sentences.append(line.startIndex..<line.endIndex) }
  return AnalyzedText(
    bytes: bytes,
    analysis: TextAnalysis(sentences: sentences, tokens: Tokenizer.tokens(in: bytes)))
}

private let extractor = EntityExtractor()

private func linked(_ text: String) -> [String] {
  let analyzed = lines(text)
  return extractor.entities(in: analyzed, context: ValueContext()).compactMap { entity in
    guard entity.type != .cardinal else { return nil }
    let slice = String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
    return "\(slice) = \(entity.id ?? "-") \(entity.name ?? brief(entity.value))"
  }
}

@Suite("Mentions of one thing") struct LinkingTests {
  @Test("share the long form that the article defines")
  func acronyms() {
    #expect(
      linked("He heads Heavy Industries Taxila (HIT) there.\nOn Monday HIT grew.").filter {
        !$0.hasPrefix("Monday")
      } == [
        "Heavy Industries Taxila = e1 Heavy Industries Taxila", "HIT = e1 Heavy Industries Taxila",
        "HIT = e1 Heavy Industries Taxila",
      ])
    #expect(
      linked("He left HIT (Heavy Industries Taxila) there.").allSatisfy {
        $0.hasSuffix("= e1 Heavy Industries Taxila")
      })
  }

  @Test("are tied by surname as far as it is one person's")
  func surnames() {
    let text = """
      Acme has hired Lena Brook.
      Brook's skill helps.
      Tom Brook, no relation, left.
      Then Brook spoke.
      """
    #expect(
      linked(text).filter { $0.contains("Brook") } == [
        "Lena Brook = e1 Lena Brook", "Brook = e1 Lena Brook", "Tom Brook = e2 Tom Brook",
        "Brook = - ambiguous=true",
      ])
  }

  @Test("are tied in sentences of one line")
  func onOneLine() {
    let text = AnalyzedText(
      analyzing: "Acme has hired Lena Brook. Brook's skill helps. Her first shop was Tiko. "
        + "Tom Brook, no relation, left. The firm will miss Mr. Brook.")
    let found = extractor.entities(in: text, context: ValueContext()).compactMap { entity in
      let slice = String(decoding: text.bytes[entity.range], as: UTF8.self)
      return slice.contains("Brook") ? "\(slice) = \(entity.name ?? "-")" : nil
    }
    #expect(
      found == [
        "Lena Brook = Lena Brook", "Brook = Lena Brook", "Tom Brook = Tom Brook", "Brook = -",
      ])
  }

  @Test("don't make a country of its people")
  func nationalities() {
    let extractor = told(("Pakistani", .nationality, 0.9), ("Pakistan", .location, 0.9))
    #expect(
      mentions("Pakistani boats left Pakistan.", extractor) == [
        "nationality Pakistani = e1 Pakistani", "location Pakistan = e2 Pakistan",
      ])
  }

  @Test("keep the longest form of a name")
  func longest() {
    #expect(
      linked("We met Karl Roe.\nLater General Karl Ulrich Roe came.\nMr Roe left.").map {
        $0.suffix(15)
      } == ["Karl Ulrich Roe", "Karl Ulrich Roe", "Karl Ulrich Roe"])
  }

  @Test("are tied with and without an article, and where the surname stands first")
  func variants() {
    let extractor = told(
      ("The Harbour News", .organization, 0.9), ("Harbour News", .organization, 0.9),
      ("Aiko Kimura", .person, 0.9), ("Kimura Aiko", .person, 0.9))
    #expect(
      mentions("The Harbour News met Aiko Kimura.\nKimura Aiko left Harbour News.", extractor)
        .map { $0.split(separator: " = ")[1].prefix(2) } == ["e1", "e2", "e2", "e1"])
  }

  @Test("have names in single spaces, whatever stands in the text")
  func spaces() {
    let text = "I met Ana\u{A0}Cruz."
    #expect(linked(text) == ["Ana\u{A0}Cruz = e1 Ana Cruz"])
  }
}

@Suite("The ranges of entities") struct RangeTests {
  @Test(
    "are right to the byte among wide and invisible characters",
    arguments: [
      ("Her name is \u{200C} Ana Cruz, and she lives in \u{200C} Lisbon.", [16..<24, 47..<53]),
      ("Alice Berg\n\nwho saw Oslo.\n", [0..<10, 20..<24]),
      ("Später kam Ana Cruz aus Malmö.", [12..<20, 25..<31]),
      ("👩\u{200D}👧 Ana Cruz", [12..<20]),
    ])
  func exact(text: String, expected: [Range<Int>]) {
    #expect(extractor.entities(in: lines(text), context: ValueContext()).map(\.range) == expected)
  }

  @Test("hold in random texts", arguments: 0..<300)
  func invariants(seed: Int) {
    let text = RandomText.make(seed: UInt64(seed), pieces: 150)
    expectExactRanges(in: lines(text))
    let analyzed = analyzed(text)
    expectExactRanges(in: analyzed)
  }
}

/// Every entity slices the text at scalar borders, without white space at its ends, in order.
func expectExactRanges(in text: AnalyzedText) {
  var end = 0
  let context = ValueContext(published: "2026-01-27", language: nil)
  for entity in extractor.entities(in: text, context: context) {
    #expect(entity.range.lowerBound >= end)
    #expect(!entity.range.isEmpty)
    end = entity.range.upperBound
    guard let slice = String(validating: text.bytes[entity.range], as: UTF8.self) else {
      Issue.record("an entity cuts a character")
      return
    }
    let ends = [slice.unicodeScalars.first, slice.unicodeScalars.last]
    #expect(!ends.contains { $0?.properties.isWhitespace ?? true }, "\(slice.debugDescription)")
  }
}
