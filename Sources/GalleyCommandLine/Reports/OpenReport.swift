import Galley
import GalleyFormats
import GalleyReports

/// A report with the file that it goes to, which appears under its name when it is whole.
final class OpenReport: Sendable {
  let report: any RunReport
  /// Absolute.
  let path: String
  private let file: Lock<PartialFile?>

  /// Makes the file, so that a run whose report can't be written does not begin.
  ///
  /// - Parameter path: absolute.
  init(_ report: any RunReport, to path: String) throws(FileError) {
    self.report = report
    self.path = path
    file = Lock(try PartialFile(path))
  }

  func write(_ conclusion: RunConclusion) throws(FileError) {
    try file.withLock { (file) throws(FileError) in
      guard var open = file.take() else { return }
      do throws(FileError) {
        try report.write(conclusion, to: &open)
      } catch {
        open.discard()
        throw error
      }
      try open.complete()
    }
  }
}
