import Galley

/// How long the work of each stage took.
struct StageSection {
  let times: [StageTime]

  var markup: Markup {
    let sum = times.reduce(0) { $0 + $1.seconds }
    guard sum > 0 else { return "" }
    let longest = times.map(\.seconds).max() ?? sum
    let rows = times.map { row(of: $0, sum: sum, longest: longest) }
    let content: Markup = """
      <table>
      <thead><tr><th scope="col">Stage</th><td class="bar"></td>\
      <th scope="col" class="number">Time</th><th scope="col" class="number">Share</th>\
      <th scope="col" class="number">A document</th>\
      <th scope="col" class="number spare">99 of 100</th>\
      </tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      <p class="plot-note">Work of all workers together, and on average<span class="spare">; 99 of \
      100 documents were done within the last</span>.</p>
      """
    return section("stages", "Time per stage", content)
  }

  private func row(of time: StageTime, sum: Double, longest: Double) -> Markup {
    let count = time.counts.reduce(0, +)
    let mean = count > 0 ? timeText(time.seconds / Double(count)) : "–"
    return """
      <tr><th scope="row">\(isolated: time.stage, limit: 60)</th>\
      <td class="bar">\(bar(time.seconds / longest))</td>\
      <td class="number">\(timeText(time.seconds))</td>\
      <td class="number">\(percentText(time.seconds, of: sum))</td>\
      <td class="number">\(mean)</td><td class="number spare">\(bound(of: time.counts))</td></tr>

      """
  }

  /// The bound that 99 of 100 are within.
  private func bound(of counts: [Int]) -> String {
    let count = counts.reduce(0, +)
    guard count > 0 else { return "–" }
    let most = count - count / 100
    var sum = 0
    for (bound, number) in zip(StageTime.bounds, counts) {
      sum += number
      if sum >= most { return "≤ \(shortTime(bound))" }
    }
    return "> \(shortTime(StageTime.bounds.last ?? 0))"
  }

  private func shortTime(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1), ("ms", 1e-3), ("µs", 1e-6)] where seconds >= size * 0.999 {
      return "\(Int((seconds / size).rounded())) \(unit)"
    }
    return timeText(seconds)
  }
}
