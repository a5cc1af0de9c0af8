import Galley
import GalleyEngine
import GalleyPipelines

/// Which tests are run, of those that the arguments lead to.
struct TestChoice {
  let paths: [String]
  /// A part of their names; nil: all.
  let filter: String?

  /// The files that the arguments mean, checked; those that may hold tests, and those named.
  func checks(_ finder: TestFiles) throws -> (found: [PipelineCheck], untested: [String]) {
    var checks: [PipelineCheck] = []
    var untested: [String] = []
    for path in paths.isEmpty ? ["."] : paths {
      // A pipeline without tests is nothing to complain about, unless it was asked for by name.
      let isNamed = PipelineChoice.isPipeline(path)
      let found = try finder.files(path).map(finder.check)
        .filter { $0.mayHoldTests || isNamed && $0.hasErrors }
      if found.isEmpty { untested.append(path) }
      checks += found.filter { check in !checks.contains { $0.file == check.file } }
    }
    return (checks, untested)
  }

  /// - Throws: a refusal where there is no test to run.
  func tests(
    of checks: [PipelineCheck], untested: [String]
  ) throws(CommandRefusal) -> [PipelineTest] {
    let tests = checks.flatMap(\.tests)
    if let path = untested.first ?? (tests.isEmpty ? paths.first ?? "." : nil) {
      throw CommandRefusal(
        "there are no tests in '\(path)'; write some under 'tests:' in a pipeline, "
          + "or beside it in NAME.test.yaml")
    }
    guard let filter else { return tests }
    let chosen = tests.filter { $0.name.contains(filter) }
    if chosen.isEmpty {
      let name = Suggestion.clause(for: filter, among: tests.map(\.name))
      throw CommandRefusal(
        "none of the \(tests.count) tests has '\(filter)' in its name"
          + (name.isEmpty ? "; the first is '\(tests[0].name)'" : name))
    }
    return chosen
  }
}

extension PipelineTest {
  /// A problem for each pattern that finds no file.
  func missingFiles(from workingDirectory: String) -> [Diagnostic] {
    inputs.compactMap { input in
      guard case .files(let pattern, .folder(let folder)) = input.entry.source else { return nil }
      do throws(RunRefusal) {
        let count = try plan.fileCount(of: input.entry, workingDirectory: workingDirectory)
        if count > 0 { return nil }
        let shown = FilePath.relative(to: workingDirectory, folder)
        return Diagnostic(
          .noInput,
          "no file matches '\(pattern)' in the folder '\(shown.isEmpty ? "." : shown)'",
          at: input.place)
      } catch {
        return Diagnostic(.noInput, error.message, at: input.place)
      }
    }
  }
}
