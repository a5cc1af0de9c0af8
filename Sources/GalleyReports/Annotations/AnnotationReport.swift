package import Galley
import GalleyFormats

/// What CI systems show beside the files of a change: the first failures of each kind, at their stage.
///
/// It is bounded: of what comes it keeps the first few alone, and counts the rest.
package final class AnnotationReport: RunListener {
  /// So many of a kind are shown: GitHub shows no more of one step.
  private static let most = 10

  private struct State: Sendable {
    var errors = Kept()
    var warnings = Kept()
  }

  /// The first annotations of a kind.
  private struct Kept: Sendable {
    var commands: [GitHubCommand] = []
    var count = 0

    mutating func add(_ command: GitHubCommand) {
      count += 1
      if commands.count < most { commands.append(command) }
    }

    /// The commands, with a count of those that are not shown.
    func text(_ level: GitHubCommand.Level) -> String {
      let shown = commands.map(\.text).joined()
      let rest = count - commands.count
      guard rest > 0 else { return shown }
      let more = GitHubCommand(level, "and \(grouped(rest)) more", title: "galley run")
      return shown + more.text
    }
  }

  private let state = Lock(State())
  private let places: [String: SourcePlace]
  private let file: String

  /// - Parameters:
  ///   - file: the pipeline file, relative to the repository's root.
  ///   - places: where the stages stand in it, by name.
  package init(file: String, places: [String: SourcePlace]) {
    self.file = file
    self.places = places
  }

  package func receive(_ event: RunEvent) {
    switch event {
    case .failed(let failure):
      let isError = failure.policy == .fail || failure.policy == .drop
      let command = command(about: failure, isError ? .error : .warning)
      state.withLock { isError ? $0.errors.add(command) : $0.warnings.add(command) }
    case .program(.endedBadly(let message), let stage):
      let command = command(.error, message, title: stage, stage: stage)
      state.withLock { $0.errors.add(command) }
    case .started, .program, .progressed, .dropped, .settled, .waiting, .triedAgain, .stopping,
      .finished:
      break
    }
  }

  private func command(
    about failure: DocumentFailure, _ level: GitHubCommand.Level
  ) -> GitHubCommand {
    command(
      level, "\(failure.subject): \(failure.message)", title: "\(failure.fate) in \(failure.stage)",
      stage: failure.stage)
  }

  private func command(
    _ level: GitHubCommand.Level, _ message: String, title: String, stage: String
  ) -> GitHubCommand {
    let start = places[stage]?.start
    return GitHubCommand(
      level, message, title: title, file: file, line: start?.line, column: start?.column)
  }

  /// The annotations as lines, in the order of their weight.
  package func text(of conclusion: RunConclusion) -> String {
    let state = state.withLock { $0 }
    var text = state.errors.text(.error) + state.warnings.text(.warning)
    switch conclusion.result.stop {
    // The document's own annotation says it.
    case nil, .failure, .abandoned, .standardOutputClosed: break
    case let stop?:
      text += command(.error, stop.sentence, title: "galley run").text
    }
    for verdict in conclusion.thresholds where verdict.isMet {
      text += command(.error, verdict.text, title: "--fail-if").text
    }
    var notes = Kept()
    for note in conclusion.result.notes {
      let times = note.count == 1 ? "" : " (\(grouped(note.count)) times)"
      notes.add(command(.notice, note.message + times, title: note.stage, stage: note.stage))
    }
    return text + notes.text(.notice)
  }

  private func command(
    _ level: GitHubCommand.Level, _ message: String, title: String
  ) -> GitHubCommand {
    GitHubCommand(level, message, title: title, file: file)
  }
}
