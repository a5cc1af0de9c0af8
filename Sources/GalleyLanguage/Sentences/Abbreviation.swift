/// How a word with a full stop behind it goes on.
enum Abbreviation {
  /// A title or the like: a name follows.
  case title
  /// In front of a number: `No. 5`.
  case numbered
  /// A month or a day: a number may follow.
  case dated
  /// Always in mid-sentence: `e.g.`, `vs.`.
  case inner
  /// Inside a sentence or at its end, as the next word tells: `Inc.`, `Jr.`, `U.S.`.
  case either
  /// Ends a sentence when a capital follows: `etc.`.
  case closing
  /// A time of the day: `a.m.`.
  case clock

  /// The abbreviations of English, and the most common ones of other European languages, without
  /// their last full stop.
  static let table = [WordKey: Abbreviation]([
    .title: """
    mr mrs ms mx dr prof gen lt col sgt capt cmdr cdr cpl pvt pfc maj adm brig sen rep gov pres hon
    rev fr msgr messrs mme mlle supt det insp amb atty lieut comdr ald revd asst sra srta hr
    dipl ing drs dra mt
    """,
    .numbered:
      "no nos nr fig figs vol vols pp sec secs art arts ch chap eq eqs pt tel op abs sect div",
    .dated: """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    """,
    .inner: """
    e.g eg i.e ie vs cf viz esp incl resp approx ca z.b d.h bzw u.a sog rs p.s n.b
    vgl insb q.v
    """,
    .either: """
    inc corp ltd co bros cos plc llc jr sr esq ave rd blvd hwy dept univ assn assoc est govt natl
    intl ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb
    nev okla ore pa penn tenn tex va vt wash wis wyo ph.d m.d b.a m.a d.c oz lb lbs hr hrs min mins
    mts jnr snr al ed eds st ft trans ext bldg apt ste max misc temp a.k.a gmbh
    """,
    .closing: "etc usw et.c",
    .clock: "a.m p.m am pm",
  ])

  /// Words that are abbreviations only with a capital: `Mar. 3`, but `to mar.`.
  static let capitalised = Set<WordKey>(
    words: """
      art mar sat mon wed fri sun dec jan jun jul oct gen rep col hon gov pres rev adm maj ill ind la
      mass miss wash ore ark pa del ga mo va me mt ft fr st pt co sec ed max min temp det
      """)
}
