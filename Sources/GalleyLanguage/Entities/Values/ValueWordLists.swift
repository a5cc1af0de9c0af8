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
  static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
  static let tensAndOnes = """
    twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven \
    twenty-eight twenty-nine thirty-one thirty-two thirty-three thirty-four thirty-five \
    thirty-six thirty-seven thirty-eight thirty-nine forty-one forty-two forty-three \
    forty-four forty-five forty-six forty-seven forty-eight forty-nine fifty-one fifty-two \
    fifty-three fifty-four fifty-five fifty-six fifty-seven fifty-eight fifty-nine sixty-one \
    sixty-two sixty-three sixty-four sixty-five sixty-six sixty-seven sixty-eight sixty-nine \
    seventy-one seventy-two seventy-three seventy-four seventy-five seventy-six seventy-seven \
    seventy-eight seventy-nine eighty-one eighty-two eighty-three eighty-four eighty-five \
    eighty-six eighty-seven eighty-eight eighty-nine ninety-one ninety-two ninety-three \
    ninety-four ninety-five ninety-six ninety-seven ninety-eight ninety-nine
    """

  /// A power of ten, and the words for it.
  static let scales: [(Int, String)] = [
    (2, "hundred"), (3, "thousand"), (5, "lakh lakhs lac lacs"), (6, "million millions"),
    (7, "crore crores"), (9, "billion billions"), (12, "trillion trillions"),
  ]
  static let shortScales: [(Int, String)] = [
    (6, "mn mln mio"), (7, "cr"), (9, "bn bln"), (12, "trn tn"),
  ]

  static let periods: [(ValueWord.Period, String)] = [
    (.hour, "hour hours hr hrs minute minutes min mins"), (.day, "day days d"),
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
    (.next, "next"), (.this, "this"), (.past, "past previous"), (.ago, "ago"),
    (.today, "today"), (.yesterday, "yesterday"), (.tomorrow, "tomorrow"),
    (.earlier, "earlier later late early"), (.percent, "percent percentage pct % ％"), (.per, "per"),
    (.cent, "cent"), (.points, "point points"), (.article, "a an the"),
    (.meridiem(isAfternoon: false), "am a.m. a.m"), (.meridiem(isAfternoon: true), "pm p.m. p.m"),
    (.datePreposition, "in since until till by from during before after through mid for"),
    (.square, "square sq"), (.cubic, "cubic cu"), (.degrees, "degree degrees °"),
  ]

  static let ordinalSuffixes = "st nd rd th"

  /// Units by the symbol that stands for them, with their other spellings.
  static let units: [(symbol: String, words: String)] = [
    ("km", "kilometre kilometres kilometer kilometers km kms"),
    ("m", "metre metres meter meters"), ("cm", "centimetre centimetres centimeter centimeters cm"),
    ("mm", "millimetre millimetres millimeter millimeters mm"), ("mi", "mile miles"),
    ("ft", "foot feet ft"), ("in", "inch inches"), ("yd", "yard yards"),
    ("nmi", "nmi"), ("kg", "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    ("g", "gram grams gramme grammes"), ("mg", "milligram milligrams mg"),
    ("t", "tonne tonnes"), ("tn", "ton tons"), ("lb", "pound lb lbs"), ("oz", "ounce ounces oz"),
    ("L", "litre litres liter liters"), ("mL", "millilitre millilitres milliliter ml"),
    ("gal", "gallon gallons"), ("bbl", "barrel barrels bbl"), ("ha", "hectare hectares"),
    ("acre", "acre acres"), ("W", "watt watts"), ("kW", "kilowatt kilowatts kw"),
    ("MW", "megawatt megawatts mw"), ("GW", "gigawatt gigawatts gw"),
    ("kWh", "kwh kilowatt-hour kilowatt-hours"), ("MWh", "mwh megawatt-hours"),
    ("GWh", "gwh gigawatt-hours"), ("TWh", "twh terawatt-hours"), ("V", "volt volts"),
    ("kV", "kv"), ("Hz", "hertz hz"), ("kHz", "khz"), ("MHz", "mhz megahertz"),
    ("GHz", "ghz gigahertz"), ("kB", "kb kilobyte kilobytes"), ("MB", "mb megabyte megabytes"),
    ("GB", "gb gigabyte gigabytes"), ("TB", "tb terabyte terabytes"), ("km/h", "kmh kph kmph"),
    ("mph", "mph"), ("kn", "knot knots"), ("J", "joule joules"), ("kcal", "calorie calories kcal"),
    ("Pa", "pascal pascals"), ("°C", "celsius"), ("°F", "fahrenheit"), ("K", "kelvin"),
  ]
}
