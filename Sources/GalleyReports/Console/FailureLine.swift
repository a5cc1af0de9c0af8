import Galley
import GalleyFormats

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

  private var fate: String {
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
