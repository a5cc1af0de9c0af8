import Galley

extension Removal {
  /// The removal, with the stage that made it.
  func by(_ stage: String) -> Removal {
    var removal = self
    removal.stage = stage
    return removal
  }
}
