import Testing

@testable import GalleyCommandLine

@Suite struct UsageTests {
  @Test(arguments: [
    (["rnu"], "unknown verb 'rnu'; did you mean 'run'?", "Type 'galley help' for"),
    (["help", "chek"], "unknown verb 'chek'; did you mean 'check'?", "Type 'galley help' for"),
    (["news.yaml"], "unknown verb 'news.yaml'", "To run a pipeline, type 'galley run news.yaml'."),
    (
      ["run", "--worker", "2"], "unknown option '--worker'; did you mean '--workers'?",
      "Type 'galley help run' for"
    ),
    (["run", "--workers", "0"], "'--workers' can't be 0; expected 1 or more", "help run"),
    (["run", "--limit=-1"], "'--limit' can't be -1; expected 1 or more", "help run"),
    (["run", "a.yaml", "b.txt", "--input-format", "text"], "'--input-format' is for '-'", "run"),
    (["check", "a.txt"], "'a.txt' is no pipeline", "Type 'galley help check' for"),
    (["list"], "unknown verb 'list'", "To do that, type 'galley plugins list'."),
    (["check", "--resume"], "unknown option '--resume'", "It is an option of 'galley run'."),
    (["--workers", "2"], "unknown option '--workers'", "It is an option of 'galley run'."),
    (["plugins", "--quick"], "unknown option '--quick'", "an option of 'galley plugins check'."),
    (
      ["check", "--format", "jsno"],
      "'--format' can't be 'jsno'; expected text, json, sarif or github; did you mean 'json'?",
      "help check"
    ),
    (["new", "pipline", "a"], "'KIND' can't be 'pipline'", "help new"),
    (["completions", "bsh"], "'SHELL' can't be 'bsh'", "help completions"),
    (["schema", "--tests", "--document"], "'--tests' and '--document' are two", "help schema"),
    (["plugins", "buidl"], "unknown verb 'buidl'; did you mean 'build'?", "help plugins'"),
    (["plugins", "build", "x"], "unexpected argument 'x'", "'galley help plugins build'"),
    (
      ["help", "plugins", "x"], "unknown verb 'x'; the verbs are list, check, build",
      "help plugins'"
    ),
    (["help", "run", "x"], "unexpected argument 'x'", "help run'"),
    (["stages", "a", "b"], "unexpected argument 'b'", "Type 'galley help stages' for"),
  ])
  func aMistakeSaysWhatToType(words: [String], problem: String, hint: String) async throws {
    let outcome = try await run(words)
    #expect(outcome.status == .refused)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("galley: \(problem)"))
    #expect(outcome.errors.contains(hint))
  }

  @Test func whatWasTypedReachesNoTerminalUnchanged() async throws {
    let outcome = try await run(["\u{1B}[2J\u{202E}"])
    #expect(outcome.errors.hasPrefix("galley: unknown verb '\\u{1B}[2J\\u{202E}'"))
  }

  @Test func noLineOfAMessageStartsWithWhatWasTyped() async throws {
    let outcome = try await run(["x\n::error::y"])
    #expect(outcome.errors.hasPrefix("galley: unknown verb 'x\\u{A}::error::y'"))
  }

  @Test func aPipelineInTheWrongPlaceIsShownItsPlace() async throws {
    let outcome = try await run(["run", "a.txt", "news.yaml"])
    #expect(outcome.status == .refused)
    #expect(outcome.errors == "galley: the pipeline comes first: galley run news.yaml …\n")
  }

  private func run(_ words: [String]) async throws -> Outcome {
    let folder = try TestFolder()
    return await folder.run(words)
  }
}
