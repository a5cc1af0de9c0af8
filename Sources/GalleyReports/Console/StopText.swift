import Galley
import GalleyFormats
import Glibc

extension StopCause {
  /// The verb of "news-brief … after 2 s".
  var happened: String {
    switch self {
    case .signal(SIGINT): "was interrupted"
    case .signal: "was told to stop"
    case .failure: "stopped at a failure"
    case .tooManyFailures: "stopped at too many failures"
    case .abandoned: "stopped at a stage that did not come back"
    case .brokenDown: "stopped at a stage that broke down"
    case .inputOutput: "stopped at an error"
    case .standardOutputClosed: "stopped, since its output was closed,"
    }
  }

  /// Why the run ended, where nothing else is said about it.
  var sentence: String {
    let end = happened.hasSuffix(",") ? String(happened.dropLast()) : happened
    return reason ?? "the run \(end)"
  }

  /// What ended the run, for a line that starts with `error:`; nil where the user ended it.
  var reason: String? {
    switch self {
    case .signal, .standardOutputClosed: nil
    case .failure(let failure), .abandoned(let failure): failure.line(usesColour: false)
    case .tooManyFailures(let limit):
      "more than \(counted(limit, "document")) failed, the limit that max-failures sets"
    case .brokenDown(let stage, let message): "\(safeText(stage, limit: 60)): \(safeText(message))"
    case .inputOutput(let message): safeText(message)
    }
  }

  /// What to do now, in lines.
  ///
  /// - Parameter isResumable: whether a resumed run would go on where this one was stopped.
  func advice(isResumable: Bool) -> [String] {
    let again = isResumable ? "the same command again with --resume" : "the same command again"
    switch self {
    case .signal, .standardOutputClosed:
      return ["To \(isResumable ? "go on" : "start over"), run \(again)."]
    case .failure(let failure):
      // What stands beside a stage counts before what run says.
      let owner = failure.stage == "input" ? "run" : safeText(failure.stage, limit: 60)
      return [
        "To go on over failures, add:",
        "  --set \(owner).on-error=quarantine --set run.quarantine=failed.ndjson"
          + resume(isResumable),
      ]
    case .tooManyFailures(let limit):
      return [
        "To allow more, add:",
        "  --set run.max-failures=\(max(1, limit) * 10)" + resume(isResumable),
      ]
    case .abandoned: return ["To go on behind that document, run \(again)."]
    case .inputOutput, .brokenDown: return ["Once this is mended, run \(again)."]
    }
  }

  private func resume(_ isResumable: Bool) -> String { isResumable ? " --resume" : "" }
}
