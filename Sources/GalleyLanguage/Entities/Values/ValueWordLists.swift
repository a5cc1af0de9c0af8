/// The words of the grammar of dates and amounts, in plain lists.
enum ValueWordLists {
  static let months =
    "january february march april may june july august september october november december"
  static let shortMonths = "jan feb mar apr may jun jul aug sep oct nov dec"
  /// Months that are also words or names.
  static let ambiguousMonths = [(3, "march"), (4, "april"), (5, "may"), (6, "june"), (8, "august")]
  static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
  static let shortWeekdays = "mon tue wed thu fri sat sun"

  static let numbers = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
    sixteen seventeen eighteen nineteen
    """
  static let ordinals = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
    """
  static let tensOrdinals =
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
  static let decades = "twenties thirties forties fifties sixties seventies eighties nineties"
  static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"

  /// A power of ten, and the words for it.
  static let scales: [(Int, String)] = [
    (2, "hundred"), (3, "thousand"), (5, "lakh lakhs lac lacs"), (6, "million millions"),
    (7, "crore crores"), (9, "billion billions"), (12, "trillion trillions"),
  ]
  static let shortScales: [(Int, String)] = [
    (6, "mn mln mio"), (7, "cr"), (9, "bn bln"), (12, "trn tn"),
  ]

  static let periods: [(ValueWord.Period, String)] = [
    (.second, "seconds sec secs"), (.minute, "minute minutes min mins"),
    (.hour, "hour hours hr hrs"), (.partOfDay, "morning afternoon evening night"),
    (.day, "day days d"),
    (.week, "week weeks w wk wks"), (.month, "month months"), (.year, "year years yr yrs"),
    (.decade, "decade decades"), (.century, "century centuries"), (.weekend, "weekend weekends"),
    (.quarter, "quarter quarters"),
  ]

  /// EDTF's numbers of the seasons (ISO 8601-2:2019, level 1).
  static let seasons: [(Int, String)] = [
    (21, "spring"), (22, "summer"), (23, "autumn fall"), (24, "winter"),
  ]

  static let keywords: [(ValueWord.Keyword, String)] = [
    (.of, "of"), (.to, "to"), (.and, "and or"), (.between, "between"), (.last, "last"),
    (.next, "next"), (.this, "this"), (.past, "past"), (.previous, "previous"), (.ago, "ago"),
    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"),
    (.earlier, "earlier later"), (.early, "early late"), (.now, "now"), (.tonight, "tonight"),
    (.noon, "noon midday"), (.midnight, "midnight"), (.clock, "o'clock"),
    (.universalTime, "gmt utc"), (.half, "half"),
    (.fraction, "halves thirds fourths fifths sixths sevenths eighths ninths tenths"),
    (.basis, "basis"), (.basisPoints, "bps"), (.percent, "percent percentage pct % ％"),
    (.per, "per"),
    (.cent, "cent"), (.points, "point points"), (.article, "a an the"),
    (.meridiem(isAfternoon: false), "am a.m. a.m"), (.meridiem(isAfternoon: true), "pm p.m. p.m"),
    (.datePreposition, "in since by during mid for"),
    (.from, "from"), (.until, "until till through"), (.before, "before"), (.after, "after"),
    (.square, "square sq"), (.cubic, "cubic cu"), (.degrees, "degree degrees °"),
  ]

  static let ordinalSuffixes = "st nd rd th"
}
