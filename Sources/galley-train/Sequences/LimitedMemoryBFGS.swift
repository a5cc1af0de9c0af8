/// Finds the minimum of a smooth function of many variables.
///
/// D. Liu, J. Nocedal: On the Limited Memory BFGS Method for Large Scale Optimization (1989), with a
/// search along each direction that halves its step until the value falls enough (Armijo).
struct LimitedMemoryBFGS {
  let mostIterations: Int
  /// How many steps are remembered.
  private static let memory = 8
  /// The search ends where the gradient is this much smaller than the variables.
  private static let tolerance = 1e-4

  private struct Step {
    let change: [Double]
    let turn: [Double]
    let curvature: Double
  }

  /// - Parameter function: gives the value at a point, and the gradient in its second argument.
  func minimum(
    from start: [Double], of function: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: point.count)
    var value = function(point, &gradient)
    var steps: [Step] = []
    for _ in 0..<mostIterations {
      if norm(gradient) <= Self.tolerance * max(1, norm(point)) { break }
      let direction = Self.direction(gradient, steps)
      let slope = dot(direction, gradient)
      var length = steps.isEmpty ? 1 / norm(gradient) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      repeat {
        for index in point.indices { next[index] = point[index] + length * direction[index] }
        nextValue = function(next, &nextGradient)
        length /= 2
      } while nextValue > value + 2e-4 * length * slope && length > 1e-12
      if nextValue >= value { break }
      remember(zip(next, point).map(-), zip(nextGradient, gradient).map(-), &steps)
      (point, gradient, value) = (next, nextGradient, nextValue)
    }
    return point
  }

  private func remember(_ change: [Double], _ turn: [Double], _ steps: inout [Step]) {
    let curvature = dot(change, turn)
    guard curvature > 0 else { return }
    steps.append(Step(change: change, turn: turn, curvature: curvature))
    if steps.count > Self.memory { steps.removeFirst() }
  }

  /// Downhill, in the metric of the steps taken so far.
  private static func direction(_ gradient: [Double], _ steps: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for step in steps.reversed() {
      let factor = dot(step.change, direction) / step.curvature
      factors.append(factor)
      add(-factor, step.turn, to: &direction)
    }
    if let last = steps.last {
      let scale = last.curvature / dot(last.turn, last.turn)
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, factor) in zip(steps, factors.reversed()) {
      let back = dot(step.turn, direction) / step.curvature
      add(factor - back, step.change, to: &direction)
    }
    return direction
  }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for index in left.indices { sum += left[index] * right[index] }
  return sum
}

private func norm(_ vector: [Double]) -> Double { dot(vector, vector).squareRoot() }

private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
  for index in sum.indices { sum[index] += factor * vector[index] }
}
