import Galley
import GalleyFormats
import GalleyPipelines
import GalleyTestSupport
import Testing

/// Items of `stages:` that are as they should be, some of them in odd ways.
private let goodItems = [
  "scrub", "scrub:", "scrub: {}", "{scrub: , name: s, when: 'true'}", "{name: s, scrub: }",
  "{tag-names: {types: []}}", "{tag-names: {types: [person, '${KIND}']}}",
  "{tag-names: {names: names.txt}}", "{tag-names: {names: 2026}}",
  "{scrub: , timeout: 1ms}", "{scrub: , timeout: 86400s}", "{scrub: , timeout: 1440m}",
  "{scrub: , timeout: 0.5 h}", "{scrub: , timeout: '${T}'}", "{scrub: , retries: 0}",
  "{scrub: , retries: '${N}'}", "{scrub: , on-error: drop}", "{scrub: , on-error: '${P}'}",
  "{scrub: , name: Größe_2}", "{scrub: , name: 17}", "{scrub: , when: true}",
  "save: a.ndjson", "save: {path: a, title: 0510}", "save: {path: a, title: 22:30}",
  "save: {path: a, title: no}", "save: {path: a, title: 1.10}", "save: {path: a, title: ''}",
  "save: {path: a, title: ~}", "save: {path: a, size: 1KiB}", "save: {path: a, size: 1024}",
  "save: {path: a, size: '1024'}", "save: {path: a, size: 2000 B}", "save: {path: a, size: 1GiB}",
  "save: {path: a, size: '${S}'}", "save: {path: a, lines: 9223372036854775807}",
  "save: {path: a, lines: +5}", "save: {path: a, lines: 007}", "save: {path: a, copies: [b, c]}",
  "pick: document.id == '1'", "pick: {which: 'true', others: ['true', 'false']}", "spread: out/",
]

/// Items of `stages:` that `check` refuses, each for one reason that needs no plan.
private let badItems = [
  "scrubb", "{scrubb: }", "{scrub: , save: a}", "{name: s}", "{}", "17", "[scrub]", "save", "save:",
  "{scrub: {a: 1}}", "{scrub: 1}", "{tag-names: person}", "{tag-names: {types: person}}",
  "{tag-names: {types: [colour]}}", "{tag-names: {type: [person]}}", "{scrub: , retry: 1}",
  "{scrub: , retries: 101}", "{scrub: , retries: -1}", "{scrub: , retries: '3'}",
  "{scrub: , retries: many}", "{scrub: , timeout: 0s}", "{scrub: , timeout: 86401s}",
  "{scrub: , timeout: 25h}", "{scrub: , timeout: 10}", "{scrub: , timeout: 10 sec}",
  "{scrub: , on-error: retry}", "{scrub: , name: 'a b'}", "{scrub: , name: [s]}",
  "{scrub: , when: {a: 1}}", "save: {title: x}", "save: {path: a, size: 1023}",
  "save: {path: a, size: 1MB}", "save: {path: a, size: 2GiB}", "save: {path: a, lines: 0}",
  "save: {path: a, lines: 1.5}", "save: {path: a, lines: true}", "save: {path: a/}",
  "save: {path: [a]}", "save: {path: ''}", "save: {path: a, copies: b}",
]

@Suite(.enabled(if: SchemaValidator.installed != nil, "\(SchemaValidator.absence)"))
struct PipelineSchemaTests {
  private static let schema = PipelineSchema.pipeline(StageCatalog(stages))
  private static let variables = [
    "KIND": "place", "T": "3s", "N": "4", "P": "drop", "S": "1MiB", "KEY": "k",
  ]

  private func problems(
    _ texts: [String], _ schema: JSONValue = PipelineSchemaTests.schema
  ) throws -> [[String]] {
    try #require(SchemaValidator.installed).problems(of: texts, against: schema)
  }

  /// Problems of `check` that follow from one line alone.
  private func refusals(_ text: String) -> [String] {
    check(text, environment: Self.variables).problems.filter { $0.severity == .error }
      .map(\.message)
  }

