import Galley
import GalleyFormats

/// One line that says how far a run has come.
struct ProgressLine: Sendable {
  let start: RunStart
  let progress: RunProgress
  let waiting: WaitingCounts
  /// Documents a second of late.
  let rate: Double?
  /// Seconds since the start.
  let seconds: Double
  let isStopping: Bool

  /// So many stages are named.
  private static let mostStages = 4

  /// The line with as much as fits.
  ///
  /// - Parameter columns: the width of the terminal; nil where there is no end to a line.
  func text(columns: Int?) -> String {
    let lead = isStopping ? "stopping: " : ""
    let variants = [
      [longCount, speed, failures, waiting.text, timeLeft, busiest],
      [longCount, speed, failures, waiting.text, timeLeft],
      [longCount, failures, waiting.text, timeLeft], [longCount, failures, waiting.text],
      [longCount, failures, waiting.shortText], [longCount, failures], [shortCount, failures],
      [shortCount],
    ].map { lead + $0.compactMap(\.self).joined(separator: ", ") }
    guard let columns else { return variants[0] }
    // A full last column would wrap the line.
    return variants.first { $0.unicodeScalars.count < columns } ?? ""
  }

  /// Records whose turn has come.
  private var done: Int { progress.ledger.read - progress.ledger.unfinished }

  private var shortCount: String { grouped(done) }

  private var longCount: String {
    if let expected = start.expectedRecords {
      let share = percentText(Double(done), of: Double(expected))
      return "\(grouped(done)) of \(counted(expected, "document")) (\(share))"
    }
    guard let expected = start.expectedBytes, expected > 0 else { return counted(done, "document") }
    let share = percentText(Double(progress.bytesRead), of: Double(expected))
    return counted(done, "document") + " (\(share) of \(bytesText(Double(expected))))"
  }

  private var speed: String? { rate.map(rateText) }

  private var failures: String? {
    let count = progress.ledger.failed + progress.ledger.quarantined
    return count == 0 ? nil : "\(grouped(count)) failed"
  }

  /// From the mean speed so far; nil in the first second, which says little, and where a part was done
  /// before.
  private var timeLeft: String? {
    guard
      !isStopping, seconds >= 1, start.beginning.recordsDone == 0, let share = shareDone,
      share > 0, share < 1
    else { return nil }
    return timeText((seconds * (1 - share) / share).rounded(.up)) + " left"
  }

  /// The stages that take the most time, with their shares; nil before anything is known.
  private var busiest: String? {
    let sum = progress.stageNanoseconds.reduce(0, +)
    let times = zip(["input"] + start.stages, progress.stageNanoseconds)
      .filter { Double($0.1) >= 0.01 * Double(sum) && $0.1 > 0 }
      .sorted { $0.1 > $1.1 }.prefix(Self.mostStages)
    guard !times.isEmpty else { return nil }
    return times.map { name, time in
      "\(safeText(name, limit: 30)) \(percentText(Double(time), of: Double(sum)))"
    }.joined(separator: " ")
  }

  private var shareDone: Double? {
    if let expected = start.expectedRecords { return Double(done) / Double(expected) }
    return start.expectedBytes.map { Double(progress.bytesRead) / Double($0) }
  }
}
