/// How many documents a second were done, over the time of the run.
struct PaceSection {
  /// Steps of the plot, and rows of the table.
  private static let (steps, rows) = (80, 10)
  private static let (width, height) = (800.0, 200.0)

  let pace: PaceSamples

  var markup: Markup {
    let stretches = pace.stretches(atMost: Self.steps)
    guard let end = stretches.last?.end, end > 0 else { return "" }
    let top = niceCeiling(stretches.map(\.rate).max() ?? 0)
    let fastest = stretches.max { $0.rate < $1.rate }
    let content: Markup = """
      <div class="plot">
      <div class="heights" aria-hidden="true"><span>\(rateText(top))</span>\
      <span>\(rateText(top / 2))</span><span>0</span></div>
      \(plot(stretches, end: end, top: top))
      <div class="times" aria-hidden="true"><span>0</span><span>\(timeText(end / 2))</span>\
      <span>\(timeText(end))</span></div>
      </div>
      <p class="plot-note">Documents a second, over time\(note(on: fastest)).</p>
      \(table)
      """
    return section("pace", "Throughput", content)
  }

  private func plot(_ stretches: [PaceSamples.Stretch], end: Double, top: Double) -> Markup {
    let points = stretches.flatMap { stretch in
      [stretch.start, stretch.end].map { moment in
        "\(length: moment / end * Self.width),\(length: (1 - stretch.rate / top) * Self.height)"
          as Markup
      }
    }
    let curve = Markup(trusted: points.map(\.source).joined(separator: " L"))
    let mean = Double(stretches.reduce(0) { $0 + $1.count }) / end
    return """
      <svg viewBox="0 0 800 200" preserveAspectRatio="none" role="img" \
      aria-labelledby="pace-plot-title pace-plot-text">
      <title id="pace-plot-title">Documents a second over \(timeText(end))</title>
      <desc id="pace-plot-text">On average \(rateText(mean)); the table below has the numbers.</desc>
      <path class="grid" d="M0,0H800M0,100H800M0,200H800"/>
      <path class="area" d="M0,200 L\(curve) L800,200Z"/>
      <path class="curve" d="M\(curve)"/>
      </svg>
      """
  }

  private func note(on fastest: PaceSamples.Stretch?) -> String {
    guard let fastest else { return "" }
    return "; the most, \(rateText(fastest.rate)), after \(timeText(fastest.start))"
  }

  private var table: Markup {
    let rows = pace.stretches(atMost: Self.rows).map { stretch in
      """
      <tr><th scope="row">\(stretch.start == 0 ? "0" : timeText(stretch.start)) to \(timeText(stretch.end))</th>\
      <td class="number">\(grouped(stretch.count))</td>\
      <td class="number">\(rateText(stretch.rate))</td></tr>

      """ as Markup
    }
    return """
      <details><summary>The same as a table</summary>
      <table>
      <thead><tr><th scope="col">Time</th><th scope="col" class="number">Documents</th>\
      <th scope="col" class="number">A second</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </details>
      """
  }
}

/// The next of 1, 2, 4, 5 and 10 times a power of ten.
private func niceCeiling(_ value: Double) -> Double {
  guard value > 0, value < 1e15 else { return 1 }
  var power = 1e-6
  while power * 10 < value { power *= 10 }
  return [1, 2, 4, 5, 10].map { $0 * power }.first { $0 >= value } ?? value
}
