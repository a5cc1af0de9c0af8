import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct OutputTests {
  @Test func `no two outputs have one path`() {
    expectProblems(
      """
      galley: 1
      stages:
        - save: ⟦1⟧out/a.ndjson
        - save:
            path: ⟦2⟧./out//b/../a.ndjson
            copies: [⟦6⟧c.ndjson, ⟦3⟧c.ndjson, ⟦4⟧/desk/out/a.ndjson]
          name: again
      run: {quarantine: ⟦5⟧out/a.ndjson}
      """,
      [
        .init(
          "⟦2⟧", .duplicateOutput, "a second output goes to './out//b/../a.ndjson'", notes: ["⟦1⟧"]),
        .init("⟦3⟧", .duplicateOutput, "a second output goes to 'c.ndjson'", notes: ["⟦6⟧"]),
        .init("⟦4⟧", .duplicateOutput, "", notes: ["⟦1⟧"]),
        .init("⟦5⟧", .duplicateOutput, "", notes: ["⟦1⟧"]),
      ])
  }

  @Test(arguments: [
    ("news/a.txt", "news/a.txt"), ("news", "news/out/a.txt"), (".", "out.ndjson"),
    ("news/*.txt", "./news/b.txt"), ("**/*", "out/x.ndjson"), ("news/**/a?.[a-t]xt", "news/ab.txt"),
    ("news/[!x]*", "news/abc"), ("../desk/*", "a"), ("a/**", "a/b/c"), ("/desk/a*", "abc"),
    ("{news,old}/*.{txt,html}", "old/a.html"), (".out/*", ".out/a"),
  ])
  func `an output that an input would find is an error`(pattern: String, output: String) {
    let text = "galley: 1\ninput: \"⟦1⟧\(pattern)\"\nstages: [save: ⟦2⟧\(output)]\n"
    let problems = check(MarkedText(text).text, path: "news.yaml")
    #expect(problems.map(\.code.rawValue) == ["output-is-input"])
    #expect(
      problems.first?.message == "the output '\(output)' is one of the inputs; write elsewhere")
    #expect(problems.first?.notes.map { $0.place?.start.line } == [2])
  }

  @Test(arguments: ["[save: a, save: {path: a.partial}]", "[save: a.partial, save: {path: ./a}]"])
  func `an output can't be the partial file of another`(stages: String) {
    let named = stages.replacing("save: {", with: "{name: second, save: {").replacing(
      "}]", with: "}}]")
    let problems = check("galley: 1\ninput: \"*.txt\"\nstages: \(named)\n", path: "news.yaml")
    #expect(problems.map(\.code.rawValue) == ["duplicate-output"])
  }

  @Test(arguments: [
    ("news/*.txt", "news/b.ndjson"), ("news/*.txt", "news/sub/b.txt"), ("news", "newsletter"),
    ("**/*.txt", "out/x.ndjson"), ("news/[!x]*", "news/xbc"), ("a?", "a"), ("[", "x"),
    ("*", ".x"), ("**/*", ".out/x"), (".", ".out/x"), ("{a,b}", "c"), ("**/x/**", "x/.y/x/z"),
  ])
  func `an output beside the inputs is none`(pattern: String, output: String) {
    let text = "galley: 1\ninput: \"\(pattern)\"\nstages: [save: \(output)]\n"
    #expect(check(text, path: "news.yaml").map(\.message) == [])
  }

  @Test(arguments: [
    ("out/articles", "out/articles"), ("out/articles/", "./out/x/../articles"),
    ("out", "out/a.ndjson"), ("out/a/b", "out"), ("out/a", "out/a.partial/x"),
    ("out/a", "out/a.partial.names"), ("out/a", "out/a.partial.replaced"),
  ])
  func `two folders are apart, and so are a folder and a file`(one: String, other: String) {
    for second in ["spread: {folder: \(other)}", "save: {path: \(other)}"] {
      let text =
        "galley: 1\ninput: \"*.txt\"\nstages: [spread: \(one), {name: second, \(second)}]\n"
      #expect(
        check(text, path: "news.yaml").map(\.code.rawValue) == ["duplicate-output"], "\(second)")
    }
  }

  @Test(arguments: [
    ("news/*.txt", "news"), ("news/a.txt", "news"), ("news", "news/out"), ("**/*", "out"),
    ("news/**/*.txt", "."), ("out/x/*.txt", "out"), ("/desk/sub/out/[a-c]*", "out/"), (".", "out"),
  ])
  func `a folder that an input would find files in is an error`(pattern: String, folder: String) {
    let text = "galley: 1\ninput: \"\(pattern)\"\nstages: [spread: \(folder)]\n"
    let problems = check(text, path: "sub/news.yaml", .init(inputs: [pattern]))
    let relative = check(
      "galley: 1\ninput: \"../\(pattern)\"\nstages: [spread: ../\(folder)]\n",
      path: "sub/news.yaml")
    let found = pattern.hasPrefix("/") ? problems : relative
    #expect(found.contains { $0.code.rawValue == "output-is-input" }, "\(found.map(\.message))")
  }

  @Test(arguments: [
    ("news/*.txt", "out"), ("news/*.txt", "news/out"), ("news", "newsletter"), ("a*", "b"),
    ("*", "out"), ("*/a.txt", "x/y"),
  ])
  func `a folder beside the inputs is none`(pattern: String, folder: String) {
    let text = "galley: 1\ninput: \"\(pattern)\"\nstages: [spread: \(folder)]\n"
    #expect(check(text, path: "news.yaml").map(\.message) == [])
  }

  @Test func `a folder can't hold the pipeline, nor what stages read`() {
    expectProblems(
      """
      galley: 1
      stages:
        - tag-names: {names: ⟦1⟧lists/names.txt}
        - spread: ⟦2⟧lists
        - spread: ⟦3⟧.
          name: second
      """,
      [
        .init("⟦2⟧", .outputIsInput, "the output 'lists' holds one of the inputs", notes: ["⟦1⟧"]),
        .init("⟦3⟧", .duplicateOutput, "one of the outputs '.' and 'lists'", notes: ["⟦2⟧"]),
        .init("⟦3⟧", .outputIsInput, "the output '.' holds one of the inputs", notes: ["⟦1⟧"]),
        .init("⟦3⟧", .outputIsInput, "the output '.' holds the pipeline file"),
      ])
  }

  @Test func `options that don't go together are an error at their place`() {
    expectProblems(
      """
      galley: 1
      stages:
        - spread:
            folder: a
            file: ⟦1⟧b
      """, [.init("⟦1⟧", .conflictingKeys, "'folder' and 'file' are both given")])
  }

  @Test func `a quarantine that is read again is told what to type`() {
    let text = "galley: 1\nstages: [scrub]\nrun: {quarantine: out/bad.ndjson}\n"
    let problems = check(
      text, path: "news.yaml", .init(inputs: ["out/bad.ndjson"]))
    #expect(
      problems.map(\.message) == [
        "the output 'out/bad.ndjson' is one of the inputs; "
          + "to run it again, add: --set run.quarantine=out/bad-again.ndjson"
      ])
    #expect(problems.first?.notes.first?.place?.origin == .argument("out/bad.ndjson"))
  }

  @Test func `files that stages read are not written over, nor is the pipeline itself`() {
    expectProblems(
      """
      galley: 1
      stages:
        - tag-names: {names: ⟦1⟧list.txt}
        - save: {path: ⟦2⟧./list.txt, copies: [⟦3⟧pipeline.yaml, /dev/null, /dev/null]}
      """,
      [
        .init("⟦2⟧", .outputIsInput, "is one of the inputs", notes: ["⟦1⟧"]),
        .init("⟦3⟧", .outputIsInput, "the output 'pipeline.yaml' is the pipeline file itself"),
      ])
  }

  private func check(
    _ text: String, path: String, _ request: PipelineRequest = .init()
  ) -> [Diagnostic] {
    loader().check(Array(text.utf8), path: path, request).problems
  }
}
