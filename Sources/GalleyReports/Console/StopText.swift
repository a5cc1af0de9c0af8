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
    case .inputOutput: "stopped at an error"
    case .standardOutputClosed: "stopped, since its output was closed,"
    }
  }

  /// What ended the run, for a line that starts with `error:`; nil where the user ended it.
  var reason: String? {
    switch self {
    case .signal, .standardOutputClosed: nil
    case .failure(let failure): failure.line(usesColour: false)
    case .tooManyFailures(let limit):
      "more than \(counted(limit, "document")) failed, the limit that max-failures sets"
    case .inputOutput(let message): safeText(message)
    }
  }

  /// What to do now, in lines.
  var advice: [String] {
    switch self {
    case .signal, .standardOutputClosed:
      ["To start over, run the same command again."]
    case .failure:
      [
        "To go on over failures, add:",
        "  --set run.on-error=quarantine --set run.quarantine=failed.ndjson",
      ]
    case .tooManyFailures(let limit):
      ["To allow more, add:", "  --set run.max-failures=\(max(1, limit) * 10)"]
    case .inputOutput:
      ["Once this is mended, run the same command again."]
    }
  }
}
