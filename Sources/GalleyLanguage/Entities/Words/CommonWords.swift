/// Ordinary words of English.
package enum CommonWords {
  /// Words that start sentences and fill headlines without being names: the lemmas used most often
  /// in WordNet 3.0's counts, names left out.
  package static let list = """
    abandon ability able about above abroad absence absent absolute absolutely absorb abstract
    abstraction academic accelerate accept accident accommodate accompany accomplish accord
    accordingly account accurate accuse ace achieve achievement acknowledge acquire acquisition
    acre act action active activity actor actual actually adapt add addition additional address
    adequate adjust administer administration administrative admire admit adopt adult advance
    advanced advantage adventure advertising advice advise advocate aerator aerosol aesthetic
    affair affect affirm afford afraid afternoon afterward again age agency agent ago agree
    agreement ahead aid aim air aircraft alarm alert alive all allot allotment allow almost alone
    along aloud already also alter alternative altogether always amateur amazement ambiguous
    ambition amend ammunition amount anaconda analysis analytic analyze ancient anger angle angry
    animal announce annual anode another answer antenna anti antibody anticipate anticipation
    antigen anxiety anxious any anyhow anymore anyway apart apartment apparatus apparent
    apparently appeal appear appearance applicant application apply appoint appreciate
    appreciation apprentice approach appropriate approval approve approximately aqueous arc area
    argue argument arise arm arms army around arouse arrange arrangement arrest arrive arrow art
    article artillery artist artistic aside ask aspect assault assemble assert assess assign
    assignment assist assistance assistant associate association assume assumption assurance
    assure atmosphere atom attach attack attain attempt attend attention attitude attract
    attribute audience august authentic author authority authorize automatic automatically
    automobile autonomic available average avocado avoid await awake awaken award aware awareness
    away awful baby back background bacterial bad badly bag balance ball band bang bank bar barely
    barn barrel base baseball based basement basic basis bastard bat battery battle beach beam
    bear beat beautiful beauty become bed bedroom bee beer before beg begin beginning behave
    behavior behind being belief believe bell bellow belong below belt bench bend benefit besides
    best bet betray better beyond bible bid big bill bind binomial biological bird bit bite bitter
    black blame blanket blaze bleed blind blink block blood bloom blossom blow blue board boast
    boat body boil bold bolt bomb bond bone book boost boot border bore borrow boss bother bottle
    bottom bounce bound bow box boy brain branch brand brass brave break breakfast breath breathe
    bridge brief briefly brigade bright brightness brilliant bring bristle broad broaden broken
    bronchiole brood brother brow brown brush buffer build builder building bullet bumblebee bunch
    bunk burn burst bury business busy button buy buzz cafeteria calculate calculation call calm
    calmly camera camp campaign camping can cancer candidate cannon canteen canvas cap capable
    capacity capital captain capture car care career careful carefully carrier carry carve case
    cash cast cat catch catcher category catholic cattle cause caution cease ceiling celebrate
    cell cent center central century ceremony certain certainly chain chair challenge champion
    chance change changing chaos chapter character characteristic characterize charge chart chase
    cheap check cheek cheer chemical cherish chest chicken chief chiefly child childhood chin
    chlorine choice choke choose christ christian church cigarette circle circumstance cite
    citizen city civilization claim clamor clarify clarity class classic classification classify
    clay clean cleaning clear clearly clergyman climb cling clinical clock close closed closely
    cloth clothes cloud club clue cluster clutch coach coast coat code coffee coincide cold
    collage collapse collect collection collector college colonel color colored column combat
    combination combine come comedy comfort comfortable command commander commence commend comment
    commercial commission commit committee common commonly communicate communication communism
    communist community commute companion company comparable compare comparison compel compete
    competition competitive complain complement complete completely completion complex complicated
    component compose composer composite composition compound comprehend comprise compulsive
    compute comrade concede conceive concentrate concentrated concentration concept conception
    concern concerned conclude conclusion concrete condemn condition conduct conference confess
    confidence confine confirm conflict confront confuse confused confusion congregation congress
    conjugate connect connected connection conscience conscious consciousness consent consequence
    conservative consider considerable considerably consideration constant constantly constitute
    construct construction consult contact contain contemplate contemporary contend content
    contest context continually continue continued continuity continuous contract contrast
    contribute contribution control convenient conventional conversation conversion convert convey
    convict conviction convince convinced cook cool cooperate cooperative coordinate cop copy core
    corner corporation corpse correct correlation correspond corresponding cost count counter
    counterpart country county couple courage course court cover covered cow crack crash crawl
    crazy create creation creative creature credit creep crest crew crime criminal crimson crisis
    critical criticism criticize cross crouch crowd crowded cruel crush cry cultural culture cup
    cure curiosity curious current curse curve customer cut cycle daily damage damn damned dance
    danger dangerous dare dark darkness dash data date daughter dawn day dead deal dear death
    debate decade decide decision declare decline decomposition decrease deduct deduction deem
    deep deeply defeat defend defense define definite definition defy degree delay deliberately
    delicate delight delightful deliver demand democratic demonstrate demonstration denote
    denounce density deny depart department dependent depict depression depth deputy derive
    descend describe description desert deserve design designate desirable desire desk despair
    desperate desperately destroy destruction detail detailed detect detective detergent
    determination determine develop developed development device devil devise devote
    diagonalizable dialysis diameter dictate dictionary die differ difference different difficult
    difficulty dig dignity dimension diminish din dinner direct direction directly director dirt
    dirty disappear disaster disc discharge discipline disclose discourage discover discovery
    discrimination discuss discussion disease dish disk dislike dismiss display dissolve distance
    distant distinct distinction distinguish distribute distribution district disturb divide
    division divorce doctor doctrine dog dollar domestic dominant dominate doom door doorway dot
    double doubt doubtful down downtown dozen drag drama dramatic draw drawing dream dress drift
    drill drink drinking drip drive driver drop drug drunk dry duck due dull dump dust duty
    dwelling each eager ear earlier early earn earth earthquake ease easily east easy eat echo
    economic economy edge editor educate education effect effective effectively effectiveness
    efficiency effluent effort egg eight eighth elaborate elbow elect election electoral electric
    electrical electricity electron element eleven eliminate elsewhere embrace emerge emergency
    emotion emotional emphasis emphasize employ employee employer employment empty enable enact
    encounter encourage end endeavor endure enemy energy enforce engage engagement engine engineer
    enjoy enlarge enlist enormous enough enter enterprise entertain enthusiasm entire entirely
    entitle entitled entity entrance entry envelope environment envy equal equally equip equipment
    equivalent era erect error erupt escape especially essay essential essentially establish
    established establishment estate estimate etcetera eternal evaluate evaluation even evening
    event eventually ever every everywhere evidence evident evidently evil evoke exact exactly
    exaggerate examination examine example exceed excellent exception exchange excite excitement
    exciting exclaim exclude excuse execute exercise exert exhibit exhibition exist existence
    existing expand expect expedition expenditure expense expensive experience experiment
    experimental expert explain explanation explode exploit exploration explore expose exposure
    express expression extend extension extensive extent external extra extract extraordinary
    extreme extremely eye fabric face facility fact factor factory fade fail failure faint fair
    fairly faith fall familiar family famous fan far farm farmer farming fashion fast fasten fat
    fate father fault favor favorable fear feature federal fee feed feeding feel feeling fellow
    female fence few fewer fiber fiction field fierce fifteen fifth fifty fig fight fighting
    figure file fill filled film filter final finally finance financial find finding fine finger
    finish finite fire firing firm firmly first fish fist fit five fix fixed flag flame flash flat
    flee flesh flight fling float flood floor flourish flow flower fluid fluorescence flux fly
    focus foe fog fold folk folklore follow following food fool foot football footstep forbid
    force foreign forest forever forget forgive form formal formation former formula formulate
    formulation forty forward foster found four fourth fraction frame frantic free freedom freeze
    frequency frequent frequently fresh friend friendly frighten front frown fruit fulfill full
    fully fun function fund fundamental funds funny furious furnish furniture further furthermore
    future gain gallop game garage garden gas gasp gate gather gay gaze general generally generate
    generation gentle gently genuine geometric gesture get giant gift girl give given glad glance
    glare glass gleam glimpse gloom glory glow glue goal god gold gone good govern government grab
    grace grade gradient gradually graduate gram grant graph grasp grass grave gray great greater
    greatest greatly green greet grim grin grip gross ground grounds group grow growing growth
    grunt guarantee guard guess guest guidance guide guilty gun guy gymnastics habit hair half
    hall halt hand handle hands hang happen happy harbor hard hardly harm haste hasten hat hate
    hatred haul have hay head health healthy hear hearing heart heat heave heavily heavy height
    helium hell help helpful hen hence here hero hesitate hidden hide high higher highly highway
    hill hire historian historical history hit hold holder hole holiday home homer honest honey
    honor hope horizon horn horror horse hospital host hot hotel hour hours house however howl
    huddle huge human humor hundred hunting hurl hurry hurt husband hut hypothalamic hypothalamus
    ice idea ideal identical identification identify identity ignore ill illuminate illusion
    illustrate image imagination imagine imitation immediate immediately immortality impact
    implication imply importance important impose impossible impress impression impressive improve
    improvement impulse impurity inadequate inch incident include income increase increased
    increasing increasingly incur indeed independence independent indicate indication indicator
    individual individualism induce industrial industry infantry infectious influence inform
    information inherit initial initiate injure injury inner inning innocent inquire insane insert
    inside insight insist inspect inspection inspire install instance instant instantly instead
    institute institution instruct instruction instrument insure integration intellectual
    intelligent intend intense intensity intent intention interaction interest interested
    interesting interfere interior intermediate internal international interpret interpretation
    interrupt intersection interval interview intimate introduce invade invariably invent
    invention investigate investigation investment invite involve involved iodine iron island
    isolate isolated issue item jacket jaw jazz jerk job join joke journey joy judge judgment jump
    junior jury just justice justify keep key kick kid kill kind king kiss kitchen knee knife
    knock know knowledge known label labor laboratory lack lady lagoon lamp land landscape
    language lap large largely larger last late later latter laugh laughter launch law lawn lawyer
    lay layer lead leader leadership leading leaf league lean leap learn leather leave lecture
    left leg legal legend legislation lend length less lesson let letter level liberal lick lie
    lieutenant life lift light lighted lightly lightning like likely likewise limit limited line
    linguist link lip liquid liquor list listen literal literary literature little live liver
    living load loan local locate located location lock log logical long longer look loom loose
    lord lose loss lost lot loud loudly love lovely low lower luck lucky lunch lung lurch lyric
    machine machinery mad magazine magnificent magnitude maid mail main mainly maintain major
    majority make male man manage management manager manifold manner manufacturer many map march
    mark marked market marketing marriage married marry mass master match mate material matter
    mature maturity maximum may maybe meal mean meaning means meanwhile measure measurement
    mechanical mechanism medical medicine medieval medium meet meeting melody member membership
    memory men menace mental mention mere merely merge merit mess message metal method
    metropolitan micelle micrometeorite middle mighty mile military milk milligram million mimesis
    mind mine mingle minimal minimize minimum minister minor minute mirror miss missile mission
    mist mistake mixed mixture mob mode model moderate modern modify moment money month mood moon
    moral morality more moreover morning most mostly mother motion motive mount mountain mouse
    mouth move movement movie moving much mud multiply municipal murder murderer murmur muscle
    muse music musical musician musketry mutter mysterious mystery myth mythological nail naked
    name narrow nation national nationalism native natural naturally nature nazi near nearby
    nearly neat necessary necessitate necessity neck need needed negative neglect negotiate negro
    neighbor neighborhood neither nerve nervous nest net network neutral never nevertheless new
    news newspaper next nice nigger night nilpotent nine nineteenth ninth noble nod noise non
    nonspecific norm normal normally north northern nose not note nothing notice notion novel now
    nowhere nuclear nucleus number numerous oath obey object objection objective obligation oblige
    obscure observation observe observer obtain obvious obviously occasion occasional occasionally
    occupy occur occurrence odd off offer office officer official often oil old older once one
    only onset open opening openly operate operation operational operator opinion opium
    opportunity oppose opposite opposition orange orbit orchestra order ordinary organic
    organization organize origin original originate other otherwise out outcome outline outlook
    outside over overall overcome overhead owe own owner oxidation oxygen pace pacific pack page
    pain painful paint painter painting pair pale panic pansy papa paper papers parallel
    paramagnetic parent park part participate participation particle particular particularly
    partly partner party pass passage passing passion past paste pat patch path patient patrol
    pattern pause pay payment peace peak peculiar peer pen penetrate people perceive percent
    percentage perception perfect perfectly perform performance perhaps period permanent permit
    persist persistent person personal personality personally personnel persuade petitioner phase
    phenomenon philosopher philosophy phone photograph phrase physical physiological pick picture
    piece pile pilot pink pipe pistol pitch pitcher pity place plain plainly plan plane planet
    plank planning plant plate play player playing plead please pleased pleasure plenty plot plow
    plug plunge pocket poem poet poetry point poke pole police policeman policy polish political
    politician politics polynomial pond pool poor popular population porch porous portion portray
    pose position positive posse possess possession possibility possible possibly post postpone
    pot potential pottery pound pour powder power powerful practical practically practice praise
    pray prayer preach preaching precede precise precisely predict prefer preliminary preparation
    prepare prepared presence present presentation presently preserve president press pressure
    prestige presumably presume pretend pretty prevail prevent prevention previous previously
    price pride priest primarily primary prime primitive principal principle print prior prisoner
    private privilege prize probability probable probably problem procedure proceed process
    proclaim produce producer product production productivity profession professional professor
    profile profit profound program progress project projection prominent promise promising
    promote prompt proof proper properly property proportion proposal propose proprietor prospect
    protect protection protein protest protestant proud prove provide provision psychologist
    public publication publicly publish pull pump punishment purchase pure purely purple purpose
    pursuant pursue push put quack qualify quality quantity quarrel quarter queen question quick
    quickly quiet quietly quit quite quote race radar radiation radical radio rage railroad rain
    raise range rank rapid rapidly rarely rate rather rating ratio raw ray reach react reaction
    read reader readily reading ready real realism realistic reality realize really rear reason
    reasonable reasonably rebel recall receive receiver recent recently reception recognition
    recognize recommend recommendation record recording recover recreation recruit red redcoat
    reduce reduction refer reference reflect reflection refuse regard regardless regiment region
    regional register regret regular regulate regulation reinforce reject relate related relation
    relations relationship relative relatively relax release relevant reliable relief relieve
    religion religious remain remark remarkable remember remind remote remove render rent repair
    repeat repel repetition replace reply report represent representation representative reproduce
    republican request require required requirement rescue research resemble resent reserve reside
    residence residential resist resistance resolution resolve resource respect respectable
    respectively respiratory respond response responsibility rest restore restrain restrict result
    resume retain retire retired retreat return reveal reverse review revive revolution reward
    rhythm rich ride rider rifle right ring rip rise risk river road roadway roar rock role
    roleplaying roll romantic roof room root rough roughly round route routine row rub rule rumor
    run rural rush rustle sacrifice saddle safe safety sail sale salesman saline salt salvation
    same sample sand satisfaction satisfactory satisfied satisfy save say scale scan scar scatter
    scene schedule scheme scholarship school science scientific scope score scramble scratch
    scream screen screw sculpture sea seal search season seat secede second secondary secret
    secretary section sector secure security see seed seek seem seize select selection self sell
    send sensation sense sensitive sensitivity sentence sentiment separate sequence series serious
    seriously serum serve service services session set settle settlement seven several severe
    severely sewage sex sexual shade shadow shake shame shape share sharp sharply shatter shear
    sheep sheet shell shelter shift shine ship shirt shock shoe shoot shooting shop shore short
    shortly shot shoulder shout shove show shower shrill shrug shut sick side sidewalk sigh sight
    sign signal significance significant silence silent silver similar similarly simple simply
    simultaneously sin sing single sink sir sister sit site situation six sixth size skeletal
    sketch skill skilled skin sky slam slap slash slave sleep slender slice slide slight slightly
    slip slope slow slowly slug small smaller smart smash smell smile smoke smooth snake snap
    snatch snow sober social socialism society soft softly soil soldier sole solid solution solve
    some somehow someone sometimes somewhat somewhere son song soon sophisticated sore sorry sort
    soul sound source south southern sovereign soviet space span spare spark speak speaker special
    specialist species specific specifically specify spectator spectrum speech speed spell spend
    sphere spin spirit spiritual spit split sponsor sport spot spray spread spring spur squad
    square squat squeeze stable staff stage stagger stain staining stairs stall stamp stand
    standard star stare start startling state statement station status stay steady steal steel
    steeple stem step steps stern stick stiffen still stimulate stir stock stockholder stomach
    stone stop store storm story straight straighten strain strange stranger strategy straw stream
    street strength strengthen stress stretch stride strike striking string strip strive stroke
    strong strongly structure structured struggle student studio study stuff stumble stupid style
    subject submit subsection substance substantial substitute subtle suburb suburban succeed
    success successful successfully such sudden suddenly suffer suffering sufficient sufficiently
    suggest suggestion suit suitable suitcase sum summer sun superior supervise supper supplement
    supply support suppose supposed supreme sure surely surface surge surplus surprise surprised
    surprising surrender surround surrounding survey survive suspect suspend suspicion sustain
    swallow sway swear sweat sweep sweet swell swift swiftly swim swing switch swollen syllable
    symbol symbolize sympathetic sympathy symptom system table take tale talent talk tall tangent
    tap tape target task taste tattered tax teach teacher teaching team tear technical technique
    technology teenager telephone television tell temperature ten tend tendency tension tent term
    terminate terrible territory terror test testify testimony testing text texture thank theatre
    theme then theological theology theorem theory there thereby therefore thermal thick thicket
    thin thing think thinking third thirty thoroughly though thought thoughtfully thousand threat
    threaten three thrill throat through throw thrust thunder thus thyroglobulin thyroid tie tight
    time times tiny tip tire tissue title toast today toe together tomorrow tone tongue tonight
    too tool tooth top toss total touch tough town trace track trade tradition traditional traffic
    trail train trained training transducer transfer transform transition translate transport
    transportation trap travel tray treat treatment tree tremble tremendous trend trial trim trip
    triumph troop troops trot trouble truck true truly trust truth try tsunami tube tumble tumor
    tune turn twelve twentieth twenty twice twist two type typical ultimate unable unadjusted
    uncertain undergo understand understanding undertake uneasy unfortunate unfortunately uniform
    union unique unit unite unity universal universe university unknown unstructured unusual
    uphold upper upset upstairs urge use useful usual usually utilize utopia utopian utter
    vacation vacuum vague vaguely valley valuable value valued values vanish variable variation
    varied variety various vary vase vast vector vehicle vein velocity venture verb version vertex
    very vessel veteran victim victory view viewpoint vigorous village violate violation violence
    virtually visible vision visit visual vivid vocational voice volume volunteer vote voyage wage
    wagon wail wait wake walk wall wander want war warm warn warning warrant wash washing waste
    watch water watercolor wave wavelength way weak weakness wealth weapon wear weary weather week
    weekend weekly weep weigh weight welcome well west western wet wheel while whip whisky whisper
    white whole wide widely widespread wife wild wildly will willing win wind window wing wink
    winter wipe wire wise wish wit withdraw witness woman wonder wonderful wood wooden woods word
    words work worker working world worry worse worship worth worthy wound wounded write writer
    writing wrong yank yard year years yell yellow yes yesterday yet yield young youth zero
    """

  static let hashes = WordHash.words(list)
}
