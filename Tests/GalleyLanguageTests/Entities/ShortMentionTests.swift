import Galley
import Testing

@testable import GalleyLanguage

@Suite("Bare surnames") struct SurnameTests {
  @Test(
    "that the recognizer passed over are found",
    arguments: [
      "Karl Roe came.\nThey asked Roe about it.", "Karl Roe came.\nRoe's firm grew.",
      "Karl Roe came.\nRoe spoke.", "Karl Roe Jr. came.\nThey asked Roe about it.",
    ])
  func passedOver(text: String) {
    let full = text.contains("Jr") ? "Karl Roe Jr" : "Karl Roe"
    #expect(
      mentions(text, told((full, .person, 0.9))).dropFirst()
        == ["person Roe = e1 \(full)"])
  }

  @Test(
    "are not seen where the word means something else",
    arguments: [
      // Before the full name, in small letters, in capitals, in a longer name, in a word.
      "They asked Hall.\nKarl Hall came.", "Karl Hall came through hall doors.",
      "Karl Hall came.\nTHEY ALL SAW THE NEW HALL THERE",
      "Karl Hall came.\nThe fair is on Hall Street.",
      "Karl Hall came.\nA fair near Town Hall began.", "Karl Hall came.\nHall-way doors shut.",
      "Karl Hall came.\nThey met at the Hall again.", "Karl May came.\nThey met again in May.",
      "Karl Un came.\nThey left UN talks.", "Karl Black came.\nBlack smoke rose.",
    ])
  func absent(text: String) {
    let recognized = told(
      ("Karl Hall", .person, 0.9), ("Karl May", .person, 0.9), ("Karl Un", .person, 0.9),
      ("Karl Black", .person, 0.9))
    let found = mentions(text, recognized)
    #expect(found.filter { $0.hasPrefix("person") && !$0.hasPrefix("person Karl") } == [])
  }

  @Test(
    "of another type are people's, unless something speaks against it",
    arguments: [
      ("Karl Roe came.\nThey saw Roe there.", "person Roe = e1 Karl Roe"),
      ("Karl Roe came.\nThey stayed in Roe.", "location Roe = e2 Roe"),
      ("Karl Roe came.\nThey went to Roe.", "location Roe = e2 Roe"),
      ("Karl Roe came.\nThey saw the Roe.", "location Roe = e2 Roe"),
    ])
  func mistaken(text: String, last: String) {
    let extractor = told(("Karl Roe", .person, 0.9), ("Roe", .location, 0.6))
    #expect(mentions(text, extractor).last == last)
  }

  @Test("of another type stay where the recognizer is sure, or the user")
  func certain() {
    let text = "Karl Roe came.\nThey saw Roe there."
    let sure = told(("Karl Roe", .person, 0.9), ("Roe", .location, 0.95))
    #expect(mentions(text, sure).last == "location Roe = e2 Roe")
    let known = told(("Karl Roe", .person, 0.9), dictionary: ["Roe=Q1"])
    #expect(mentions("They saw Roe there.\n" + text, known).last == "known Roe = Q1 Roe")
  }

  @Test("are not those of an organization that comes first")
  func organizations() {
    let extractor = told(
      ("Ford Motor Co", .organization, 0.9), ("Gerald Ford", .person, 0.9), ("Ford", .person, 0.9))
    #expect(
      mentions(
        "Ford said so.\nFord Motor Co said so.\nGerald Ford came.\nThen Ford left.", extractor)
        == [
          "organization Ford = e1 Ford", "organization Ford Motor Co = e2 Ford Motor Co",
          "person Gerald Ford = e3 Gerald Ford", "person Ford = e3 Gerald Ford",
        ])
  }

  @Test("of two people are ambiguous, found or not")
  func ambiguous() {
    #expect(
      mentions(
        "Karl Roe met Lena Roe.\nThey asked Roe.",
        told(("Karl Roe", .person, 0.9), ("Lena Roe", .person, 0.9))
      ).last == "person Roe = - -")
  }

  @Test("tell that an unsure full name is a person's")
  func fullNames() {
    let text = "Jordan Hill came.\nThen Hill spoke."
    let unsure = told(("Jordan Hill", .location, 0.5), ("Hill", .person, 0.9))
    #expect(
      mentions(text, unsure)
        == ["person Jordan Hill = e1 Jordan Hill", "person Hill = e1 Jordan Hill"])
    let sure = told(("Jordan Hill", .location, 0.85), ("Hill", .person, 0.9))
    #expect(mentions(text, sure).first == "location Jordan Hill = e1 Jordan Hill")
    let other = told(
      ("Jordan Hill", .location, 0.5), ("Hill", .person, 0.9), ("Ana Hill", .person, 0.9))
    #expect(
      mentions("Ana Hill came.\n" + text, other) == [
        "person Ana Hill = e1 Ana Hill", "location Jordan Hill = e2 Jordan Hill",
        "person Hill = e1 Ana Hill",
      ])
  }

  @Test(
    "go with what titles tell",
    arguments: [
      ("Mr. Roe met Mrs. Roe.", ["e1", "e2"]),
      ("Mr Roe met Mrs Roe.\nRoe left.", ["e1", "e2", "-"]),
      ("Mr Roe came.\nSir Roe left.\nRoe too.", ["e1", "e1", "e1"]),
      ("Mr Karl Roe came.\nMrs Roe left.\nMr Roe too.", ["e1", "e2", "e1"]),
      ("Karl Roe came.\nMrs Roe left.", ["e1", "e1"]),
    ])
  func titles(text: String, ids: [String]) {
    let extractor = told(("Karl Roe", .person, 0.9), ("Roe", .person, 0.9))
    #expect(
      mentions(text, extractor).map { $0.split(separator: " = ")[1].split(separator: " ")[0] }
        == ids.map { $0[...] })
  }

  @Test("are one person's where no full name is given")
  func alone() {
    #expect(
      mentions("Then Mr. Roe came.\nRoe spoke.", told(("Roe", .person, 0.9)))
        == ["person Roe = e1 Roe", "person Roe = e1 Roe"])
  }
}

