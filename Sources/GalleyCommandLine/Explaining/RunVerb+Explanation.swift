import Galley

extension RunVerb {
  /// What `--explain-document` asks for; nil where it is not there.
  ///
  /// - Parameter places: where the pipeline file names the stages.
  func explanation(places: [String: SourcePlace]) -> DocumentExplanation? {
    explainDocument.map {
      DocumentExplanation(id: $0, lastStage: through, format: format ?? .text, places: places)
    }
  }

  /// Refuses options that go with it alone, or not with it.
  func checkExplanation() throws(ValidationError) {
    guard explainDocument != nil else {
      guard through == nil else {
        throw ValidationError("'--through' goes with '--explain-document ID', which is not there")
      }
      return
    }
    if dryRun {
      throw ValidationError(
        "'--dry-run' and '--explain-document' are two things to do; ask for one")
    }
    let others = [
      ("--resume", resume), ("--report", !reports.isEmpty), ("--metrics", metrics != nil),
      ("--fail-if", !failIf.isEmpty),
    ]
    for (name, isGiven) in others where isGiven {
      throw ValidationError(
        "'--explain-document' writes nothing and counts nothing; leave '\(name)' out")
    }
  }
}
