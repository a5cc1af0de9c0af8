import Galley
import GalleyPipelines

/// What has come of one test.
struct TestOutcome {
  let test: PipelineTest
  /// Empty where it passed; errors of stages come first.
  let failures: [TestFailure]
  /// What programs that work for its stages have said meanwhile.
  var programLines: [String] = []

  var isPassed: Bool { failures.isEmpty }
}

/// One thing that is not as a test expects it.
struct TestFailure: Error {
  /// How what came differs from what was expected.
  struct Difference {
    /// nil: nothing was to be there.
    let expected: JSONValue?
    /// nil: nothing is there.
    let got: JSONValue?
    /// Whether a part of a text would have been enough.
    var isPartEnough = false
  }

  /// Of the value that was expected; of a stage's error, that of the stage.
  let place: SourcePlace
  /// The way to the value, such as `documents[0].metadata.title`; empty where there is none.
  var path = ""
  /// In words; of a difference, what its values don't say.
  var message = ""
  var difference: Difference?
}
