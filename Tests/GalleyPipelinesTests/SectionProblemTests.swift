import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct SectionProblemTests {
  @Test func `the top level`() {
    expectProblems(
      """
      ⟦1⟧glaley: 1
      name: ⟦2⟧[a]
      ⟦3⟧xtra: 1
      stages: ⟦4⟧{scrub: {}}
      tests: ⟦5⟧none
      """,
      [
        .init("⟦1⟧", .unknownKey, "unknown key 'glaley'; did you mean 'galley'?"),
        .init("⟦2⟧", .wrongType, "expected a string, found a list"),
        .init("⟦3⟧", .unknownKey, "unknown key 'xtra'; the keys here are galley, name, input"),
        .init("⟦4⟧", .wrongType, "expected a list of stages, found a mapping"),
        .init("⟦5⟧", .wrongType, "expected a list of tests, found the string 'none'"),
      ])
    expectProblems(
      "⟦1⟧stages: [scrub]\n",
      [.init("⟦1⟧", .missingKey, "the key 'galley' is missing; write 'galley: 1' on top")])
    expectProblems(
      "galley: 1\n⟦1⟧stage: [scrub]\n",
      [.init("⟦1⟧", .unknownKey, "unknown key 'stage'; did you mean 'stages'?")])
    expectProblems(
      "⟦1⟧- scrub\n", [.init("⟦1⟧", .wrongType, "expected a mapping with the keys 'galley'")])
    expectProblems(
      "galley: ⟦1⟧2\nstages: [scrub]\n",
      [.init("⟦1⟧", .unsupportedVersion, "version 2 of the pipeline format is not known here")])
    expectProblems(
      "galley: ⟦1⟧1.0\nstages: [scrub]\n", [.init("⟦1⟧", .wrongType, "expected an integer")])
  }

  @Test func `stages that are missing`() {
    expectProblems("⟦1⟧galley: 1\n", [.init("⟦1⟧", .noStages, "the pipeline has no stages")])
    expectProblems("galley: 1\nstages:⟦1⟧\n", [.init("⟦1⟧", .noStages, "no stages")])
    expectProblems(
      "galley: 1\nstages: ⟦1⟧[]\n", [.init("⟦1⟧", .noStages, "list of stages is empty")])
  }

  @Test func `the section run`() {
    expectProblems(
      """
      galley: 1
      stages: [scrub]
      run:
        workers: ⟦1⟧many
        on-error: ⟦2⟧quarantin
        max-failures: ⟦3⟧-1
        max-document-size: ⟦4⟧16 pounds
        max-in-flight: ⟦5⟧1KB
        checkpoint: ⟦6⟧10
        ⟦7⟧garce: 1s
        grace: ⟦8⟧2h
      """,
      [
        .init("⟦1⟧", .wrongType, "expected a number of workers or auto, found the string 'many'"),
        .init("⟦2⟧", .unknownValue, "unknown value 'quarantin'; did you mean 'quarantine'?"),
        .init("⟦3⟧", .outOfRange, "-1 is out of range; expected at least 0"),
        .init("⟦4⟧", .wrongType, "expected a size such as 64KiB"),
        .init("⟦5⟧", .wrongType, "expected a size such as 64KiB"),
        .init("⟦6⟧", .wrongType, "expected a duration such as 500ms"),
        .init("⟦7⟧", .unknownKey, "unknown key 'garce'; did you mean 'grace'?"),
        .init("⟦8⟧", .outOfRange, "7200s is out of range; expected 0s to 3600s"),
      ])
    expectProblems(
      "galley: 1\nstages: [scrub]\nrun: {workers: ⟦1⟧0, max-in-flight: ⟦2⟧1B}\n",
      [
        .init("⟦1⟧", .outOfRange, "0 is out of range; expected 1 to 1024, or auto"),
        .init("⟦2⟧", .outOfRange, "1B is out of range; expected 1KiB to 16GiB"),
      ])
    expectProblems(
      "galley: 1\nstages: [scrub]\nrun: ⟦1⟧[1]\n",
      [.init("⟦1⟧", .wrongType, "'run' takes a mapping of options, found a list")])
  }

  @Test func `the section input`() {
    expectProblems(
      """
      galley: 1
      input:
        - ⟦1⟧flies: a.txt
          on-error: ⟦2⟧continue
        - files: b.ndjson
          provides: [entities, ⟦3⟧entites, ⟦4⟧fields., ⟦5⟧[x]]
          format: ⟦6⟧json
          allow-empty: ⟦7⟧yes
        - ⟦8⟧[c.txt]
        - files: ⟦9⟧""
        - files: d.txt
          on-error: ⟦10⟧continue
      stages: [scrub]
      """,
      [
        .init("⟦1⟧", .unknownKey, "unknown key 'flies'; did you mean 'files'?"),
        .init("⟦3⟧", .unknownValue, "unknown part 'entites'; did you mean 'entities'?"),
        .init("⟦4⟧", .unknownValue, "unknown part 'fields.'"),
        .init("⟦5⟧", .wrongType, "expected a string, found a list"),
        .init("⟦7⟧", .wrongType, "expected true or false, found the string 'yes'"),
        .init("⟦8⟧", .wrongType, "'input' takes a mapping of options, found a list"),
        .init("⟦9⟧", .wrongType, "the path is empty"),
        .init("⟦10⟧", .unknownValue, "a record that can't be read can't continue"),
      ])
    expectProblems(
      "galley: 1\ninput: {files: a.json, format: ⟦1⟧json}\nstages: [scrub]\n",
      [.init("⟦1⟧", .conflictingKeys, "'format' goes with standard input")])
    expectProblems(
      "galley: 1\ninput: ⟦1⟧[]\nstages: [scrub]\n",
      [.init("⟦1⟧", .noInput, "the list of inputs is empty")])
  }

  @Test func `a run needs an input`() {
    let text = "galley: 1\nstages: [scrub]\n"
    #expect(check(text).problems.isEmpty)
    let problems = check(text, .init(needsInput: true)).problems
    #expect(problems.map(\.code.rawValue) == ["no-input"])
    #expect(check(text, .init(inputs: ["-"], needsInput: true)).problems.isEmpty)
  }
}
