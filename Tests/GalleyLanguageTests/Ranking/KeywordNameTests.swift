import Galley
import GalleyLanguage
import Testing

/// Names in keywords: whole, or not at all.
@Suite struct KeywordNameTests {
  private func texts(
    _ text: String, names: [String] = [], _ change: (inout KeywordRequest) -> Void = { _ in }
  ) -> [String] {
    var document = Document(id: "a", text: text)
    var request = KeywordRequest()
    request.entities = names.flatMap { name in
      text.ranges(of: name).map {
        let start = $0.lowerBound.utf16Offset(in: text)
        return Entity(type: .organization, range: start..<start + name.utf8.count, name: name)
      }
    }
    change(&request)
    return keywords(of: text, document.analyzed(), request).map(\.text)
  }

  @Test(arguments: ["Ada J. Berg", "Berg & Sons", "Acme Inc.", "Acme, Inc.", "Lions of Northtown"])
  func `a name keeps the marks inside it`(name: String) {
    for names in [[], [name]] {
      let found = texts("We know that \(name) sold a mill.", names: names)
      #expect(found.contains(name))
      for part in name.split(separator: " ") { #expect(!found.contains(String(part))) }
    }
  }

  @Test func `known names are whole whatever stands in them`() {
    let name = "Mills, Rivers and Lakes"
    let found = texts("The head of \(name) left. Many like \(name) now.", names: [name]) {
      $0.words = 4
    }
    #expect(found.first == name)
    #expect(!found.contains { $0 != name && name.contains($0) })
  }

  @Test func `a name is whole at the start of a sentence too`() {
    #expect(texts("Ada Berg went past the old mill.").contains("Ada Berg"))
    #expect(texts("Dogs of Ada bark. Yesterday Ada saw them. Police saw Ada.").contains("Ada"))
  }

  @Test func `a title inside parts a place from a person`() {
    let found = texts("Many people welcomed Northtown Chief Minister Ada Berg.")
    #expect(found.contains("Ada Berg"))
    #expect(found.contains("Northtown"))
  }

  @Test func `parts of a name that comes again and again are no phrases`() {
    let text = String(repeating: "We saw the Old Mill Road Animal Shelter here. ", count: 3)
    #expect(texts(text).isEmpty)
  }

  @Test func `a word that several names share may stand alone`() {
    let text = "Ada Berg met Otto Berg. Eva Berg met Ada Lind and Otto Lind."
    #expect(texts(text).contains("Berg"))
  }

  @Test(arguments: [
    "A 12-year-old boy ran.", "See #harbour and @harbour.", "Lind et al. wrote of it, p.m.",
    "The ð and µà here.", "They met, getting others back, turning away.",
    "Introduction. References. Abstract.", "So said Ada Lind, D-Minn., of it.",
  ])
  func `what is no word of the story is no keyword`(text: String) {
    let silly = [
      "year-old", "harbour", "al", "et al", "p.m", "p.m.", "ð", "µà", "met", "getting", "others",
      "back", "turning", "away", "D-Minn", "Introduction", "References", "Abstract",
    ]
    #expect(Set(texts(text)).isDisjoint(with: silly))
  }

  @Test func `one word in two Unicode forms is one keyword`() {
    #expect(
      texts("The Caf\u{E9} was full. The Cafe\u{301} was full.").count { $0.hasPrefix("C") } == 1)
  }
}
