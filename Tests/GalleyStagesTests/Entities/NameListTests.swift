import Galley
import GalleyStages
import GalleyTestSupport
import Testing

@Suite struct NameListTests {
  private let trial: EntityTrial
  private let text = "Zorb met Karl Roe of HIT, Inc. in Łódź."

  init() throws { trial = try EntityTrial() }

  private func mentions(
    in name: String, _ list: String, _ more: (String, JSONValue)...
  ) async throws -> [String] {
    try trial.write(list, to: name)
    let dictionary: (String, JSONValue) = ("dictionary", .string(name))
    return try await trial.mentions(text, JSONObject([dictionary] + more))
  }

  private func refusal(of name: String, _ list: String) async throws -> String? {
    try trial.write(list, to: name)
    return try await trial.refusal(JSONObject([("dictionary", .string(name))]))
  }

  @Test func `CSV and NDJSON say the same`() async throws {
    let expected = [
      "robot Zorb = r-1", "person Karl Roe = e1", "organization HIT, Inc. = 7",
      "location Łódź = Q2",
    ]
    let table = """
      \u{FEFF}Name,Type,Id,Aliases\r
      Zörb | x,robot, r-1 ,Zorb | Z.\r
      "HIT, Inc.",organization,7\r
      \r
      Łódź,location,Q2,\r
      """
    #expect(try await mentions(in: "names.csv", table) == expected)
    #expect(
      try await mentions(
        in: "names.tsv", table.replacing(",", with: "\t").replacing("HIT\t", with: "HIT,"))
        == expected)
    #expect(
      try await mentions(
        in: "names.ndjson",
        """
        {"name": "Zörb", "type": "robot", "id": "r-1", "aliases": ["Zorb"], "note": {"a": []}}

        {"type": "organization", "name": "HIT, Inc.", "id": 7}
        {"name": "\\u0141\\u00f3dź", "type": "location", "id": "Q2", "aliases": null}
        """) == expected)
    #expect(trial.notes == [])
  }

  @Test func `case and marks make no difference where they are folded`() async throws {
    let table = "name,type,id\nkarl ROE,person,Q1\nLodz,location,Q2\n"
    #expect(try await mentions(in: "names.csv", table).contains { $0.hasSuffix("Q1") } == false)
    #expect(
      try await mentions(in: "names.csv", table, ("case", "fold"), ("diacritics", "fold"))
        .filter { $0.contains("Q") } == ["person Karl Roe = Q1", "location Łódź = Q2"])
  }

  @Test func `only the types asked for are found, those of the dictionary too`() async throws {
    let table = "name,type\nZorb,robot\nHIT,ministry\n"
    #expect(
      try await mentions(in: "names.csv", table, ("types", .array(["robot", "person"])))
        == ["robot Zorb = e1", "person Karl Roe = e2"])
    let options = JSONObject([("dictionary", "names.csv"), ("types", .array(["robots"]))])
    #expect(
      try await trial.refusal(options) == "types: unknown value 'robots'; did you mean 'robot'?")
  }

  @Test func `types that are known twice are told once`() async throws {
    try trial.write("name,type\nZorb,person\n", to: "names.csv")
    let options = JSONObject([("dictionary", "names.csv"), ("types", .array(["tank"]))])
    let refusal = try #require(try await trial.refusal(options))
    #expect(refusal.contains("expected one of person, organization"))
    #expect(refusal.split(separator: "person").count == 2)
  }

  @Test(arguments: [
    (
      "Zorb,robot\n",
      "1: the first row has no column 'name'; it names the columns, such as name,type,id"
    ),
    (
      "name,id\nZorb,1\n",
      "1: the first row has no column 'type'; it names the columns, such as name,type,id"
    ),
    ("name,type,name\n", "1: the column 'name' is there twice; take one away"),
    (
      "name,type,id\nZorb,robot,1\nHIT, Inc.,robot,2\n",
      "3: the row has 4 cells, and the first one 3; put cells with a separator in them in quotes"
    ),
    ("name,type\nZorb,\n", "2: the type is empty; write one such as person"),
    ("name,type\nZorb,PERSON\n", "2: 'PERSON' is no type; did you mean 'person'?"),
    (
      "name,type\nZorb,big robot\n",
      "2: 'big robot' is no type; types are written in small letters, digits and hyphens, such as court-case"
    ),
    ("name,type\n \u{200B},robot\n", "2: the name is empty; give it one, or take the line away"),
    (
      "name,type\n\"a\nb\",robot\n!,robot\n…,robot\n-,robot\n",
      "4: the name '!' is nothing but punctuation; take it away; lines 5, 6 are wrong, too"
    ),
    (
      "name,type\n" + String(repeating: "!,robot\n", count: 9),
      "2: the name '!' is nothing but punctuation; take it away; lines 3, 4, 5, 6, 7 and 3 more are wrong, too"
    ),
    ("name,type\n\"Zorb,robot\n", "2: a quote that begins a cell is never closed"),
  ])
  func `what is wrong with a table is told with its line`(list: String, problem: String)
    async throws
  {
    #expect(try await refusal(of: "names.csv", list) == "names.csv:" + problem)
  }

  @Test(arguments: [
    (
      "{\"name\": \"a\", \"type\": \"robot\"}\n{\"name\": \"a\"\n",
      "2: expected ',' or '}', found the end"
    ),
    (
      "{\"name\": [\"a\"], \"type\": \"robot\"}",
      "1: name, type and id are texts, such as \"name\": \"Oslo\""
    ),
    ("{\"name\": \"a\"}", "1: the type is empty; write one such as person"),
    ("{\"type\": \"robot\"}", "1: the name is empty; give it one, or take the line away"),
    (
      "{\"name\": \"a\", \"type\": \"robot\", \"aliases\": \"b\"}",
      "1: aliases are a list of texts, such as [\"HIT\"]"
    ),
  ])
  func `what is wrong with a record is told with its line`(list: String, problem: String)
    async throws
  {
    #expect(try await refusal(of: "names.jsonl", list) == "names.jsonl:" + problem)
  }

  @Test func `a column of ids taken for types is refused at once`() async throws {
    let rows = (1...50_000).map { "Zorb,t\($0)\n" }.joined()
    #expect(
      try await refusal(of: "names.csv", "name,type\n" + rows)
        == "names.csv:1002: there are more than 1000 types; is 'type' what it should be?")
  }

  @Test func `a file that is not there, or empty, is refused`() async throws {
    let refusal = try await trial.refusal(JSONObject([("dictionary", "none.csv")]))
    #expect(refusal == "cannot open none.csv: no such file or directory")
    #expect(
      try await self.refusal(of: "names.csv", "name,type\n")
        == "names.csv: there are no names in it; leave 'dictionary' out to do without")
  }

  @Test func `what is odd is noted`() async throws {
    let table = """
      name,type,id,alias
      Zorb,robot,1,
      Zorb,robot,1,
      Zorb,robot,2,
      Zorb,organisation,2,
      """
    #expect(try await mentions(in: "names.csv", table).first == "robot Zorb = 1")
    #expect(
      trial.notes == [
        "names.csv: nothing is done with the column 'alias'; did you mean 'aliases'?",
        "names.csv: 'organisation' is a type of its own; if 'organization' is meant, write that",
        "names.csv:4, and 1 more, gives a name that an earlier line gives with another type or id; "
          + "the earlier one counts",
      ])
  }

  @Test func `the stage keeps its promises with a dictionary`() async throws {
    try trial.write("name,type,id\nIda Falk,person,Q1\nworld,topic,Q2\n世,topic,\n", to: "names.csv")
    try await checkStage(
      ExtractEntities.self,
      options: JSONObject([
        ("dictionary", .string(trial.path + "/names.csv")), ("case", "fold"),
        ("diacritics", "fold"),
      ]))
  }
}
