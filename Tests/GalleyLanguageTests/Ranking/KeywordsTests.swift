import Galley
import GalleyLanguage
import GalleyTestSupport
import Testing

@Suite struct KeywordsTests {
  private static let story = """
    Mill fire in Northtown
    A fire closed the old paper mill in Northtown on Monday. Mayor Ada Berg said nobody was hurt.
    Berg wants the paper mill to open again in May. The paper mills of Northtown burned twice before.
    """

  private func found(
    in text: String, _ change: (inout KeywordRequest) -> Void = { _ in }
  ) -> [Keyword] {
    var document = Document(id: "a", text: text)
    var request = KeywordRequest()
    change(&request)
    let found = keywords(of: text, document.analyzed(), request)
    #expect(found.count <= request.keywords)
    for keyword in found {
      #expect(keyword.range.flatMap { document.slice($0) }.map(String.init) == keyword.text)
      #expect((0...1).contains(keyword.score ?? -1))
    }
    #expect(found.map { $0.score ?? 0 } == found.map { $0.score ?? 0 }.sorted(by: >))
    return found
  }

  private func texts(
    _ text: String, _ change: (inout KeywordRequest) -> Void = { _ in }
  ) -> [String] {
    found(in: text, change).map(\.text)
  }

  @Test func `what the text is about comes first`() {
    #expect(Set(texts(Self.story).prefix(3)) == ["paper mill", "Northtown", "fire"])
  }

  @Test func `inflections are one keyword, in the most frequent form`() throws {
    let keyword = try #require(
      found(in: "The dams broke. Another dam held. The dam is old.").first)
    #expect(keyword.text == "dam")
    #expect(keyword.range == 24..<27)
  }

  @Test func `a surname goes with the full name, without its title`() {
    let found = texts(Self.story)
    #expect(found.contains("Ada Berg"))
    #expect(!found.contains("Berg"))
    #expect(!found.contains { $0.contains("Mayor") })
  }

  @Test func `a surname of two people stays by itself`() {
    let text =
      "We met Ada Berg and Otto Berg. Later only Berg was there, but Berg left, and Berg slept."
    #expect(texts(text).contains("Berg"))
  }

  @Test func `a possessive is not part of a name`() {
    #expect(texts("They saw Northtown's river. We like Northtown’s river.").contains("Northtown"))
  }

  @Test func `a name may have links between its words`() {
    #expect(texts("Rates at the Bank of Northtown rose.").contains("Bank of Northtown"))
  }

  @Test func `a name may hold words that say little elsewhere`() {
    let text = "They left New Berg for the United States of Northtown. He states new facts."
    #expect(texts(text) { $0.words = 4 }.contains("United States of Northtown"))
    #expect(texts(text).contains("New Berg"))
    #expect(!texts(text).contains("states"))
  }

  @Test func `a name that is too long is left out, and never cut`() {
    let text = "She runs the Northtown River Street School now."
    #expect(texts(text) == [])
    #expect(texts(text) { $0.words = 4 } == ["Northtown River Street School"])
  }

  @Test func `no keyword has more words than asked for`() {
    let text = Self.story + " The Royal Society of Fine Arts of Northtown met Ada van der Berg."
    for words in 1...5 {
      for keyword in texts(text, { $0.words = words }) {
        #expect(keyword.split(separator: " ").count <= words)
      }
    }
  }

  @Test func `a phrase and its parts don't both come`() {
    let found = texts(Self.story)
    #expect(found.contains("paper mill"))
    #expect(!found.contains("paper"))
    #expect(!found.contains("mill"))
  }

  @Test func `a word said again and again is no phrase, but a name may be`() {
    #expect(texts("river river river river") == ["river"])
    #expect(texts("They met in Baden Baden.").contains("Baden Baden"))
  }

  @Test func `capitals of headlines make no names`() {
    let text = "Old Mill Fire Closes Busy Northtown Road\nThe mill fire closed a road."
    #expect(!texts(text).contains("Northtown Road"))
  }

  @Test func `words that say little are no keywords, nor are numbers`() {
    let text =
      "He said 250 people went there on Monday, the 21st, and 13,000 came. New people came."
    #expect(texts(text).isEmpty)
  }

  @Test func `words of the title count for more`() {
    let text = "The harbour was full. A lantern burned."
    let usual = found(in: text).first { $0.text == "lantern" }?.score ?? 0
    let titled = found(in: text) { $0.title = "Lanterns!" }.first { $0.text == "lantern" }
    #expect(titled?.score ?? 0 > usual)
  }

  @Test func `known names are keywords as a whole, and known dates are none`() {
    let text = "Everyone praised Anna and the Lions in Spring 2021. Spring was good for AatL."
    let name = "Anna and the Lions"
    let entities = [
      Entity(type: .organization, range: 17..<35, name: name),
      Entity(type: .date, range: 39..<50),
      Entity(type: .organization, range: 72..<76, name: name),
    ]
    let found = texts(text) {
      $0.words = 5
      $0.entities = entities
    }
    #expect(found.contains(name))
    #expect(!found.contains("AatL"))
    #expect(!found.contains("Lions"))
  }

  @Test func `entities outside of the text don't matter`() {
    let entities = [
      Entity(type: .person, range: -3..<4, name: "A"), Entity(type: .person, range: 0..<9_000),
    ]
    #expect(texts(Self.story) { $0.entities = entities } == texts(Self.story))
  }

  @Test func `a least score bounds the list`() throws {
    let all = found(in: Self.story)
    let least = try #require(all[1].score)
    let bounded = found(in: Self.story) { $0.leastScore = least }
    #expect(bounded == all.filter { $0.score ?? 0 >= least })
    #expect(bounded.count < all.count)
  }

  @Test(
    arguments: [
      ("", []), ("   \n", []), ("🎉🎉 🎉", []), ("...", []), ("12 13", []), ("One", []),
      ("Harbour", ["Harbour"]), ("The harbour opens.", ["harbour", "opens"]),
      ("A harbour\nTwo lanterns", ["harbour", "lanterns"]),
      ("größer, Größer", ["größer"]), ("İzmir, İzmir", ["İzmir"]),
    ])
  func `any text has its keywords`(text: String, expected: [String]) {
    #expect(Set(texts(text)) == Set(expected))
  }

  /// A word has one normal form wherever it is compared.
  @Test func `forms of a word are never told apart`() {
    #expect(texts("Lamp on this. LAMPS good. She lamps. lamp.").count == 1)
  }

  @Test func `a text without an end of a sentence is no trouble`() {
    let text = String(repeating: "river stone bridge water ", count: 10_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!texts(text).isEmpty) }
    #expect(time < .seconds(20))
  }

  @Test(arguments: 0..<40)
  func `keywords of any text slice it, and are equal on every run`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "Ada", "Berg", " ", " ", " ", "of", "mill", "mills", ". ", "\n", "’s", "'s", "\"", "-", "🎉",
      "é",
      "12", "th", "President", "New", "York", "  ", "İ", "ß", "中文", ",", "closed", "finally",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    for words in 1...5 {
      let once = found(in: text) { $0.words = words }
      #expect(once == found(in: text) { $0.words = words })
    }
  }
}
