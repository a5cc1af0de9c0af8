import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// What goes over the pipes where all is well.
@Suite(.serialized)
struct ConversationTests {
  @Test func everyAnswerBecomesItsOutcome() async throws {
    let trial = try PluginTrial(
      """
      start(4)
      for seq, document in documents():
          name = document["id"]
          if name == "keep": keep(seq)
          if name == "set": keep(seq, seen=document["text"])
          if name == "drop": send({"type": "drop", "seq": seq, "reason": "too-short"})
          if name == "long": send({"type": "drop", "seq": seq, "reason": "No short name"})
          if name == "two":
              send({"type": "replace", "seq": seq, "documents": [{"text": "a"}, {"text": "b"}]})
          if name == "none": send({"type": "replace", "seq": seq, "documents": []})
          if name == "error": send({"type": "error", "seq": seq, "message": "no luck"})
      """)
    let verdicts = try await trial.run {
      try await $0.verdicts(on: ["keep", "set", "drop", "long", "two", "none", "error"])
    }
    #expect(verdicts[0].kept?.fields.isEmpty == true)
    #expect(verdicts[1].kept?.fields["seen"] == .string("text of set"))
    #expect(verdicts[2] == .dropped("too-short"))
    #expect(verdicts[3].failure?.contains("no short name such as too-short") == true)
    #expect(verdicts[4] == .replaced(["two/1 a", "two/2 b"]))
    #expect(verdicts[5] == .replaced([]))
    #expect(verdicts[6] == .failed("no luck"))
  }

  @Test func aPluginSeesWhatItDeclaredAlone() async throws {
    let trial = try PluginTrial(
      """
      hello = start()
      for seq, document in documents():
          keep(seq, seen={"hello": hello, "document": document, "folder": os.getcwd(),
                          "environment": sorted(os.environ)})
      """)
    var command = trial.command()
    command.options = JSONObject([("limit", .integer(9_007_199_254_740_993))])
    command.environment = ["TOKEN": "x"]
    var document = Document(id: "a", text: "b")
    document.source = "hidden"
    document.fields["other"] = .integer(1)
    document.fields["seen"] = .null
    let sent = document
    let verdict = try await trial.run(command) { try await $0.verdict(on: sent) }
    let seen = try #require(verdict.kept?.fields["seen"])
    let text = try JSONWriter().text(of: seen)
    #expect(
      text == """
        {"hello":{"type":"hello","protocol":1,"stage":"trial","options":{"limit":9007199254740993},\
        "offsets":"scalars","galley":"0.0.0"},"document":{"id":"a","text":"b",\
        "fields":{"seen":null}},"folder":"\(trial.folder.path)",\
        "environment":["LANG","PATH","PYTHONUTF8","TMPDIR","TOKEN"]}
        """)
  }

  @Test func answersMayComeInAnyOrder() async throws {
    let trial = try PluginTrial(
      """
      start(8)
      taken = []
      for seq, document in documents():
          taken.append((seq, document["id"]))
          if len(taken) == 8:
              for seq, name in reversed(taken): keep(seq, seen=name)
              taken = []
      """)
    let ids = (0..<64).map { "d\($0)" }
    let verdicts = try await trial.run { try await $0.verdicts(on: ids) }
    #expect(verdicts.map { $0.kept?.fields["seen"] } == ids.map { .string($0) })
  }

  @Test func aPluginThatCollectsIsToldWhenNoMoreComes() async throws {
    let trial = try PluginTrial(
      """
      start(1000)
      taken = []
      for message in messages():
          if message["type"] == "document": taken.append(message["seq"])
          if message["type"] == "flush" or len(taken) == 1000:
              for seq in taken: keep(seq)
              taken = []
      """)
    let ids = (0..<1064).map { "d\($0)" }
    let verdicts = try await trial.run { try await $0.verdicts(on: ids) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
  }
}
