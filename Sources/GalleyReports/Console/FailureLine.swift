import Galley
import GalleyFormats

extension RunStart {
  /// The plan in one line.
  var line: String {
    let plugins = versions.map { "\($0.stage) \($0.version)" }
    let suffix = plugins.isEmpty ? "" : ", plugins \(plugins.joined(separator: ", "))"
    let chain = stages.joined(separator: " > ")
    return safeText(
      "\(program), plan \(fingerprint.prefix(12)), \(counted(workers, "worker")): \(chain)\(suffix)"
    )
  }
}

extension DocumentDrop {
  var line: String { "dropped: \(safeText(id, limit: 200)): \(safeText(reason, limit: 200))" }
}

extension WaitingDocument {
  var line: String {
    "waiting in \(safeText(stage, limit: 100)): \(safeText(id, limit: 200)): attempt \(attempt) in "
      + "\(timeText(seconds)): \(safeText(message))"
  }
}

extension DocumentFailure {
  /// One line: what happened in which stage, to what, and why.
  func line(usesColour: Bool) -> String {
    let lead = paint.applied(to: "\(fate) in \(safeText(stage, limit: 100))", if: usesColour)
    return "\(lead): \(subject): \(safeText(message))"
  }

  /// The document's id, and its place where the id doesn't say it.
  var subject: String {
    let name = id.isEmpty ? "''" : safeText(id, limit: 200)
    guard let place, place != id else { return name }
    return "\(name) (\(safeText(place, limit: 200)))"
  }

  var fate: String {
    switch policy {
    case .fail, .drop: "failed"
    case .quarantine: "quarantined"
    case .continue: "passed over"
    }
  }

  private var paint: Paint {
    switch policy {
    case .fail, .drop: .failure
    case .quarantine, .continue: .warning
    }
  }
}