  private func expectValid(_ texts: [String]) throws {
    for (text, problems) in zip(texts, try problems(texts)) {
      #expect(refusals(text) == [], "\(text)")
      #expect(problems == [], "\(text)")
    }
  }

  private func expectInvalid(_ texts: [String]) throws {
    for (text, problems) in zip(texts, try problems(texts)) {
      #expect(refusals(text) != [], "\(text)")
      #expect(problems != [], "\(text)")
    }
  }

  @Test func `stages that are as they should be`() throws {
    try expectValid(goodItems.map { "galley: 1\nstages:\n  - \($0)\n" })
  }

  @Test func `stages that are not`() throws {
    try expectInvalid(badItems.map { "galley: 1\nstages:\n  - \($0)\n" })
  }

  @Test func `sections that are as they should be`() throws {
    let sections = [
      "name: 2026", "input:", "input: a.txt", "input: {files: a}", "input: [a, {files: 17}]",
      "input: {files: '-', format: ndjson}", "input: {files: a, allow-empty: True}",
      "input: {files: a, provides: [removed, fields.x]}", "run:", "run: {}",
      "run: {workers: auto}", "run: {workers: 8}", "run: {workers: '${N}'}", "run: {checkpoint: 0}",
      "run: {checkpoint: 0s}", "run: {checkpoint: '0'}", "run: {grace: 1h, max-failures: 0}",
      "run: {max-in-flight: 16GiB, max-document-size: 1}", "tests:", "tests: []", "x-a: {b: [c]}",
      "x-: 1",
    ]
    try expectValid(sections.map { "galley: 1\n\($0)\nstages: [scrub]\n" })
  }

  @Test func `sections that are not`() throws {
    let sections = [
      "nmae: a", "name: [a]", "input: []", "input: [[a]]", "input: {file: a}", "input: [~]",
      "input: {files: a, allow-empty: 'true'}", "input: {files: a, provides: entities}",
      "input: {files: '-', format: xml}", "run: 3", "run: [a]", "run: {worker: 2}",
      "run: {workers: 0}", "run: {workers: 1025}", "run: {workers: many}", "run: {checkpoint: 10}",
      "run: {checkpoint: 86401s}", "run: {grace: 61m}", "run: {max-failures: -1}",
      "run: {max-document-size: 0}", "run: {max-document-size: 2GiB}", "run: {max-in-flight: 1023}",
      "tests: {}", "tests: [a]", "x: 1",
    ]
    try expectInvalid(sections.map { "galley: 1\n\($0)\nstages: [scrub]\n" })
    try expectInvalid([
      "stages: [scrub]\n", "galley: 2\nstages: [scrub]\n", "galley: 1\n", "galley: 1\nstages: []\n",
      "galley: 1\nstages: scrub\n", "galley: 1\nstages:\n", "- scrub\n", "galley\n", "",
    ])
  }

  @Test func `tests that are as they should be`() throws {
    let tests = [
      "given: One.", "given: {id: 17, text: One.}",
      "given: [One., {text: Two., metadata: {x: [1]}}]",
      "given: {text: One., sentences: [{start: 0, end: 4}], teasers: }",
      "given: {text: One., metadata: {title: a, authors: [b]}, fields: {n: 1}}",
    ].map { "\($0)\n    expect: {text: One.}" }
    let expectations = [
      "{documents: []}", "{documents: [One., {id: a}]}", "{dropped: [a, {id: b, reason: c}]}",
      "{failed: [{stage: scrub, message: x}]}", "{summary: null, text: a, entities: []}",
      "{entities: [{type: person}], fields: {a: {b: c}}}", "{annotations: {q: [{label: a}]}}",
      "{entities: {count: 2}}", "{text: {contains: One}}", "{documents: {count: {at-least: 1}}}",
      "{dropped: {contains: a}}", "{failed: [{message: {contains: x}}]}", "{golden: a.ndjson}",
      "{fields: {n: {at-least: 1}}}", "{entities: {contains: {type: person}}}",
    ].map { "given: One.\n    expect: \($0)" }
    let rest = [
      "given: One.\n    from: scrub\n    through: scrub\n    set:\n    expect: {text: a}",
      "files: a.txt\n    expect: {text: a}", "files: [a.txt, b/*.txt]\n    expect: {text: a}",
      "given: One.\n    replace: {scrub: keep}\n    expect: {text: a}",
      "given: One.\n    replace: {scrub: [{id: a, drop: x}, {set: {metadata: {title: b}}}]}\n"
        + "    expect: {text: a}",
      "given: One.\n    set: {scrub.timeout: 3s, run.workers: 2}\n    expect: {text: a}",
    ]
    try expectValid(
      (tests + expectations + rest).map {
        "galley: 1\nstages: [scrub]\ntests:\n  - name: a\n    \($0)\n"
      })
  }

