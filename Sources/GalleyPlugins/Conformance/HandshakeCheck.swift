import Galley

extension ConformanceTrial {
  var handshakePromise: String { "says 'ready' within \(command.limits.start.inWords)" }

  func checkHandshake(_ findings: inout Findings) throws(Misconduct) {
    let count = try start().concurrency
    findings.note(
      count == 1
        ? "it takes one document at a time; with more, it need not wait for each"
        : "it takes \(count) documents at a time")
  }
}
