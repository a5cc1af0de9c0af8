/// Galley's own word lists for the gazetteer: words apart by white space, `_` for a space inside one.
enum NameLists {
  /// Words before a person's name, some of which also begin organizations (`General Assembly`).
  static let titles = """
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame mademoiselle monsieur sheikh \
    sheikha shaikh imam ayatollah mullah maulana maulvi swami guru pandit shri sri smt begum haji \
    alhaji hajj chief king queen prince princess emperor empress sultan emir duke duchess earl baron \
    baroness count countess pope cardinal archbishop bishop reverend rev father pastor rabbi saint st \
    president vice-president vice premier chancellor minister ministers secretary undersecretary \
    ambassador envoy consul governor gov lieutenant-governor mayor senator sen congressman \
    congresswoman representative rep mp mep mla mna councillor councilor speaker chairman chairwoman \
    chairperson chair director director-general secretary-general managing executive officer ceo cfo \
    coo cto founder co-founder owner manager coach captain capt general gen lieutenant lt colonel col \
    major maj brigadier brig admiral adm commander cmdr commodore commissioner marshal sergeant sgt \
    corporal private inspector detective constable officer superintendent sheriff judge justice \
    magistrate attorney advocate lawyer barrister prosecutor dean rector provost principal doctor \
    engineer author actor actress singer rapper director filmmaker producer comedian novelist poet \
    writer journalist reporter editor presenter analyst economist scientist researcher historian \
    activist dissident leader spokesman spokeswoman spokesperson deputy assistant acting former \
    late ex-president ex-minister prime foreign defence defense interior finance home health education \
    adviser advisor counsel opposition party striker midfielder defender goalkeeper forward skipper \
    quarterback pitcher winger batsman bowler all-rounder champion sheikh crown
    """

  /// Titles that stand only before names of people.
  static let strongTitles = """
    mr mrs ms miss mx dr prof professor sir dame sen rep gov gen lt capt col sgt rev sheikh ayatollah \
    monsieur madame president chancellor senator congressman congresswoman pope king queen prince \
    princess minister premier lieutenant colonel brigadier admiral ambassador mayor governor \
    archbishop spokesman spokeswoman
    """

  /// Short forms that end with a dot within a name.
  static let dotted = """
    mr mrs ms dr prof sen rep gov gen lt capt col maj sgt rev st brig adm hon jr sr messrs mt ft cmdr
    """

  static let organizationHeads = """
    ministry department university college institute institution bank bureau office court \
    organisation organization association federation confederation union council commission \
    committee board center centre chamber congress church academy agency authority school faculty \
    house party movement front league society foundation alliance coalition group army forces \
    directorate inspectorate secretariat parliament senate assembly community conference network \
    international
    """

  static let organizationTails = """
    inc corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv spa holdings holding \
    group industries enterprises partners associates ventures capital securities investments fund \
    bank bancorp insurance airlines airways motors motor electronics technologies technology systems \
    software pharmaceuticals pharma laboratories labs energy oil gas petroleum mining steel foods \
    beverages media television tv radio news newspaper times post tribune herald gazette journal \
    guardian telegraph chronicle observer broadcasting network networks studios pictures \
    entertainment records university college institute school academy hospital clinic ministry \
    department agency authority bureau commission committee council board office directorate court \
    tribunal parliament senate assembly congress party union federation association organization \
    organisation foundation trust society league alliance coalition movement front army navy force \
    forces guard guards police corps brigade battalion regiment division command united fc cf afc sc \
    rovers wanderers albion athletic hotspur villa club team exchange chamber church service services \
    administration secretariat cabinet press agencies laboratory observatory museum orchestra \
    campaign initiative programme program consortium cooperative brothers sons stores supermarkets \
    watch rights international nations government council's jihad brotherhood taliban cartel \
    rangers eagles lions tigers bulls giants warriors knights royals indians kings dodgers yankees \
    patriots cowboys lakers celtics raptors reds cubs mets packers steelers panthers broncos chiefs
    """

  static let placeHeads = """
    lake mount mt cape gulf port fort bay strait straits isle island islands republic state states \
    province district county city town village river valley kingdom sea san santa santo saint st los \
    las el la le puerto rio sao são new north south east west northern southern eastern western \
    central upper lower greater
    """

  static let placeTails = """
    sea ocean river lake bay gulf strait straits channel canal corridor border island islands isle \
    peninsula mountain mountains hills hill range valley desert plateau delta basin forest park \
    province district county city town township village region territory prefecture governorate state \
    republic kingdom emirate emirates coast beach bank strip heights falls glacier oblast krai taluk \
    tehsil division borough suburb square street road avenue lane drive boulevard highway crossing \
    reef cape creek springs harbor harbour
    """

  static let facilityTails = """
    airport station stadium arena bridge tower palace prison jail dam port base camp hotel mosque \
    cathedral temple hall theatre theater building plaza mall center centre airfield reactor plant \
    refinery terminal tunnel monument memorial cemetery zoo garden gardens house
    """

  static let eventTails = """
    cup championship championships olympics games open prix slam tournament trophy festival awards \
    award summit war wars revolution uprising massacre holocaust conference crisis day eve week \
    season series finals final bowl marathon derby election elections act treaty accord accords \
    agreement protocol constitution bill law pact declaration prize
    """

  static let directions = """
    north south east west northern southern eastern western central northeast northwest southeast \
    southwest north-east north-west south-east south-west northeastern northwestern southeastern \
    southwestern upper lower greater inner outer mid
    """

  /// Small words inside names of people and places.
  static let links = "de da do dos das di del della der den van von bin ibn ben bint al el la le du"

  /// Words that are never a name by themselves.
  static let functionWords = """
    a an the this that these those my your his her its our their some any no every each either \
    neither both all many much most more few several other another such same own one two three four \
    five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand i you he \
    she it we they me him us them who whom whose which what when where why how there here and or but \
    nor so yet if then else than because since while although though unless until after before \
    during as at by for from in into of off on onto out over to toward towards under up upon with \
    without within about above across against along amid among around behind below beneath beside \
    between beyond despite down except inside like near outside past per through throughout via is \
    are was were be been being am has have had having do does did doing done will would shall should \
    can could may might must not never only also just even still already again once twice ever \
    always often sometimes perhaps maybe however meanwhile moreover furthermore nevertheless \
    therefore thus hence instead otherwise according additionally recently earlier later today \
    yesterday tomorrow now soon yes oh well please let's i'm i've it's don't that's there's we're \
    they're he's she's you're can't won't didn't doesn't isn't wasn't we've you've they've i'd i'll \
    we'll he'd she'd what's who's asked said says given despite following speaking photo photos image \
    video file pictured click read related share via source sources updated published posted \
    everyone everything everybody someone something somebody anyone anything nobody nothing none \
    others monday tuesday wednesday thursday friday saturday sunday january february march april june \
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec \
    am pm st nd rd th
    """

  /// Verbs whose subject is mostly a person.
  static let speechVerbs = """
    said says told tells added adds asked explained argued claimed admitted recalled wrote writes \
    tweeted insisted warned noted stressed testified quipped remarked replied responded who
    """

  static let placePrepositions = "in near from at outside across throughout around into toward"
}