  @Test func `tests that are not`() throws {
    let given = [
      "given:", "given: []", "given: {txt: One.}", "given: {text: 17}", "given: [[a]]",
      "given: {text: a, sentences: [{strat: 0, end: 1}]}",
      "given: {text: a, teasers: [{headline: 1}]}", "given: {text: a, metadata: {title: [a]}}",
      "giben: One.", "from: scrub",
    ].map { "\($0)\n    expect: {text: One.}" }
    let rest = [
      "expect: {}", "expect:", "expect: {txt: a}", "expect: {documents: a}",
      "expect: {dropped: [{ids: a}]}", "expect: {dropped: [{}]}", "expect: {failed: [{why: a}]}",
      "expect: {entities: [{types: person}]}", "expect: {summary: {headlin: a}}",
      "expect: {entities: {cuont: 2}}", "expect: {text: {contain: x}}",
      "expect: {documents: {count: -1}}", "expect: {golden: a.txt}",
      "expect: {entities: {contains: {typ: person}}}",
      "expect: {text: a}\n    replace: {scrub: {dorp: x}}",
      "expect: {text: a}\n    replace: {scrub: []}", "expect: {text: a}\n    files: b",
      "expect: {annotations: {q: [{lable: a}]}}", "expect: {text: a}\n    set: {sentences: 1}",
      "expect: {text: a}\n    set: [a]", "expect: {text: a}\n    only: true",
    ].map { "given: One.\n    \($0)" }
    try expectInvalid(
      (given + rest).map { "galley: 1\nstages: [scrub]\ntests:\n  - name: a\n    \($0)\n" })
  }

  @Test func `files of tests`() throws {
    let schema = PipelineSchema.tests(StageCatalog(stages))
    let test = "tests: [{name: a, given: One., expect: {text: One.}}]"
    let good = ["pipeline: news.yaml\n\(test)\nx-a: 1\n", "stages: [scrub]\nrun:\n\(test)\n"]
    let bad = [
      test, "pipeline: news.yaml\nstages: [scrub]\n\(test)\n", "pipeline: a\ninput: b\n",
      "stages: [scrubb]\n\(test)\n", "stages: [scrub]\ntest: []\n", "pipeline: [a]\n",
    ]
    #expect(try problems(good, schema) == [[], []])
    for (text, problems) in zip(bad, try problems(bad, schema)) {
      #expect(problems != [], "\(text)")
    }
  }

  /// Editors show a default, and put it in.
  @Test func `defaults are valid`() throws {
    for stage in stages {
      let options =
        stage.options.compactMap { option -> (String, JSONValue)? in
          guard let value = option.defaultValue, value != .null else { return nil }
          return (option.name, value)
        } + stage.options.filter(\.isRequired).map { ($0.name, "true") }
      let item = JSONValue.object(JSONObject([(stage.name, .object(JSONObject(options)))]))
      let pipeline: JSONValue = ["galley": 1, "stages": .array([item])]
      let text = try JSONWriter().text(of: pipeline)
      #expect(try problems([text]) == [[]], "\(text)")
    }
  }
}
