/// Words around a stop that tell whether a sentence ends there.
enum BoundaryWords {
  /// Words that begin sentences, and hardly ever a name behind an abbreviation.
  static let starters = Set<WordKey>(
    words: """
      the he she it they we you i this that these those there here his her their its our my your in on
      at but and however when while if as after before for from to with so then although since what
      who why how where not yes some many most all one each both another also meanwhile last now today
      by under despite during because though even once until within an among later earlier still yet
      only such or nor are is was were do did does has have had can could will would let please just
      more other several two three according it's he's she's that's there's i'm we're they're
      """)

  /// Words behind a time of day that go on with the sentence.
  static let clockFollowers = Set<WordKey>(
    words: """
      est edt cst cdt mst mdt pst pdt gmt utc bst ist et pt ct mt eastern central pacific monday
      tuesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april
      may june july august october november december jan feb mar apr jun jul aug sep sept oct nov dec
      """)

  /// Names that are written with an exclamation mark.
  static let exclamations = Set<WordKey>(words: "yahoo jeopardy")

  /// Prepositions that begin a time phrase at the start of a sentence, as in `At 5 a.m.`.
  static let timePrepositions = Set<WordKey>(
    words: "at by from around before after on until since about till between")
}
