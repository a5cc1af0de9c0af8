/// A date as a page prints it.
struct CalendarDate: Hashable {
  /// ISO 8601 with the precision printed; nil where day and month can't be told apart.
  let value: String?
  /// How many words it takes up.
  let wordCount: Int

  /// The date that `words` start with, with a weekday before and a time behind it.
  ///
  /// Understood are `2026-01-27`, `27/1/2026`, `January 27, 2026`, `27 Jan. 2026`, `27. Januar 2026`
  /// and `2026年1月27日`, with the months of `DateWords`. A numeric date is taken only where the day is
  /// over 12 or surely comes first, a year only with four digits: nothing is guessed.
  ///
  /// - Parameter isDayFirst: whether the day is known to stand before the month.
  init?(startOf words: ArraySlice<Substring>, isDayFirst: Bool = false) {
    var rest = words.prefix(Self.mostWords).map(Self.plain)[...]
    let all = rest.count
    if let first = rest.first, Self.isWeekday(first) { rest.removeFirst() }
    // The hour is written so in languages that put the day first.
    let isFrench = rest.dropFirst().prefix(2).contains(where: ClockTime.isFrench)
    guard let (day, dayWords) = Self.day(rest, isDayFirst: isDayFirst || isFrench) else {
      return nil
    }
    rest = rest.dropFirst(dayWords)
    if let first = rest.first, Self.isWeekday(first) { rest.removeFirst() }
    let time = ClockTime.first(in: &rest)
    wordCount = all - rest.count
    value = day.map { $0 + (time.map { "T" + $0 } ?? "") }
  }

  /// No date and time has more.
  private static let mostWords = 16

  /// A word in small letters without marks around it.
  private static func plain(_ word: Substring) -> String {
    var scalars = Substring(word.lowercased()).unicodeScalars
    while let last = scalars.last, ",.:;)|：）、，،".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    while let first = scalars.first, "(（".unicodeScalars.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }

  /// The day as ISO 8601, and the number of words read; the day is nil where it is ambiguous.
  private static func day(
    _ words: ArraySlice<String>, isDayFirst: Bool
  ) -> (String?, Int)? {
    let words = Array(words.prefix(6))
    guard let first = words.first else { return nil }
    if let numeric = numericDay(first, isDayFirst: isDayFirst) { return (numeric.value, 1) }
    if let day = easternDay(words) { return day }
    guard words.count >= 2 else { return nil }
    if let month = month(first), words.count >= 3, let day = number(words[1], upTo: 31),
      let year = year(words[2])
    {
      return iso(year, month, day).map { ($0, 3) }
    }
    if let day = number(first, upTo: 31) {
      let isSpanish = words.count >= 4 && words[1] == "de"
      guard let month = month(words[isSpanish ? 2 : 1]) else { return nil }
      var rest = words.dropFirst(isSpanish ? 3 : 2)
      if isSpanish, rest.first == "de" || rest.first == "del" { rest.removeFirst() }
      guard let year = rest.first.flatMap(Self.year) else { return nil }
      rest.removeFirst()
      if let word = rest.first, yearWords.contains(word) { rest.removeFirst() }
      return iso(year, month, day).map { ($0, words.count - rest.count) }
    }
    if let month = month(first), let year = year(words[1]) {
      return ("\(year)-\(twoDigits(month))", 2)
    }
    return nil
  }

  /// What Russian, Ukrainian and Bulgarian put behind a year.
  private static let yearWords: Set<String> = ["г", "года", "год", "р", "року"]

  /// `2026年1月27日`, `2026년 1월 27일`, in one word or three; the day may be missing.
  private static func easternDay(_ words: [String]) -> (String?, Int)? {
    let units: [Set<Unicode.Scalar>] = [["年", "년"], ["月", "월"], ["日", "일", "號", "号"]]
    var numbers: [Int] = []
    var count = 0
    reading: for word in words {
      var rest = Substring(word).unicodeScalars
      while !rest.isEmpty {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        guard numbers.count < 3, (1...4).contains(digits.count),
          let number = Int(String(Substring(digits))), let unit = rest.popFirst(),
          units[numbers.count].contains(unit)
        else { break reading }
        numbers.append(number)
      }
      count += 1
    }
    guard numbers.count >= 2, (1900...2199).contains(numbers[0]), (1...12).contains(numbers[1])
    else { return nil }
    if numbers.count == 3 { return iso(numbers[0], numbers[1], numbers[2]).map { ($0, count) } }
    return ("\(numbers[0])-\(twoDigits(numbers[1]))", count)
  }

  /// One word with digits, such as `2026-01-27T10:00:00Z` or `27/1/2026`.
  private static func numericDay(
    _ word: String, isDayFirst: Bool
  ) -> (value: String?, Void)? {
    let halves = word.split(separator: "t", maxSplits: 1)
    guard let date = halves.first else { return nil }
    let parts = date.split { $0 == "-" || $0 == "/" || $0 == "." }.map { Int($0) ?? -1 }
    guard parts.count == 3, parts.allSatisfy({ $0 > 0 }) else { return nil }
    if (1000...9999).contains(parts[0]) {
      guard let day = iso(parts[0], parts[1], parts[2]) else { return nil }
      let time = halves.count == 2 ? ClockTime.iso(String(halves[1])) : nil
      return (day + (time.map { "T" + $0 } ?? ""), ())
    }
    guard (1...31).contains(parts[0]), (1...31).contains(parts[1]) else { return nil }
    guard (1900...2199).contains(parts[2]) else { return parts[2] < 100 ? (nil, ()) : nil }
    switch (parts[0] > 12, parts[1] > 12) {
    case (_, false) where isDayFirst, (true, false): return (iso(parts[2], parts[1], parts[0]), ())
    case (false, true): return (iso(parts[2], parts[0], parts[1]), ())
    case (false, false):
      return (parts[0] == parts[1] ? iso(parts[2], parts[0], parts[1]) : nil, ())
    case (true, true): return nil
    }
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= days[month - 1] else { return nil }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }

  /// `27`, `27th`, `1er`.
  private static func number(_ word: String, upTo limit: Int) -> Int? {
    let digits = word.utf8.prefix { $0.isDigit }
    let rest = word.utf8.dropFirst(digits.count)
    guard (1...2).contains(digits.count), let number = Int(Substring(digits)),
      (1...limit).contains(number),
      ["", "st", "nd", "rd", "th", "er", "º"].contains(where: { rest.elementsEqual($0.utf8) })
    else { return nil }
    return number
  }

  /// Whether a word names a month: `November`, `Nov`, with or without a full stop.
  static func isMonth(_ word: Substring) -> Bool { month(plain(word)) != nil }

  private static func isWeekday(_ word: String) -> Bool { DateWords.weekdays.contains(word) }

  private static func month(_ word: String) -> Int? { DateWords.months[word] }
}
