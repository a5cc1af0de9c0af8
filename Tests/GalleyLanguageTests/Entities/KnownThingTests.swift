import Galley
import Testing

@testable import GalleyLanguage

/// Finds what it is told to, with a score.
private struct ToldRecognizer: EntityRecognizer {
  let names: [(name: String, type: EntityType, score: Double?)]

  func mentions(in text: AnalyzedText) -> [Entity] {
    var found: [Entity] = []
    for (index, token) in text.tokens.enumerated() {
      for (name, type, score) in names
      where text.bytes[Int(token.start)...].starts(with: name.utf8)
        && found.last.map({ $0.range.upperBound <= text.tokens[index].start }) ?? true
      {
        let start = Int(token.start)
        found.append(Entity(type: type, range: start..<start + name.utf8.count, score: score))
        break
      }
    }
    return found
  }
}

/// The mentions as `type slice = id name`.
func mentions(_ text: String, _ extractor: EntityExtractor) -> [String] {
  let analyzed = lines(text)
  return extractor.entities(in: analyzed, context: ValueContext()).map { entity in
    let slice = String(decoding: analyzed.bytes[entity.range], as: UTF8.self)
    return "\(entity.type) \(slice) = \(entity.id ?? "-") \(entity.name ?? "-")"
  }
}

/// An extractor whose recognizer finds these names alone.
func told(
  _ names: (String, EntityType, Double?)..., dictionary known: [String] = []
) -> EntityExtractor {
  var extractor = EntityExtractor(recognizer: ToldRecognizer(names: names))
  if !known.isEmpty { extractor.dictionary = dictionary(known) }
  return extractor
}

@Suite("Mentions that overlap") struct PrecedenceTests {
  private let text = "Karl Roe of Elmco Industries came in May."

  @Test("are those of the dictionary, unless others are preferred")
  func sources() {
    var extractor = told(
      ("Karl Roe", .person, nil), ("Elmco Industries", .organization, nil),
      dictionary: ["Elmco=Q1", "Roe of Elmco=Q2", "May=Q3"])
    #expect(
      mentions(text, extractor) == ["known Roe of Elmco = Q2 Roe of Elmco", "known May = Q3 May"])
    extractor.precedence = [.model]
    #expect(
      mentions(text, extractor) == [
        "person Karl Roe = e1 Karl Roe", "organization Elmco Industries = e2 Elmco Industries",
        "date May = - -",
      ])
  }

  @Test("leave their id to one of the same range and type")
  func handingOver() {
    var extractor = told(
      ("Elmco", EntityType(rawValue: "known"), nil), ("Roe", .person, nil),
      dictionary: ["Elmco=Q1", "Roe=Q2"])
    extractor.precedence = [.model, .dictionary]
    #expect(
      mentions("Roe left Elmco.", extractor) == ["person Roe = e1 Roe", "known Elmco = Q1 Elmco"])
  }

  @Test("are left out under the least score before they could take another's place")
  func scores() {
    var extractor = told(
      ("Karl Roe", .person, 0.4), ("Elmco", .organization, 0.6), ("Lena", .person, nil),
      dictionary: ["Roe"])
    extractor.precedence = [.model]
    extractor.leastScore = 0.5
    #expect(
      mentions("Karl Roe and Lena of Elmco.", extractor) == [
        "known Roe = e1 Roe", "person Lena = e2 Lena", "organization Elmco = e3 Elmco",
      ])
  }
}

@Suite("Things of a dictionary") struct KnownThingTests {
  @Test("give their id to surnames and short forms")
  func ids() {
    let extractor = told(dictionary: ["Heavy Industries Taxila=Q7"])
    #expect(
      mentions("Heavy Industries Taxila (HIT) grew.\nThen HIT hired.", extractor) == [
        "known Heavy Industries Taxila = Q7 Heavy Industries Taxila",
        "known HIT = Q7 Heavy Industries Taxila", "known HIT = Q7 Heavy Industries Taxila",
      ])
    var people = EntityExtractor(recognizer: ToldRecognizer(names: [("Roe", .person, nil)]))
    people.dictionary = typed(["Karl Roe=Q1"], as: .person)
    #expect(
      mentions("Karl Roe came.\nRoe spoke.", people)
        == ["person Karl Roe = Q1 Karl Roe", "person Roe = Q1 Karl Roe"])
    people = told(("Karl Roe", .person, nil))
    people.dictionary = typed(["Roe=Q1"], as: .person)
    people.precedence = [.model]
    #expect(
      mentions("Karl Roe came.\nRoe spoke.", people)
        == ["person Karl Roe = Q1 Karl Roe", "person Roe = Q1 Karl Roe"])
  }

  @Test("share the longest of their names")
  func aliases() {
    let extractor = told(dictionary: ["Big Blue=Q1", "IBM=Q1", "Blue=Q2"])
    #expect(
      mentions("IBM, or Big Blue, and Blue.", extractor) == [
        "known IBM = Q1 Big Blue", "known Big Blue = Q1 Big Blue", "known Blue = Q2 Blue",
      ])
  }

  @Test("stay apart where their names look like one person's")
  func namesakes() {
    var extractor = told(("Roe", .person, nil))
    extractor.dictionary = typed(["Karl Roe=Q1", "Karl Ulrich Roe=Q2"], as: .person)
    #expect(
      mentions("Karl Roe met Karl Ulrich Roe.\nRoe left.", extractor) == [
        "person Karl Roe = Q1 Karl Roe", "person Karl Ulrich Roe = Q2 Karl Ulrich Roe",
        "person Roe = - -",
      ])
    extractor.dictionary = typed(["Karl Roe=Q1", "Ulrich Roe=Q1"], as: .person)
    #expect(
      mentions("Karl Roe, or Ulrich Roe.\nRoe left.", extractor).last
        == "person Roe = Q1 Ulrich Roe")
  }

  @Test("keep their ids from what has none")
  func generated() {
    let extractor = told(
      ("Oslo", .location, nil), ("Bergen", .location, nil), dictionary: ["Elmco=e1", "Tiko"])
    #expect(
      mentions("Oslo, Elmco, Tiko, Bergen, Tiko.", extractor) == [
        "location Oslo = e2 Oslo", "known Elmco = e1 Elmco", "known Tiko = e3 Tiko",
        "location Bergen = e4 Bergen", "known Tiko = e3 Tiko",
      ])
  }

  @Test("are told apart by numbers")
  func numbers() {
    let extractor = told(dictionary: ["Boeing 747", "Boeing 737"])
    #expect(
      mentions("A Boeing 747, a Boeing 737 and a Boeing 747.", extractor).map { $0.suffix(15) } == [
        "= e1 Boeing 747", "= e2 Boeing 737", "= e1 Boeing 747",
      ])
  }

  private func typed(_ names: [String], as type: EntityType) -> NameDictionary {
    var builder = NameDictionaryBuilder(folding: NameFolding())
    for name in names {
      let parts = name.split(separator: "=").map { String($0) }
      builder.begin(type: type.rawValue.utf8Span.span, id: parts[1].utf8Span.span, line: 1)
      #expect(builder.add(parts[0].utf8Span.span) == nil)
    }
    return builder.build().0
  }
}
