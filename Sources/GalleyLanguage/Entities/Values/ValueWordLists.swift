/// The words of the grammar of dates and amounts, in plain lists.
package enum ValueWordLists {
  package static let months =
    "january february march april may june july august september october november december"
  package static let shortMonths = "jan feb mar apr may jun jul aug sep oct nov dec"
  /// Months that are also words or names.
  static let ambiguousMonths = [(3, "march"), (4, "april"), (5, "may"), (6, "june"), (8, "august")]
  package static let weekdays = "monday tuesday wednesday thursday friday saturday sunday"
  static let shortWeekdays = "mon tue wed thu fri sat sun"

  /// Months in German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Norwegian, Danish and Polish.
  static let otherMonths: [(Int, String)] = [
    (1, "januar jänner janvier enero gennaio janeiro januari stycznia"),
    (2, "februar feber février febrero febbraio fevereiro februari lutego"),
    (3, "märz mars marzo março maart marts marca"), (4, "avril abril aprile kwietnia"),
    (5, "mai mayo maggio maio mei maj maja"), (6, "juni juin junio giugno junho czerwca"),
    (7, "juli juillet julio luglio julho lipca"),
    (8, "août agosto augustus augusti sierpnia"),
    (9, "septembre septiembre settembre setembro września"),
    (10, "oktober octobre octubre ottobre outubro października"),
    (11, "novembre noviembre novembro listopada"),
    (12, "dezember décembre diciembre dicembre dezembro grudnia"),
  ]
  /// Months that other languages write as English does.
  static let sharedMonths = [4, 8, 9, 11, 12]

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
  /// What two and more parts are called, from two parts on.
  static let fractions = "halves thirds fourths fifths sixths sevenths eighths ninths tenths"
  static let decades = "twenties thirties forties fifties sixties seventies eighties nineties"
  static let tens = "twenty thirty forty fifty sixty seventy eighty ninety"

  /// A power of ten, and the words for it.
  static let scales: [(Int, String)] = [
    (2, "hundred"), (3, "thousand"), (5, "lakh lakhs lac lacs"), (6, "million millions"),
    (7, "crore crores"), (9, "billion billions"), (12, "trillion trillions"),
  ]
  static let shortScales: [(Int, String)] = [
    (3, "mila тыс"), (6, "mn mln mio млн"), (7, "cr"), (9, "bn bln mrd mld млрд"), (12, "trn tn"),
  ]
  /// Words of other languages than English that mean one power of ten in all of them.
  static let otherScales: [(Int, String)] = [
    (3, "tausend mille ribu"), (5, "लाख"), (7, "करोड\u{93C} करो\u{95C}"),
    (
      6,
      """
      millionen millón millones milhão milhões milione milioni miljoen miljon miljoner millioner \
      juta milyon milionów milionů milioane مليون
      """
    ),
    (
      9,
      """
      milliarde milliarden milliard milliards miljard miljarder milliarder miliardo miliardi bilhão \
      bilhões miliar milyar miliardów miliard miliarde مليار
      """
    ),
    (12, "billionen billones biliões trilhão trilhões triliun trilyon"),
  ]
  static let doubtfulScales = "mil"

  static let periods: [(ValueWord.Period, String)] = [
    (.second, "seconds sec secs"), (.minute, "minute minutes min mins"),
    (.hour, "hour hours hr hrs"), (.partOfDay, "morning afternoon evening night"),
    (.day, "day days d"),
    (.week, "week weeks w wk wks"), (.month, "month months"), (.year, "year years yr yrs"),
    (.decade, "decade decades"), (.century, "century centuries"),
    (.millennium, "millennium millennia"), (.weekend, "weekend weekends"),
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
    (.dozen, "dozen"), (.minus, "minus"),
    (.era(isBeforeChrist: true), "bc bce b.c. b.c b.c.e. b.c.e"),
    (.era(isBeforeChrist: false), "ad ce a.d. a.d c.e. c.e"),
    (.basis, "basis"), (.basisPoints, "bps bp"),
    (.percent, "percent percentage pct pc prozent procent % ％"),
    (.per, "per pour por"),
    (.cent, "cent ciento cento"), (.points, "point points"), (.article, "a an the"),
    (.meridiem(isAfternoon: false), "am a.m. a.m"), (.meridiem(isAfternoon: true), "pm p.m. p.m"),
    (.datePreposition, "in since by during mid for"),
    (.from, "from"), (.until, "until till through"), (.before, "before"), (.after, "after"),
    (.square, "square sq"), (.cubic, "cubic cu"), (.degrees, "degree degrees °"),
    (.nautical, "nautical"),
    (.many, "people men women children police others more were are have had died dead"),
    (.phraseEnd, "on at as when where while with but"),
  ]

  static let labels: [(ValueWord.LabelForm, String)] = [
    (
      .noun,
      """
      page figure chapter paragraph clause grade appendix annex footnote verse volume resolution flight room \
      route highway interstate motorway gate episode section article phase class level type category \
      zone tier terminal channel version unit lane exhibit number iso postcode courtroom
      """
    ),
    (
      .plural,
      "pages figures chapters paragraphs clauses sections articles rooms figs pp nos resolutions"
    ),
    (
      .verb,
      """
      table part rule line platform block plot item lot issue district ward area group round game \
      match test lap hole act scene series book bill order schedule form model mark division brigade \
      regiment battalion seed stage season
      """
    ),
    (.short, "p no fig vol sec art ch para"),
    (.call, "call dial ring phone text helpline"),
  ]

  static let ordinalSuffixes = "st nd rd th"
}
