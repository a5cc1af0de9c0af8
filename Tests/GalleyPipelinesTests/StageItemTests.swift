import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct StageItemTests {
  @Test func `items that name no stage`() {
    expectProblems(
      """
      galley: 1
      stages:
        - ⟦1⟧scurb
        - ⟦2⟧rank-name: {count: x}
        - ⟦3⟧timeot: 3s
        - ⟦4⟧translate
        - ⟦5⟧name: x
          on-error: drop
        - ⟦6⟧[scrub]
        -⟦7⟧
        - ⟦8⟧{}
      """,
      [
        .init("⟦1⟧", .unknownStage, "unknown stage 'scurb'; did you mean 'scrub'?"),
        .init("⟦2⟧", .unknownStage, "unknown stage 'rank-name'; did you mean 'rank-names'?"),
        .init("⟦3⟧", .unknownStage, "unknown stage 'timeot'; did you mean 'timeout'?"),
        .init("⟦4⟧", .unknownStage, "unknown stage 'translate'; 'galley stages' lists them"),
        .init("⟦5⟧", .missingKey, "the item names no stage, only 'name' and 'on-error'"),
        .init("⟦6⟧", .wrongType, "expected the name of a stage, or a mapping"),
        .init("⟦7⟧", .wrongType, "found nothing"),
        .init("⟦8⟧", .wrongType, "found a mapping"),
      ])
  }

  @Test func `of several unknown keys the item says which one is the stage`() {
    expectProblems(
      """
      galley: 1
      stages:
        - ⟦1⟧tag-names:
          ⟦2⟧types: [person]
          ⟦3⟧on-eror: drop
          ⟦4⟧colour: red
        - ⟦5⟧blue: 1
          ⟦6⟧rank-name: {}
        - ⟦7⟧rank-names:
          ⟦8⟧save: x
      """,
      [
        .init(
          "⟦2⟧", .unknownKey,
          "unknown key 'types' beside 'tag-names'; indent it further to make it an option",
          notes: ["⟦1⟧"]),
        .init(
          "⟦3⟧", .unknownKey, "'on-eror' beside 'tag-names'; did you mean 'on-error'?",
          notes: ["⟦1⟧"]),
        .init(
          "⟦4⟧", .unknownKey, "'colour' beside 'tag-names'; beside a stage stand name, on-error",
          notes: ["⟦1⟧"]),
        .init("⟦5⟧", .unknownKey, "unknown key 'blue' beside 'rank-name'", notes: ["⟦6⟧"]),
        .init("⟦6⟧", .unknownStage, "did you mean 'rank-names'?"),
        .init(
          "⟦8⟧", .conflictingKeys,
          "an item holds one stage, and 'rank-names' is taken for it; start another with '- save'",
          notes: ["⟦7⟧"]),
      ])
  }

  @Test func `options of stages`() {
    expectProblems(
      """
      galley: 1
      stages:
        - tag-names:
            types: [person, ⟦1⟧plcae]
            ⟦2⟧x-unknown: 1
        - rank-names:
            count: ⟦3⟧21
            pause: ⟦4⟧soon
            score: ⟦5⟧high
            ties: ⟦6⟧no
            key: ⟦7⟧abc
        - ⟦8⟧save: {title: ⟦9⟧[a], lines: ⟦10⟧010x}
        - scrub: ⟦11⟧fast
        - save: {path: x, size: ⟦12⟧1B, lines: ⟦13⟧9223372036854775808}
          ⟦14⟧name: again
      """,
      [
        .init("⟦1⟧", .unknownValue, "unknown value 'plcae'; did you mean 'place'?"),
        .init("⟦2⟧", .unknownKey, "unknown key 'x-unknown'; the options of 'tag-names' are"),
        .init("⟦3⟧", .outOfRange, "21 is out of range; expected 1 to 20"),
        .init("⟦4⟧", .wrongType, "expected a duration"),
        .init("⟦5⟧", .wrongType, "expected a number, found the string 'high'"),
        .init("⟦6⟧", .wrongType, "expected true or false, found the string 'no'"),
        .init("⟦7⟧", .plainSecret, "a secret can't be written here"),
        .init("⟦8⟧", .missingKey, "'save' needs the option 'path'"),
        .init("⟦9⟧", .wrongType, "expected a string, found a list"),
        .init("⟦10⟧", .wrongType, "expected an integer, found the string '010x'"),
        .init("⟦11⟧", .wrongType, "'scrub' takes a mapping of options"),
        .init("⟦12⟧", .outOfRange, "1B is out of range"),
        .init("⟦13⟧", .outOfRange, "does not fit into 64 bits"),
      ])
  }

  @Test func `keys beside a stage have bounds`() {
    expectProblems(
      """
      galley: 1
      stages:
        - scrub:
          when: ⟦1⟧[a]
          timeout: ⟦2⟧0s
          retries: ⟦3⟧101
          on-error: ⟦4⟧drpo
        - scrub: {}
          name: a
          when:⟦5⟧
          timeout: ⟦6⟧soon
          retries: ⟦7⟧1.5
        - scrub: {}
          name: b
          timeout: ⟦8⟧25h
          retries: ⟦9⟧-1
      """,
      [
        .init(
          "⟦1⟧", .wrongType, "expected a condition such as document.entities.count > 3, found a"),
        .init("⟦2⟧", .outOfRange, "0s is out of range; expected 1ms to 86400s"),
        .init("⟦3⟧", .outOfRange, "101 is out of range; expected 0 to 100"),
        .init("⟦4⟧", .unknownValue, "unknown value 'drpo'; did you mean 'drop'?"),
        .init(
          "⟦5⟧", .wrongType, "expected a condition such as document.entities.count > 3, found n"),
        .init("⟦6⟧", .wrongType, "expected a duration"),
        .init("⟦7⟧", .wrongType, "expected an integer"),
        .init("⟦8⟧", .outOfRange, "90000s is out of range"),
        .init("⟦9⟧", .outOfRange, "-1 is out of range"),
      ])
  }

  @Test func `keys beside a stage are planned`() throws {
    let plan = try plan(
      """
      galley: 1
      stages:
        - scrub:
          when: document.metadata.language == "en"
          timeout: ${LIMIT}
          retries: ${RETRIES:-2}
          on-error: drop
        - scrub: {}
          name: plain
      """, environment: ["LIMIT": "1500ms"])
    let first = plan.stages[0]
    #expect(first.when?.description == #"document.metadata.language == "en""#)
    #expect(first.timeout == .milliseconds(1500))
    #expect(first.retries == 2)
    #expect(first.onError == .drop)
    let second = plan.stages[1]
    #expect(second.when == nil && second.timeout == nil && second.retries == 0)
  }

  @Test func `names are plain, and each stands for one stage`() {
    expectProblems(
      """
      galley: 1
      stages:
        - ⟦1⟧scrub
        - ⟦2⟧scrub
        - scrub: {}
          name: ⟦3⟧a.b
        - scrub: {}
          name: ⟦4⟧run
        - scrub: {}
          name: last
        - scrub: {}
          name: ⟦5⟧""
      """,
      [
        .init("⟦2⟧", .duplicateName, "a second stage is named 'scrub'", notes: ["⟦1⟧"]),
        .init("⟦3⟧", .wrongType, "a stage's name has letters, digits, '-' and '_' alone"),
        .init("⟦4⟧", .duplicateName, "'run' names a section of the file"),
        .init("⟦5⟧", .wrongType, "found ''"),
      ])
  }
}
