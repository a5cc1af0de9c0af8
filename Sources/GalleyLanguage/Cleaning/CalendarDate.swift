/// A date as a page prints it.
struct CalendarDate: Hashable {
  /// ISO 8601 with the precision printed; nil where day and month can't be told apart.
  let value: String?
  /// How many words it takes up.
  let wordCount: Int

  /// The date that `words` start with, with a weekday before and a time behind it.
  ///
  /// Understood are `2026-01-27`, `27/1/2026`, `January 27, 2026`, `27 Jan. 2026` and
  /// `27. Januar 2026`, the names of months in six languages. A numeric date is taken only where the
  /// day is over 12, a year only with four digits: nothing is guessed.
  init?(startOf words: ArraySlice<Substring>) {
    var rest = words.map(Self.plain)[...]
    if let first = rest.first, Self.isWeekday(first) { rest.removeFirst() }
    guard let (day, dayWords) = Self.day(rest) else { return nil }
    rest = rest.dropFirst(dayWords)
    let time = ClockTime.first(in: &rest)
    wordCount = words.count - rest.count
    value = day.map { $0 + (time.map { "T" + $0 } ?? "") }
  }

  /// A word in small letters without marks around it.
  private static func plain(_ word: Substring) -> String {
    var bytes = Array(word.lowercased().utf8)[...]
    while let last = bytes.last, ",.:;)|".utf8.contains(last) { bytes.removeLast() }
    while let first = bytes.first, "(".utf8.contains(first) { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The day as ISO 8601, and the number of words read; the day is nil where it is ambiguous.
  private static func day(_ words: ArraySlice<String>) -> (String?, Int)? {
    let words = Array(words.prefix(5))
    guard let first = words.first else { return nil }
    if let numeric = numericDay(first) { return (numeric.value, 1) }
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
      return iso(year, month, day).map { ($0, words.count - rest.count + 1) }
    }
    if let month = month(first), let year = year(words[1]) {
      return ("\(year)-\(twoDigits(month))", 2)
    }
    return nil
  }

  /// One word with digits, such as `2026-01-27T10:00:00Z` or `27/1/2026`.
  private static func numericDay(_ word: String) -> (value: String?, Void)? {
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
    case (true, false): return (iso(parts[2], parts[1], parts[0]), ())
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

  private static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

  private static func month(_ word: String) -> Int? { months[word] }

  private static let weekdays: Set<String> = [
    "mon", "monday", "tue", "tues", "tuesday", "wed", "weds", "wednesday", "thu", "thur", "thurs",
    "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday", "montag", "dienstag",
    "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi",
    "jeudi",
    "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
    "domingo",
  ]

  private static let months: [String: Int] = {
    let names = [
      "jan january januar janvier enero janeiro gennaio",
      "feb february februar février febrero fevereiro febbraio",
      "mar march märz mars marzo março",
      "apr april avril abril aprile",
      "may mai mayo maio maggio",
      "jun june juni juin junio junho giugno",
      "jul july juli juillet julio julho luglio",
      "aug august août agosto",
      "sep sept september septembre septiembre setembro settembre",
      "oct october oktober okt octobre octubre outubro ottobre",
      "nov november novembre noviembre novembro",
      "dec december dezember dez décembre diciembre dezembro dicembre",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
