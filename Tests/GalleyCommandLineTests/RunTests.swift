import Foundation
import Testing

@testable import GalleyCommandLine

private let counting = """
  galley: 1
  name: counting
  input:
    - files: in/*
  stages:
    - word-count
    - export

  """

@Suite struct RunTests {
  private func folder(_ pipeline: String = counting) throws -> TestFolder {
    try TestFolder([
      "galley.yaml": pipeline, "in/a.txt": "One two.", "in/b.txt": "Three.",
      "c.txt": "Four five six.",
    ])
  }

  @Test func resultsGoToStandardOutputAndTheRestElsewhere() async throws {
    let outcome = try await folder().run("run")
    #expect(outcome.status == .success)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.output.hasPrefix(#"{"id":"in/a.txt","#))
    #expect(outcome.errors.contains("counting finished in "))
    #expect(outcome.errors.contains("\n  read        2\n  out         2\n"))
  }

  @Test func quietMeansQuiet() async throws {
    #expect(try await folder().run("run", "--quiet").errors == "")
  }

  @Test func filesBehindThePipelineReplaceItsInput() async throws {
    let named = try await folder().run("run", "galley.yaml", "c.txt")
    #expect(named.output.contains(#""id":"c.txt""#))
    #expect(named.output.split(separator: "\n").count == 1)
    // The first argument is no pipeline, so that the usual one is taken.
    let alone = try await folder().run("run", "c.txt")
    #expect(alone.output == named.output)
  }

  @Test func optionsReachThePlan() async throws {
    let outcome = try await folder().run(
      "run", "--limit", "1", "--workers=1", "--set", "word-count.minimum-length=4")
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.output.contains(#""words":1"#))
  }

  @Test func aBrokenPipelineIsRefusedWithItsProblems() async throws {
    let outcome = try await folder(counting.replacing("- word-count", with: "- word-cuont"))
      .run("run", "--quiet")
    #expect(outcome.status == .refused)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("did you mean 'word-count'?"))
  }

  @Test func anInputThatMatchesNothingIsRefused() async throws {
    let outcome = try await folder().run("run", "galley.yaml", "nowhere/*.txt")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("nowhere/*.txt"))
  }
}
