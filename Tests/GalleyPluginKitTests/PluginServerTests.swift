import Galley
import GalleyFormats
import Synchronization
import Testing

@testable import GalleyPluginKit
@testable import plugin_kit_fixture

@Suite struct PluginServerTests {
  private func letters(_ lines: String...) async throws -> Conversation {
    try await .inProcess(Letters.self, [hello()] + lines + [bye])
  }

  @Test func readyComesFirst() async throws {
    let talk = try await letters()
    #expect(talk.answers == [["type": "ready", "protocol": 1, "concurrency": 2]])
    #expect(talk.code == 0)
  }

  @Test func aDocumentIsKeptWithWhatMayChange() async throws {
    let talk = try await letters(document(7, #""text":"abc","fields":{"old":1}"#))
    #expect(
      talk[7] == ["type": "keep", "seq": 7, "set": ["fields": ["letters": 3, "old": 1]]])
  }

  @Test func whatIsTakenAwayIsNull() async throws {
    let talk = try await letters(document(1, #""text":"forget","fields":{"old":1}"#))
    #expect(talk[1]?["set"] == ["fields": ["letters": 6, "old": .null]])
  }

  @Test func aNewTextIsSent() async throws {
    let talk = try await letters(document(1, #""text":"upper""#))
    #expect(talk[1]?["set"] == ["text": "UPPER ÄÖ", "fields": ["letters": 8]])
  }

  @Test func offsetsCountWhatTheHostSays() async throws {
    let entity = #""entities":[{"text":"é","type":"person","start":1,"end":2}]"#
    let talk = try await letters(document(1, #""text":"ééé",\#(entity)"#))
    let sent = talk[1]?["set"]?["entities"]
    #expect(sent == [["text": "é", "type": "person", "start": 1, "end": 2]])
  }

  @Test func everyOutcomeHasItsAnswer() async throws {
    let talk = try await letters(
      document(1, #""text":"drop""#), document(2, #""text":"split""#),
      document(3, #""text":"retry""#), document(4, #""text":"fail""#),
      document(5, #""text":7"#))
    #expect(talk[1] == ["type": "drop", "seq": 1, "reason": "unwanted"])
    #expect(
      talk[2] == [
        "type": "replace", "seq": 2,
        "documents": [["fields": ["letters": 1]], ["fields": ["letters": 2]]],
      ])
    #expect(
      talk[3] == ["type": "error", "seq": 3, "message": "no letters now", "retryable": true])
    #expect(
      talk[4] == ["type": "error", "seq": 4, "message": "no letters ever", "retryable": false])
    #expect(talk[5]?["retryable"] == false)
  }

  @Test func anAnswerDoesNotWaitForAnEarlierDocument() async throws {
    let talk = try await letters(document(1, #""text":"wait""#), document(2, #""text":"b""#))
    #expect(talk.answers.compactMap { $0["seq"]?.integer } == [2, 1])
  }

  @Test func manyDocumentsAreAnsweredOnceEach() async throws {
    let lines = (1...500).map { document($0, #""text":"\#($0)""#) }
    let talk = try await Conversation.inProcess(Letters.self, [hello()] + lines + [bye])
    let seqs = talk.answers.compactMap { $0["seq"]?.integer }
    #expect(seqs.sorted() == Array(1...500))
  }

  /// Without goodbye; and whatever some take for the end of a line stands in one.
  @Test func theEndOfTheInputIsAnEndToo() async throws {
    let text = "\"a\u{2028}\u{85}b\""
    let talk = try await Conversation.inProcess(
      Letters.self, [hello(), document(1, #""text":\#(text)"#)])
    #expect(talk[1]?["set"]?["fields"] == ["letters": 4])
    #expect(talk.code == 0)
  }

  @Test func aLineMayBeLong() async throws {
    let text = String(repeating: "x", count: 20 << 20)
    let talk = try await letters(document(1, #""text":"\#(text)""#))
    #expect(talk[1]?["set"]?["fields"] == ["letters": .integer(20 << 20)])
  }

  @Test func anOptionMayBeAPattern() async throws {
    let options = #"{"unwanted":"^a+$"}"#
    let talk = try await Conversation.inProcess(
      Letters.self,
      [hello(options), document(1, #""text":"aaa""#), document(2, #""text":"ab""#), bye])
    #if Patterns
      #expect(talk[1]?["type"] == "drop")
      #expect(talk[2]?["type"] == "keep")
    #else
      #expect(talk.answers.map { $0["type"] } == ["error"])
    #endif
  }

  @Test func whatIsNotKnownIsPassedOver() async throws {
    let talk = try await letters(
      #"{"type":"flush"}"#, #"{"type":"weather","sun":true}"#, document(1, #""text":"a""#))
    #expect(talk.answers.count == 2)
  }
}

@Suite struct PluginRefusalTests {
  @Test(arguments: [
    (#"{"mroe":1}"#, "unknown key 'mroe'; did you mean 'more'?"),
    (#"{"more":11}"#, "11"), (#"{"fails":true}"#, "the letters are gone"),
  ])
  func aBadOptionIsTold(options: String, message: String) async throws {
    let talk = try await Conversation.inProcess(Letters.self, [hello(options), bye])
    #expect(talk.answers.count == 1)
    #expect(talk.answers.first?["type"] == "error")
    #expect(talk.answers.first?["message"]?.string?.contains(message) == true)
    #expect(talk.code == 1)
  }

  @Test(arguments: [hello(version: 2), bye, "no JSON", #"{"type":"hello"}"#])
  func anotherBeginningIsRefused(line: String) async throws {
    let talk = try await Conversation.inProcess(Letters.self, [line])
    #expect(talk.answers.map { $0["type"] } == ["error"])
    #expect(talk.code == 1)
  }

  @Test func aLineThatCannotBeReadEndsIt() async throws {
    let talk = try await Conversation.inProcess(
      Letters.self, [hello(), document(1, #""text":"wait""#), "no JSON", bye])
    #expect(talk[1]?["type"] == "keep")
    #expect(talk.code == 1)
  }

  @Test func aStageThatCommitsIsRefused() async throws {
    let talk = try await Conversation.inProcess(Writing.self, [hello(), bye])
    let message = talk.answers.first?["message"]?.string
    #expect(message == "'writing' can't be a plugin: it commits its results in order")
  }
}

private struct Writing: CommittingStage {
  static let info = StageInfo("writing", "Writes.")

  init(configuration: NoConfiguration, context: StageContext) {}

  func prepare(_ document: consuming Document) -> (Outcome, Int) { (.keep(document), 0) }

  func commit(_ prepared: consuming Int) {}

  func complete() {}
}

/// A program with `@main` in front of its stage.
@Suite struct PluginProgramTests {
  @Test func itsOutputIsTheProtocolAlone() async throws {
    let talk = try await Conversation.withProgram([
      hello(#"{"more":2}"#), document(1, #""text":"print""#), bye,
    ])
    #expect(talk.answers.map { $0["type"] } == ["ready", "keep"])
    #expect(talk[1]?["set"]?["fields"] == ["letters": 7])
    #expect(talk.errors == "printed by the stage\nshut down\n")
    #expect(talk.code == 0)
  }

  @Test func itFailsWithItsOptions() async throws {
    let talk = try await Conversation.withProgram([hello(#"{"more":-1}"#), bye])
    #expect(talk.answers.map { $0["type"] } == ["error"])
    #expect(talk.code == 1)
  }
}
