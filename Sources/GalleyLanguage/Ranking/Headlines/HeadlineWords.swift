/// English words by which a sentence is shortened to a headline.
enum HeadlineWords {
  /// Words that open a phrase in front of the main clause.
  static let openings = set(
    """
    about according after also although amid as at because before but by during earlier following for
    from given however, in last later, meanwhile, moreover, on over since speaking to under until when
    while with yesterday,
    """)

  /// Units of time, which open such a phrase before `after`: `Days after the vote, …`.
  static let spans = set("moments minutes hours days weeks months years day week month year")

  /// Words that belong to the one behind them, which opens the phrase: `Even as …`.
  static let beforeOpenings = set("even just only right shortly soon")

  /// Words of the main clause that mean someone who was named in the phrase before it.
  static let pronouns = set("he she it they his her its their him them this these that those")

  /// Words behind which a clause is not over: those of speech, and what asks for a word to follow.
  static let open = set(
    """
    a an the this these those some any every each no his her its their our my your of to in on at by
    for from with without into onto upon over under above below between among through during before
    after since until against across along around about behind near toward towards per via as than
    like unlike despite except and or but nor so if unless because although though while whereas
    whether when where how why who which that whose not very too also only even still not more most
    is are was were be been being am do does did has have had will would shall should can could may
    might must says said say told tells added adding announced claimed claims alleged confirmed
    reported reports stated tweeted wrote believes thinks asked warned warns insisted insists argued
    argues explained noted mr mrs ms dr st rs
    """)

  /// Words that name the source of what a sentence says.
  static let sources = set(
    """
    according added announced claimed confirmed reported reports said says stated told tweeted wrote
    """)

  /// Verbs that hold nothing back but a whole clause.
  static let speech = set("said says say told tells believes believe thinks think")

  /// Verbs behind whose object it says what to do.
  static let orders = set(
    "asked asks urged urges ordered orders directed directs requested requests reminded persuaded")

  /// Words behind which a question word belongs to them: `knows when`, `asked if`.
  static let asking = set(
    """
    asked ask asks know knows knew known learn learned see sees saw seen decide decided decides show
    shows showed reveal revealed reveals explain explained explains understand wonder wondered
    remember remembers say says said tell told tells about of on in to from at by for is was
    not exactly just only even
    """)

  /// Words that join a clause or a phrase on to the main clause, with a comma before them or without.
  static let joints = set(
    """
    after although amid as because before despite during following if since though unless until when
    where while
    """)

  /// Words that do so behind a comma alone.
  static let commaJoints = set(
    """
    which who whose whom where with without including according then but yet so saying citing even
    thanks due prompting especially
    """)

  /// Words that ask for a verb of their own, so that the next verb is not the main one.
  static let owing = set(
    "who which that whose where when while because although though if unless as")

  /// Words before `as` that it belongs to.
  static let beforeAs = set(
    """
    such known well as same much many long soon far so regarded described named served serve serves
    serving seen hailed appointed elected used acted acting working worked works work job role dubbed
    treated considered posing posed quit resign resigned resigns just even twice recognised
    recognized identified sworn rated ranked listed inducted crowned reappointed re-appointed
    accepted viewed chosen picked selected
    """)

  /// Verbs whose object `as` says something of: `sees it as a gain`.
  static let naming = set(
    """
    sees see saw views viewed regards regarded describes described named hailed appointed elected
    termed dubbed treated considered recognised recognized identified
    """)

  /// Words behind `as` that it is no conjunction before.
  static let behindAs = set("of well many much per part early late soon long far")

  /// Words that open a phrase of place or the like.
  static let phrases = set(
    "in at near during over against amid under on across inside outside around")

  static let being = set("is are was were be been being not")

  static let weekdays = set("monday tuesday wednesday thursday friday saturday sunday")
  static let dayTimes = set("morning afternoon evening night")

  /// Words that belong to a day named behind them.
  static let beforeDay = set(
    "early late later earlier only until from except but even just again next last first is are be")

  /// Words that belong to a day named before them.
  static let behindDay = set("and or the to through till until as when that")

  /// News agencies, which stand in the brackets of a dateline.
  static let agencies = set("pti ani ians uni ap afp reuters upi xinhua dpa efe tass bloomberg")

  /// A word in small letters without the marks that are written on it, and a plain apostrophe.
  static func bare(_ word: Substring) -> String {
    var bare = word[...]
    while let last = bare.last, !last.isLetter, !last.isNumber { bare.removeLast() }
    while let first = bare.first, !first.isLetter, !first.isNumber { bare.removeFirst() }
    return String(bare.lowercased().map { $0 == "’" ? "'" : $0 })
  }

  /// The words of a list, which are separated by white space.
  static func set(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
