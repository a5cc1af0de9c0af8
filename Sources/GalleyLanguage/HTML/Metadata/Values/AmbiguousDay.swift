/// A day of which a page doesn't say whether the month or the day of the month comes first.
struct AmbiguousDay {
  /// With the month first, and with the day first.
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

  /// The day, where another date that the page states is one of the readings, or the page's language
  /// puts the day first.
  func settled(by days: [Substring], language: String?) -> StatedDate? {
    let stated = readings.first { days.contains($0[...]) }
    let isDayFirst = language.map(Self.dayFirstLanguages.contains) == true
    return (stated ?? (isDayFirst ? readings[1] : nil)).flatMap(StatedDate.init(checked:))
  }

  /// Languages in which the day is the first number of a date wherever they are spoken (CLDR).
  private static let dayFirstLanguages: Set<String> = [
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "gl", "hr", "id", "it", "lv", "nb",
    "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "tr", "uk", "vi",
  ]
}
