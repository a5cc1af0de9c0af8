import Galley
import GalleyReports

/// What the arguments of a run ask to be told about it.
struct ReportOptions {
  var reports: [ReportChoice] = []
  /// Where the metrics go.
  var metrics: String?
  var annotations = AnnotationChoice.auto
  var thresholds: [Threshold] = []
  var progress = ProgressChoice.auto
  var isQuiet = false
}
