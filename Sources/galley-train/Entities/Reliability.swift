import GalleyLanguage

/// How often names are right that have the same score.
struct Reliability: CustomStringConvertible {
  private var bins = [(count: Int, right: Int, sum: Double)](
    repeating: (0, 0, 0), count: NameModel.calibrationCount - 1)

  mutating func count(_ score: Double, _ isRight: Bool) {
    let bin = min(Int(score * Double(bins.count)), bins.count - 1)
    bins[bin].count += 1
    bins[bin].sum += score
    if isRight { bins[bin].right += 1 }
  }

  /// The expected calibration error.
  ///
  /// M. P. Naeini, G. F. Cooper, M. Hauskrecht: Obtaining Well Calibrated
  /// Probabilities Using Bayesian Binning (2015).
  var error: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + abs($1.sum - Double($1.right)) } / Double(max(1, total))
  }

  var rounded: Double { (error * 1_000).rounded() / 1_000 }

  var description: String { "calibration error \(rounded)" }

  /// For each score how many names have it, and how many of them are right, as rows of a table.
  var rows: [String] {
    bins.compactMap { bin in
      guard bin.count > 0 else { return nil }
      let score = (bin.sum / Double(bin.count) * 100).rounded() / 100
      let right = (Double(bin.right) / Double(bin.count) * 100).rounded() / 100
      return "| \(score) | \(bin.count) | \(right) |"
    }
  }

  /// How often names are right at each point of a calibration: in the half of a bin on either side.
  var points: [Double] {
    var points: [Double] = []
    for point in 0...bins.count {
      let beside = [point - 1, point].filter { bins.indices.contains($0) }
      let count = beside.reduce(0) { $0 + bins[$1].count }
      let right = beside.reduce(0) { $0 + bins[$1].right }
      points.append((Double(right) + Double(point) / Double(bins.count)) / Double(count + 1))
    }
    for index in points.indices.dropFirst() {
      points[index] = max(points[index], points[index - 1])
    }
    return points
  }
}
