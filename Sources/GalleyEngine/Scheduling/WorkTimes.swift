import Galley

/// How long the work of a run took: in all, and by place, which is reading first and then each stage.
struct WorkTimes: Sendable {
  /// Nanoseconds at each place.
  private(set) var nanoseconds: [Int]
  /// All places together.
  private(set) var total = 0
  /// How often work took so long: a row of `StageTime.bounds.count + 1` numbers for each place.
  private var counts: [Int]

  private static let width = StageTime.bounds.count + 1
  private static let bounds = StageTime.bounds.map { Int($0 * 1e9) }

  init(stages: Int) {
    nanoseconds = Array(repeating: 0, count: stages + 1)
    counts = Array(repeating: 0, count: (stages + 1) * Self.width)
  }

  /// Counts the work on one document.
  @inline(__always)
  mutating func add(_ time: Int, at place: Int) {
    nanoseconds[place] &+= time
    total &+= time
    var column = 0
    while column < Self.bounds.count, time > Self.bounds[column] { column &+= 1 }
    counts[place &* Self.width &+ column] &+= 1
  }

  mutating func add(_ other: WorkTimes) {
    for index in other.nanoseconds.indices { nanoseconds[index] += other.nanoseconds[index] }
    for index in other.counts.indices { counts[index] += other.counts[index] }
    total += other.total
  }

  /// The same for whoever hears of it.
  ///
  /// - Parameter names: of the stages, in order.
  func stageTimes(named names: [String]) -> [StageTime] {
    (["input"] + names).enumerated().map { place, name in
      StageTime(
        stage: name, seconds: Double(nanoseconds[place]) / 1e9,
        counts: Array(counts[place * Self.width..<(place + 1) * Self.width]))
    }
  }
}