@Suite("Short forms without a definition") struct InitialsTests {
  private let bureau = "Central Bureau of Investigation"

  @Test("stand for the one name with their initials, found or not")
  func ties() {
    let text = "The \(bureau) met.\nThen CBI left."
    let tied = ["organization \(bureau) = e1 \(bureau)", "organization CBI = e1 \(bureau)"]
    #expect(mentions(text, told((bureau, .organization, 0.9))) == tied)
    #expect(
      mentions(text, told((bureau, .organization, 0.9), ("CBI", .location, 0.9))) == tied)
    #expect(
      mentions(
        "Inter-Services Intelligence met.\nThen ISI left.",
        told(("Inter-Services Intelligence", .organization, 0.9))
      ).last == "organization ISI = e1 Inter-Services Intelligence")
  }

  @Test("are one with dots and without")
  func dots() {
    let extractor = told(
      ("United Harbours", .organization, 0.9), ("U.H.", .organization, 0.9),
      ("UH", .organization, 0.9))
    #expect(
      mentions("The United Harbours met.\nThen U.H. men left UH again.", extractor)
        .allSatisfy { $0.hasSuffix("= e1 United Harbours") })
    let short = told(("U.H.", .organization, 0.9), ("UH", .organization, 0.9))
    #expect(mentions("Then U.H. men left UH again.", short).allSatisfy { $0.contains("= e1 ") })
  }

  @Test("stand alone where two names have their initials, or none")
  func alone() {
    let other = "Coal Board of India"
    let cbi: (String, EntityType, Double?) = ("CBI", .organization, 0.9)
    #expect(
      mentions(
        "The \(bureau) and the \(other).\nThen CBI left.",
        told((bureau, .organization, 0.9), (other, .organization, 0.9), cbi)
      ).last == "organization CBI = e3 CBI")
    #expect(
      mentions(
        "Carl Benno Ibsen met.\nThen CBI left.", told(("Carl Benno Ibsen", .person, 0.9), cbi)
      )
      .last == "organization CBI = e2 CBI")
  }

  @Test("are no part of the long form, nor the party of a person")
  func elsewhere() {
    let extractor = told(
      ("WA Art", .organization, 0.9), ("WA", .location, 0.9), ("Derek Adams", .person, 0.9),
      ("DA", .organization, 0.9))
    #expect(
      mentions("WA Art met Derek Adams (DA) in WA.", extractor) == [
        "organization WA Art = e1 WA Art", "person Derek Adams = e2 Derek Adams",
        "organization DA = e3 DA", "location WA = e4 WA",
      ])
  }

  @Test("are not seen before the long form, in two letters, nor in a line of capitals")
  func absent() {
    let extractor = told((bureau, .organization, 0.9), ("World Bank", .organization, 0.9))
    #expect(mentions("Then CBI left.\nThe \(bureau) met.", extractor).count == 1)
    #expect(mentions("The World Bank met.\nThen WB left.", extractor).count == 1)
    #expect(mentions("The \(bureau) met.\nTHEY SAID THAT CBI WENT", extractor).count == 1)
  }
}

