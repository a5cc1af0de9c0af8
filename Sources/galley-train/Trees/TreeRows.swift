/// Rows of numbers with their answers, each number as one of a few bins of its feature.
struct TreeRows {
  private(set) var count = 0
  let featureCount: Int
  /// A column for each feature.
  private(set) var bins: [[UInt8]] = []
  /// Between which numbers the bins of each feature are divided.
  private(set) var thresholds: [[Float]] = []
  let answers: [Float]
  let weights: [Float]

  private static let mostBins = 64

  /// - Parameters:
  ///   - answers: 1 or 0 for each row.
  ///   - weights: how much each row counts.
  init(_ rows: [[Float]], answers: [Float], weights: [Float]) {
    count = rows.count
    featureCount = rows.first?.count ?? 0
    self.answers = answers
    self.weights = weights
    for feature in 0..<featureCount {
      let column = rows.map { $0[feature] }
      let limits = Self.thresholds(column)
      thresholds.append(limits)
      bins.append(column.map { value in UInt8(Self.bin(of: value, limits)) })
    }
  }

  /// Divides the values so that about as many fall into each bin.
  private static func thresholds(_ column: [Float]) -> [Float] {
    let sorted = column.sorted()
    var distinct: [Float] = []
    for value in sorted where distinct.last != value { distinct.append(value) }
    guard distinct.count > mostBins else {
      return zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
    }
    var limits: [Float] = []
    for part in 1..<mostBins {
      let index = part * sorted.count / mostBins
      let (low, high) = (sorted[index - 1], sorted[index])
      let limit = (low + high) / 2
      if limits.last != limit, limit < high || low == high { limits.append(limit) }
    }
    return limits
  }

  private static func bin(of value: Float, _ limits: [Float]) -> Int {
    var low = 0
    var high = limits.count
    while low < high {
      let middle = (low + high) / 2
      if value <= limits[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
