/// What is known of a word around the end of a sentence.
struct WordTraits: OptionSet, Hashable {
  let rawValue: UInt32

  /// A title or the like with a full stop: a name follows.
  static let title = WordTraits(rawValue: 1 << 0)
  /// An abbreviation in front of a number: `No. 5`.
  static let numbered = WordTraits(rawValue: 1 << 1)
  /// A month or a day in short: a number may follow.
  static let dated = WordTraits(rawValue: 1 << 2)
  /// An abbreviation that is always in mid-sentence: `e.g.`, `vs.`.
  static let inner = WordTraits(rawValue: 1 << 3)
  /// An abbreviation inside a sentence or at its end, as the next word tells: `Inc.`, `Jr.`.
  static let either = WordTraits(rawValue: 1 << 4)
  /// An abbreviation that ends a sentence when a capital follows: `etc.`.
  static let closing = WordTraits(rawValue: 1 << 5)
  /// A time of the day: `a.m.`.
  static let clock = WordTraits(rawValue: 1 << 6)
  /// An abbreviation with a capital only: `Mar. 3`, but `to mar.`.
  static let capitalised = WordTraits(rawValue: 1 << 7)
  /// Begins sentences, and is hardly ever a name behind an abbreviation.
  static let starter = WordTraits(rawValue: 1 << 8)
  /// Goes on with the sentence behind a time of the day.
  static let clockFollower = WordTraits(rawValue: 1 << 9)
  /// A name that is written with an exclamation mark.
  static let exclamation = WordTraits(rawValue: 1 << 10)
  /// A preposition that begins a time phrase at the start of a sentence, as in `At 5 a.m.`.
  static let timePreposition = WordTraits(rawValue: 1 << 11)
  /// The name of a month.
  static let month = WordTraits(rawValue: 1 << 12)
  /// The name of a day of the week.
  static let weekday = WordTraits(rawValue: 1 << 13)
  /// Names what is numbered behind it: `Figure 2`.
  static let figure = WordTraits(rawValue: 1 << 14)
  /// Says where a picture comes from, with a colon behind it: `Image: NASA`.
  static let credit = WordTraits(rawValue: 1 << 15)
  /// The last word of the closing of a letter: `Best regards,`.
  static let farewell = WordTraits(rawValue: 1 << 16)
  /// The last label of a host's name: `com`.
  static let domain = WordTraits(rawValue: 1 << 17)
  /// A verb that goes on behind a quoted question: `Who? is the wrong question`.
  static let copula = WordTraits(rawValue: 1 << 18)

  /// An abbreviation in small letters, too, where a small letter follows: `at Berg and co. in May`.
  static let small = WordTraits(rawValue: 1 << 19)

  /// A measure, abbreviated behind a number.
  static let measure = WordTraits(rawValue: 1 << 20)
  /// Names a kind of company behind its name: `Inc.`.
  static let company = WordTraits(rawValue: 1 << 21)
  /// Begins sentences rather than going on with one, even where all letters are capitals: `HE`, `THE`.
  static let subject = WordTraits(rawValue: 1 << 22)
  /// An abbreviation of another language than English; none where it ends in a capital.
  static let foreign = WordTraits(rawValue: 1 << 23)
  /// Begins sentences in another language than English.
  static let foreignStarter = WordTraits(rawValue: 1 << 24)
  /// Begins sentences in another language, and names, too.
  static let article = WordTraits(rawValue: 1 << 25)
  /// Stands in front of ordinal numbers in German.
  static let ordinal = WordTraits(rawValue: 1 << 26)
  /// The name of a month that is German.
  static let ordinalFollower = WordTraits(rawValue: 1 << 27)

  static let abbreviation: WordTraits = [
    .title, .numbered, .dated, .inner, .either, .closing, .clock,
  ]

  private static let table = table(of: english, languages)

  /// The abbreviations of English, and some that other languages have, too, without their last full
  /// stop; and the other words that tell something.
  private static let english: KeyValuePairs<WordTraits, String> = [
    .title: """
    mr mrs ms mx dr prof gen lt col sgt capt cmdr cdr cpl pvt pfc maj adm brig sen rep gov pres hon
    rev fr msgr messrs mme mlle supt det insp amb atty lieut comdr ald revd asst sra srta
    dipl ing drs dra mt smt shri sri cllr pte spc
    """,
    .numbered: """
    no nos nr fig figs vol vols pp sec secs art arts ch chap eq eqs pt tel op abs sect div n° nº
    """,
    .dated: """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    """,
    .inner: """
    e.g eg i.e ie vs cf viz esp incl resp approx ca z.b d.h bzw u.a sog rs p.s ps n.b vgl insb q.v
    """,
    .either: """
    inc corp ltd co bros cos plc llc jr sr esq ave rd blvd hwy dept univ assn assoc est govt natl
    intl ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb
    nev okla ore pa penn tenn tex va vt wash wis wyo ph.d m.d b.a m.a d.c oz lb lbs hr hrs min mins
    mts jnr snr al ed eds st ft trans ext bldg apt ste max misc temp a.k.a gmbh tsp tbsp tbs
    """,
    .closing: "etc usw et.c",
    .clock: "a.m p.m am pm",
    .capitalised: """
    art mar sat mon wed fri sun dec jan jun jul oct gen rep col hon gov pres rev adm maj ill ind la
    mass miss wash ore ark pa del ga mo va me mt ft fr st pt co sec ed max min temp det ps
    """,
    .small: "co st ed ft tsp tbsp tbs oz lb lbs hr hrs min mins retd",
    .starter: """
    the he she it they we you i this that these those there here his her their its our my your in on
    at but and however when while if as after before for from to with so then although since what
    who why how where not yes some many most all one each both another also meanwhile last now today
    by under despite during because though even once until within an among later earlier still yet
    only such or nor are is was were do did does has have had can could will would let please just
    more other several two three according it's he's she's that's there's i'm we're they're
    """,
    .clockFollower: """
    est edt cst cdt mst mdt pst pdt gmt utc bst ist et pt ct mt eastern central pacific mon tue wed
    thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    .exclamation: "yahoo jeopardy rouge",
    .timePreposition: "at by from around before after on until since about till between",
    .month: """
    january february march april may june july august september october november december
    """,
    .weekday: "monday tuesday wednesday thursday friday saturday sunday",
    .figure: "figure table fig chart box listing exhibit",
    .credit: "image photo photograph picture credit",
    .farewell: "regards sincerely truly",
    .domain: "com org net edu gov co uk de fr info biz io html htm php pdf",
    .copula: "is was has",
    .measure: "in mi yd sq cu qt gal pt mm cm km kg ml sec max",
    .company: "inc corp ltd co llc plc gmbh",
    .subject: "he it she they we you i this that these those there the his their its our my your",
  ]

  /// A table of the words in `lists`.
  private static func table(
    of lists: KeyValuePairs<WordTraits, String>...
  ) -> WordTable<WordTraits> {
    var table = WordTable<WordTraits>(capacity: 1024)
    for (trait, list) in lists.joined() {
      WordList.forEachWord(in: list) { word, _ in
        table.update(word) { ($0 ?? []).union(trait) }
      }
    }
    return table
  }

  /// The most bytes that a word has that is known.
  static let mostBytes = 16

  /// The traits of the word in `range`, be it with capitals; none where it is not known.
  static func of(_ bytes: Span<UInt8>, _ range: Range<Int>) -> WordTraits {
    guard !range.isEmpty, range.count <= mostBytes else { return [] }
    var word = WordHash()
    for offset in range { word.add(folding: bytes[offset]) }
    return table[word] ?? []
  }
}