@Suite("A name of one word") struct OneWordTypeTests {
  private func types(_ text: String, _ types: (String, EntityType, Double?)...) -> [String] {
    let text = lines(text)
    var next = 0
    let found = text.tokens.filter { $0.range.count == 5 }.map { token in
      defer { next += 1 }
      return FoundMention(
        Entity(type: types[next].1, range: token.range, score: types[next].2), by: .model)
    }
    return EntityLinker(names: found, in: text).linked().map(\.type.rawValue)
  }

  @Test(
    "has the type of its other mentions where nobody was sure of another, unless it is a person's")
  func types() {
    let place: (String, EntityType, Double?) = ("", .location, 0.9)
    let text = "Tarvo met Tarvo in Tarvo by Tarvo."
    func last(_ type: EntityType, _ score: Double, others: EntityType = .location) -> String? {
      let other: (String, EntityType, Double?) = ("", others, 0.9)
      return types(text, other, other, other, ("", type, score)).last
    }
    #expect(last(.organization, 0.5) == "location")
    #expect(last(.person, 0.5) == "location")
    #expect(last(.organization, 0.85) == "organization")
    #expect(last(.nationality, 0.5) == "nationality")
    #expect(last(.organization, 0.5, others: .person) == "organization")
    #expect(types("Tarvo met Mr Tarvo.", place, ("", .person, 0.2)).last == "person")
  }
}

@Suite("A name of several words") struct NameTypeTests {
  @Test("has one type in an article: that of the highest scores in sum")
  func majority() {
    let text = "Silver Valley fell.\nSILVER VALLEY rose.\nThen Silver Valley fell."
    let extractor = told(
      ("Silver Valley", .location, 0.4), ("SILVER VALLEY", .organization, 0.9))
    #expect(
      mentions(text, extractor).allSatisfy { $0.hasPrefix("organization") && $0.contains("= e1 ") })
    let others = told(
      ("Silver Valley", .location, 0.5), ("SILVER VALLEY", .organization, 0.9))
    #expect(mentions(text, others).allSatisfy { $0.hasPrefix("location") })
  }

  @Test("keeps the type that the user gives")
  func given() {
    let extractor = told(("SILVER VALLEY", .location, 0.9), dictionary: ["Silver Valley"])
    #expect(
      mentions("Silver Valley fell.\nSILVER VALLEY rose.", extractor).map { $0.prefix(8) }
        == ["known Si", "location"])
  }
}
