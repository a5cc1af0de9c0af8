/// Sums of numbers that are given and wanted as logarithms, in whole units: the same on every machine.
struct LogarithmTable: Sendable {
  /// What to add to the larger of two numbers, by how much smaller the other is.
  private let additions: [Int32]

  /// - Parameter unit: how many units a logarithm of 1 is.
  init(unit: Double) {
    additions = (0..<Int(unit) * 8).map {
      Int32((unit * Self.addition(Double($0) / unit)).rounded())
    }
  }

  /// The logarithm of the sum.
  @inline(__always)
  func sum(_ first: Int32, _ second: Int32) -> Int32 {
    let distance = Int(abs(first - second))
    return max(first, second) + (distance < additions.count ? additions[distance] : 0)
  }

  /// log(1 + exp(-distance)), by series alone: libraries differ in the last digit.
  private static func addition(_ distance: Double) -> Double {
    var small = 1.0
    var term = 1.0
    for index in 1...40 {
      term *= -distance / 8 / Double(index)
      small += term
    }
    for _ in 0..<3 { small *= small }
    let ratio = small / (2 + small)
    var sum = 0.0
    var power = ratio
    for index in 0..<40 {
      sum += power / Double(2 * index + 1)
      power *= ratio * ratio
    }
    return 2 * sum
  }
}
