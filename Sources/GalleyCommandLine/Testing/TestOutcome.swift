import Galley
import GalleyFormats
import GalleyPipelines

/// What has come of one test.
struct TestOutcome {
  let test: PipelineTest
  /// Empty where it passed; errors of stages come first.
  var failures: [TestFailure]
  /// What programs that work for its stages have said meanwhile.
  var programLines: [String] = []
  /// How long it took.
  var seconds = 0.0
  /// The documents that came to the end, as a golden file holds them; nil where the test failed in a
  /// way that makes them worthless, or has no such file.
  var records: [UInt8]?

  var isPassed: Bool { failures.isEmpty }

  /// The file that holds the test.
  var fileName: String { test.place.fileName }
}

/// One thing that is not as a test expects it.
struct TestFailure: Error {
  /// How what came differs from what was expected.
  struct Difference {
    /// nil: nothing was to be there.
    let expected: JSONValue?
    /// nil: nothing is there.
    let got: JSONValue?
    /// What was expected in words, where it is no value by itself.
    var wording: String?
    /// How the items of two lists go together.
    var items: GalleyFormats.Difference?
  }

  /// Of the value that was expected; of a stage's error, that of the stage.
  let place: SourcePlace
  /// The way to the value, such as `documents[0].metadata.title`; empty where there is none.
  var path = ""
  /// In words; of a difference, what its values don't say.
  var message = ""
  var difference: Difference?
}

extension SourcePlace {
  /// The file that it is in, or the argument.
  var fileName: String {
    switch origin {
    case .file(let path): path
    case .argument(let text): text
    }
  }

  /// The start of a line of a file.
  init(line: Int, of file: String) {
    let start = SourcePosition(line: line, column: 1)
    self.init(origin: .file(file), start: start, end: start)
  }
}
