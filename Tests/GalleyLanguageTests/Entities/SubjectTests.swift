import Galley
import Testing

@testable import GalleyLanguage

/// The subjects of a text whose sentences are its lines, where mentions stand in brackets behind their
/// ids: `e1[Karl Roe] left e2[Oslo]`.
private func subjects(_ marked: String, title: String? = nil) -> [Subject] {
  var text = ""
  var entities: [Entity] = []
  var names: [String: String] = [:]
  for part in marked.split(separator: "]", omittingEmptySubsequences: false) {
    guard let open = part.lastIndex(of: "[") else {
      text += part
      continue
    }
    let before = part[..<open]
    let id =
      String(before.split { !$0.isLetter && !$0.isNumber }.last ?? "")
    text += before.dropLast(id.count)
    let start = text.utf8.count
    text += part[part.index(after: open)...]
    let name = names[id] ?? String(part[part.index(after: open)...])
    names[id] = name
    entities.append(
      Entity(type: .organization, range: start..<text.utf8.count, name: name, id: id))
  }
  return SubjectCounts(entities, in: lines(text), title: title).subjects
}

@Suite("Subjects") struct SubjectTests {
  @Test("are grouped by id, with the share of their weighted mentions")
  func shares() {
    #expect(
      subjects("e1[Elmco] and e2[Tiko] met.\nIt rained.\nThen e1[Elmco] left.") == [
        Subject(id: "e1", name: "Elmco", type: .organization, count: 2, salience: 0.632),
        Subject(id: "e2", name: "Tiko", type: .organization, count: 1, salience: 0.368),
      ])
  }

  @Test("are as Documentation/entities.md shows them")
  func documented() {
    let found = subjects(
      "The e1[Al-Khalid] is built by Q1[Heavy Industries Taxila] (Q1[HIT]).\n"
        + "In case e2[TX-2024], Q1[HIT] won against elmco[Elmco].")
    #expect(found.map(\.id) == ["Q1", "e1", "e2", "elmco"])
    #expect(found.map(\.salience) == [0.515, 0.182, 0.152, 0.152])
    #expect(found[0].count == 3)
  }

  @Test("come earlier where they are mentioned earlier in the text")
  func order() {
    #expect(subjects("e1[A] met e2[B].").map(\.id) == ["e1", "e2"])
    #expect(
      subjects("e1[A] left.\n1.\n2.\n3.\n4.\n5.\n6.\n7.\ne2[B] and e2[B].").map(\.id)
        == ["e1", "e2"])
    #expect(subjects("e1[A] left.\ne2[B] and e2[B].").map(\.id) == ["e2", "e1"])
  }

  @Test(
    "count for more that the title names",
    arguments: [
      ("Tiko wins", ["e2", "e1"]), ("How Bank of Tiko won", ["e2", "e1"]),
      ("tiko wins", ["e1", "e2"]), ("Tikoland wins", ["e1", "e2"]),
    ])
  func title(title: String, order: [String]) {
    let second = title.contains("Bank") ? "Bank of Tiko" : "Tiko"
    #expect(subjects("e1[Elmco] met e2[\(second)].", title: title).map(\.id) == order)
  }

  @Test("are neither values nor mentions without an id")
  func leftOut() {
    let text = lines("Roe paid in May in Oslo.")
    let entities = [
      Entity(type: .person, range: 0..<3, value: .object(JSONObject([("ambiguous", true)]))),
      Entity(type: .date, range: 12..<15, name: "May", id: "m"),
      Entity(type: .location, range: 19..<23, name: "Oslo", id: "e1"),
    ]
    #expect(
      SubjectCounts(entities, in: text, title: nil).subjects
        == [Subject(id: "e1", name: "Oslo", type: .location, count: 1, salience: 1)])
    #expect(SubjectCounts([], in: text, title: "Roe").subjects == [])
  }
}
