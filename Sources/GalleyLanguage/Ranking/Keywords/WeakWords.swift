/// English words that say little as keywords, beside the stop words.
enum WeakWords {
  /// Whether the word with this hash (of `WordFolding`) is a keyword only within a name.
  static func isWeak(_ hash: UInt64) -> Bool { weak.contains(hash) || verbs.contains(hash) }

  /// Those that may tie the words of a name together.
  static let links = FoldedWords(of: "of de del della di da du la le van von der den bin ibn al el")

  /// Days, months, currencies and news agencies, which are in no keyword.
  static let breaking = FoldedWords(
    of: """
      monday tuesday wednesday thursday friday saturday sunday january february april june july
      august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
      rs inr usd pti ani ians afp reuters am pm et al p.m a.m p.m. a.m. tsp tbsp oz ill
      """)

  /// Verbs of speech and others of no topic, which are in names alone: `United States`.
  private static let verbs = FoldedWords(
    of: """
      add adds added adding announce announces announced ask asks asked asking believe believes
      believed call calls called calling claim claims claimed claiming come comes came coming
      confirm confirms confirmed continue continues continued expect expects expected explain
      explains explained feel feels felt find finds found follow follows followed following give
      gives gave given giving go goes going gone went happen happens happened hear heard help
      helps helped helping hold holds held include includes included including join joined keep
      keeps kept know knows knew known lead leads led leave leaves left like likes liked look
      looks looked looking lose lost love loved make makes made making mean means meant mention
      mentioned move moved need needs needed note notes noted offer offered open opened plan
      planned put puts putting read reading reveal revealed reveals report reports reported
      reportedly run runs ran running see sees saw seen seeing seem seems seemed set sets show
      shows showed shown showing speak speaks spoke spoken speaking start starts started starting
      stay stays stayed states stated stating suggest suggests suggested take takes took taken
      taking talk talks talked talking tell tells telling think thinks thought thinking try tries
      tried trying turn turns turned use uses used using wait want wants wanted wanting watch win
      work works worked working write writes wrote written allow allowed appear appears appeared
      become becomes became begin begins began bring brings brought decide decided quote quoted
      receive received remain remains remained share shared able likely unlikely really actually
      simply probably maybe currently recently earlier late yesterday tomorrow tonight among amid
      amidst meet meets met get getting sending turning becoming stands stood let lets sit
      sits sat carries carried choose chose chosen drew spends spent spending serves served
      seeking arriving believing stopping causing creating provide provides provided providing
      enter entered reaches reached reaching changing remember occur occurs occurred informed
      informs involve involved involving contain contains contained complete completed consider
      considered describe described enjoy ensure faced facing further gather gathered generate
      hoped hoping imagine intend lived living passed passing picked produced pulled pushed
      """)

  /// Those that stand before names, of persons mostly, and are no part of them.
  static let titles = FoldedWords(
    of: """
      president vice minister prime chief cm pm mp mla mps captain judge justice senator governor
      mayor king queen prince princess pope professor prof actor actress director chairman
      chairwoman ceo secretary spokesman spokesperson inspector commissioner colonel major
      sergeant lieutenant officer former sir lord lady lt gen col maj sgt capt cmdr adm brig sen
      rep gov rev supt insp det hon dgp dig ips ias attorney general
      """)

  /// Those that are no keyword by themselves and begin or end none, but are in names: `New York`.
  private static let weak = FoldedWords(
    of: """
      new old first second third last next two three four five six seven eight nine ten hundred
      thousand million billion lakh crore year years month months week weeks day days hour hours
      minute minutes time times people person man men woman women thing things way ways lot kind
      part place point fact case number group member members side end good great big small long
      high low little large best better early major whole full different important several top
      main real right own million percent cent per today home life world country family bit
      together wide worth young busy difficult unusual range area role march may morning evening
      afternoon night section overview summary chapter back away others apart ahead aside forward
      inside outside well yet once twice introduction references abstract conclusion conclusions
      table figure fig appendix contents bibliography acknowledgements acknowledgments yes yeah
      yep ok okay huh thank thanks please aka else ever maybe sure true false entire various
      certain similar due possible available necessary clear far close near nice worse
      worst poor sort stuff instance note example examples detail details reason reasons result
      results former recent common serious special fine hard
      """)

  /// The stems of words that start sentences without being names.
  static let commonStems = FoldedWords(
    hashes:
      CommonWords.list.split(whereSeparator: \.isWhitespace).map { word in
        WordFolding(word.utf8Span.span, 0..<word.utf8.count).stem
      })
}
