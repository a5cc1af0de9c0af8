/// A day of which a page doesn't say whether the month or the day of the month comes first.
struct AmbiguousDay {
  let readings: [String]

  /// - Parameter stated: has a date such as `3/7/2021` in it.
  init?(_ stated: String) {
    for word in stated.split(separator: " ").prefix(8) {
      let parts = word.split { "/.-".contains($0) }.map { Int($0) ?? 0 }
      guard parts.count == 3, (1...12).contains(parts[0]), (1...12).contains(parts[1]),
        (1900...2199).contains(parts[2])
      else { continue }
      readings = [(parts[0], parts[1]), (parts[1], parts[0])].map { month, day in
        PartialDate(year: parts[2], month: month, day: day).text
      }
      return
    }
    return nil
  }

  /// The day, where another date that the page states is one of the readings.
  func settled(by days: [Substring]) -> StatedDate? {
    readings.first { days.contains($0[...]) }.flatMap(StatedDate.init(checked:))
  }
}
