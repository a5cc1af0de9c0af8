import GalleyLanguage
import Glibc

/// Logistic regression on shares, climbed by Newton's method.
struct KeywordRegression {
  private static let rounds = 12
  /// Keeps the weights of features finite that say the same.
  private static let ridge = 1.0

  private let rows: [KeywordExample.Row]
  private var weights: [Double]

  init(_ rows: [KeywordExample.Row]) {
    self.rows = rows
    weights = [Double](repeating: 0, count: KeywordFeature.allCases.count + 1)
  }

  mutating func train() -> KeywordModel {
    for _ in 0..<Self.rounds { step() }
    return KeywordModel(weights: Array(weights.dropLast()), bias: weights[weights.count - 1])
  }

  private mutating func step() {
    let size = weights.count
    var gradient = weights.map { -Self.ridge * $0 }
    var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for index in 0..<size { curvature[index][index] = Self.ridge }
    for row in rows {
      let values = row.features + [1]
      var sum = 0.0
      for index in 0..<size { sum += weights[index] * values[index] }
      let share = 1 / (1 + exp(-sum))
      for index in 0..<size where values[index] != 0 {
        gradient[index] += (row.share - share) * values[index]
        let slope = share * (1 - share) * values[index]
        for other in 0...index { curvature[index][other] += slope * values[other] }
      }
    }
    for index in 0..<size {
      for other in 0..<index { curvature[other][index] = curvature[index][other] }
    }
    let step = solution(of: curvature, gradient)
    for index in 0..<size { weights[index] += step[index] }
  }

  /// Solves a symmetric positive system, by Gauss and Jordan.
  private func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    for pivot in rows.indices {
      let scale = rows[pivot][pivot]
      for column in rows[pivot].indices { rows[pivot][column] /= scale }
      for other in rows.indices where other != pivot {
        let factor = rows[other][pivot]
        if factor == 0 { continue }
        for column in rows[pivot].indices { rows[other][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.map { $0[right.count] }
  }
}
