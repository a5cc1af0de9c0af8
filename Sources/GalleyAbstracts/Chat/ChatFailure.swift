import Galley
import GalleyFormats

/// What is done where a request brought no answer.
enum ChatFailure: Error {
  /// The same request may do better in a while.
  ///
  /// - Parameter after: how long the server asks to wait.
  case passing(StageError, after: Duration?)
  /// This request brings nothing.
  case document(StageError)
  /// No request will do better.
  case server(StageBreakdown)
}

extension ChatFailure {
  /// What a server may ask to wait; where it asks for longer, the run ends.
  private static let longestWait = Duration.seconds(300)

  /// What a status other than 200 means (RFC 9110, section 15).
  ///
  /// - Parameter mask: hides the key, which a server may tell in what it says.
  init(_ answer: HTTPAnswer, _ mask: SecretMask) {
    let status = answer.status
    let words = ServerWords.message(in: answer.body, mask).map { ": " + $0 } ?? ""
    switch status {
    case 408, 409, 425, 429, 500...599:
      if let asked = answer.retryAfter, asked > Self.longestWait {
        self = .server(
          StageBreakdown(
            "the server asks to wait for \(asked.components.seconds) seconds (status "
              + "\(status))\(words); run again with --resume then"))
        return
      }
      self = .passing(
        StageError("the server answered with status \(status)\(words)"), after: answer.retryAfter)
    case 300...399:
      self = .server(
        StageBreakdown(
          "the server sends elsewhere (status \(status)), which is not followed; name the place "
            + "itself in 'endpoint'"))
    case 401, 403:
      self = .server(
        StageBreakdown(
          "the server refuses the request (status \(status))\(words); '--key-variable NAME' says "
            + "which variable holds the key"))
    case 404:
      self = .server(
        StageBreakdown(
          "the server has no such model or address (status 404)\(words); see 'model' and 'endpoint'"
        ))
    default:
      self = .document(
        StageError("the server answered with status \(status)\(words)", retryable: false))
    }
  }

  init(_ failure: HTTPFailure, _ endpoint: Endpoint, timeout: StageError) {
    switch failure {
    case .timedOut: self = .document(timeout)
    case .failed(let reason):
      self = .passing(
        StageError(
          "no answer from \(endpoint): \(safeText(reason, limit: 300)); see whether a server runs there, "
            + "and 'endpoint'"), after: nil)
    case .tooLarge(let limit):
      self = .document(
        StageError("the server's answer has more than \(limit) bytes", retryable: false))
    case .linkLocal:
      self = .server(
        StageBreakdown(
          "\(endpoint.host) has a link-local address, which nothing is sent to; name another server"
        ))
    case .notThisMachine:
      self = .server(
        StageBreakdown(
          "\(endpoint.host) is another machine, and the key goes there by https:// alone"))
    }
  }
}
