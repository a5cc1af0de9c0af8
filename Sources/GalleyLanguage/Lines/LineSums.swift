/// Sums over the lines of a text, to measure any stretch of it at once.
struct LineSums {
  private var sums: [Int] = [0]

  init(_ values: some Collection<Int>) {
    sums.reserveCapacity(values.count + 1)
    var sum = 0
    for value in values {
      sum += value
      sums.append(sum)
    }
  }

  var total: Int { sums[sums.count - 1] }

  /// The sum over lines, of which some may lie outside the text.
  subscript(lines: Range<Int>) -> Int {
    let last = sums.count - 1
    let (start, end) = (min(max(lines.lowerBound, 0), last), min(max(lines.upperBound, 0), last))
    return sums[end] - sums[start]
  }
}
