extension NameLists {
  /// Surnames: the most frequent of the United States' census of 1990, words left out, and common
  /// ones of the world beside them.
  static let surnames = """
    abbas abbasi abbott abdullah abe abubakar acevedo acosta adams addo adebayo adeyemi adkins
    afridi agarwal aggarwal aguilar aguirre ahmadinejad ahmed akers akhtar akhundzada akufo-addo
    al-assad al-kadhimi al-maliki al-sadr albanese albert alexander alford allen allison almeida
    alston alvarado alvarez andersen anderson andersson andrade andrews ansari anthony aoun appiah
    aquino arafat archer ardern armstrong arnold arrington arroyo asante ashley assad atkins
    atkinson avery avila ayala aydin ayers azarenka bachelet bacon baerbock baig bailey baird
    bajwa baker bakker baldwin ballard balogun banda banerjee banks barak barber barker barlow
    barnes barnett barr barrera barrett barron barry bartlett barton barzani bass bates bauer
    bautista baxter bean beard beasley beatty beck becker begum belcher bello bender benjamin
    bennett benson benton berg berger berlusconi bernard berri besigye bhutto bianchi biden
    bingham blackburn blackwell blair blake blanchard bland blankenship blanton blevins blinken
    boateng boggs bolden bolsonaro bolton bonner bonnet booker boone booth bose botha boucher
    bowen bowers bowman boyce boyd boyer boyle bradford bradley bradshaw brady brandon brandt
    braun bray brennan brewer bridges briggs britt britton brock brooks broussard browning bruce
    bryan bryant buchanan buckley buckner bugti buhari bui bullock burch burgess burke burks
    burnett burns burris burt burton bush butler butt butts byers byrd cabrera cain calderon
    caldwell calhoun callahan camacho cameron campbell campos cantrell cantu cardenas carey
    carlson carney carpenter carr carrillo carroll carson carter carvalho carver casey castaneda
    castillo castro celik cervantes chamberlain chambers chamisa chan chandler chaney chang
    chapman charles chatterjee chaudhary chaudhry chavez chen childers childress childs chirac cho
    choi choudhury chowdhury christensen christopher clark clarke clayton clements clemons clifton
    cline clinton cobb cochran coffey coffman cohen cole coleman collier collins colombo colon
    combs compton conley conner connor conrad conte conti contreras conway cooke cooley cooper
    copeland corbett corbyn cordova correa cortez costa cote cotton covington cowan cox crabtree
    craft craig cramer crane crawford crosby crow crowe crowley crum cruz cummings cunningham
    curry curtis dailey dalton dang daniel daniels das daugherty davenport david davidson davies
    davis dawson decker dejesus delacruz delaney delarosa deleon delgado demir dennis desantis
    deshmukh devries diallo diaz dickerson dickinson dickson dillard dillon dimitrov diop dixon
    djokovic dlamini dodd dodson dominguez donahue donaldson donovan dorsey dotson dougherty
    douglas downing downs doyle draghi drake drogba dubois duda dudley duffy dunbar duncan dunlap
    dunn duran durham duterte dutta dvorak dye dyer eaton edwards el-sisi elder eldridge elkins
    elliott ellis ellison elmore emerson england english erdogan erickson eriksson ervin escobar
    espinoza esposito estes estrada eto'o evans everett ewing eze farage farley farrell farris
    faulkner felix ferguson fernandez ferrari ferreira ferrell fields figueroa finch finley
    fischer fisher fitzgerald fitzpatrick flanagan fleming fletcher flores flowers floyd flynn
    foley fontaine fontenot forbes ford foreman forrest fournier fowler fox francis franco frank
    franklin franks frazier frederick freeman french friedman fritz frost fry frye fuentes fuller
    fulton gaddafi gagnon gaines gallagher gallegos galloway galvan gamble gandhi gantz gao garcia
    gardner garner garrett garrison gary garza gates gbagbo gentry george ghani ghosh gibbons
    gibbs gibson gilani gilbert giles gill gillard gillespie gilliam gilmore girard glenn glover
    godfrey goff golden goldstein gomez gonzales gonzalez goodman goodwin gorbachev gordon gore
    gorman goss gould gowda grady graham graves greco greene greer gregg gregory griezmann griffin
    griffith griggs grimes guaido guerra guerrero guevara gulen guo gupta guthrie gutierrez guzman
    haas habeck habyarimana haftar hahn hale haley hamilton hamm hammond hampton hancock haney
    haniyeh hanna hansen hanson haqqani harden hardin harding hardy hariri harmon harper harrell
    harrington harris harrison hart hartley hartman hartmann harvey hassan hastings hatcher
    hatfield hawkins hayden hayes haynes hays he heard hebert helms henderson hendricks hendrix
    henry hensley henson herbert herman hernandez herrera herring herron hess hester hewitt hickey
    hickman hicks higgins hilton hines hinton hoang hobbs hodge hodges hoffman hoffmann hogan
    holcomb holden holland hollande holley hollis holloway holman holmes holt hood hooper hoover
    hopkins hopper horne horton horvat hossain howard howe howell hu huang hubbard huber hudson
    huff huffman hughes hull humphrey hunt hunter hurley hurst hussain hussein hutchins hutchinson
    hyde ibarra imamoglu ingram ionescu irwin islam ito ivanov iyer jacobs jacobson jain james
    jamison jang jansen jarvis jefferson jenkins jennings jensen jimenez johansen johansson john
    johns johnson johnston jonathan jones joseph joshi jovic joyce joyner juarez jung kabila
    kaczynski kadhimi kagame kane kang kapoor karadzic kariuki karlsson karzai kato katz kaufman
    kaya keita keith keller kelley kelly kemp kendall kendrick kennedy kent kenyatta kerr khamenei
    khan khanna khatami khattak khomeini khumalo kibaki kidd kilicdaroglu kim kimani kimball
    kinney kirby kirk kirkland kirkpatrick kishida klein kline knapp knight knowles knox kobayashi
    koch kohl korhonen kovacs kovalenko kowalski kramer krause krueger kulkarni kumar kuznetsov
    lake lamb lambert lancaster landry lang langley lapid lara larsen larson larsson lavrov
    lawrence lawson leach leblanc lee lefebvre lehman leon leonard leroy lester levine levy lewis
    li lim lin lindsay lindsey liu livingston lloyd lockhart logan lopez lopez-obrador lott lowe
    lowery lozano lucas lucero lugo lukashenko lula lumumba luna luo lutz luxon lynch lynn lyon
    lyons ma macdonald macias mack mackey macron madden maddox maduro magee mahama mahoney
    maldonado malema malhotra malik maliki malone maloney mandela manley mann manning maradona
    marcos marino marks marquez marsh marshall martin martinez mashal mason massey mathews mathis
    mattarella matthews mattis maxwell mayer mayes mayfield maynard mayo mays mbappe mbeki
    mcallister mcbride mccall mccann mccarthy mccarty mcclain mcclure mcconnell mccormick mccoy
    mccray mccullough mcdaniel mcdonald mcdowell mcfadden mcfarland mcgee mcghee mcginnis mcgowan
    mcgrath mcguire mcintosh mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean
    mcleod mcmahon mcmillan mcneil mcpherson meadows medina medvedev meeks mehta mejia melenchon
    melendez meloni melton mendez mendoza mengal menon mensah mercado mercer merkel merrill
    merritt merz messi meyer meyers miah michael middleton miles miller mills milosevic miranda
    mirza mishra mitchell mitsotakis mitterrand mizrahi mnangagwa mobley modi moi mokoena molina
    monroe montes montgomery montoya moody mooney moore mora morales moran moreau moreno morgan
    morin morris morrison morrow morse morsi morton moser moses mosley moss moyer moyo mubarak
    mueller mugabe mukherjee mullen muller mullins munoz murphy murray museveni mutharika mwangi
    myers nagy naidu nair nakamura nance nascimento nash nasrallah nasser navalny navarro ncube
    ndiaye ndlovu neal neely nehru nelson netanyahu newell newman newsome newton ngo nguyen niazi
    nichols nicholson nielsen nieto nieves nilsson nix nixon nkosi nkrumah noel nolan norman
    norris norton novak nowak numbers nunez obama obasanjo obi obrien ocampo ochieng ochoa
    oconnell oconnor odell odinga odom odonnell ogunleye okafor okonkwo oliveira oliver olmert
    olsen olson olsson oneal oneil oneill orban orozco orr ortega ortiz osborn osborne otieno
    ouattara owen owens owusu ozturk pacheco padilla palmer pandey papadopoulos park parker parks
    parrish parsons pate patel patrick patterson patton paul pawar payne pearce pearson peck
    pedersen peeters pelosi pena pence pennington pereira peres peretz perez perkins perry persson
    peters petersen peterson petro petrov petty pham phan phelps phillips phiri pickett pierce
    pierson pike pillai pinochet pittman pitts plummer poilievre polk pollard pompeo ponce poole
    pope popescu popov poroshenko porter potter potts powell powers pratt preston pretorius
    proctor pruitt pryor puckett pugh putin qaddafi quinn qureshi rabin raisi ramaphosa ramirez
    ramos ramsey randall randolph rangel rankin rao rashid rasmussen ratliff raymond raza reagan
    reddy reed reese reeves rehman reid reilly renzi reyes reyna reynolds rhodes ribeiro ricci
    rice richard richards richardson richmond richter riddle riggs riley rios ritter rivas rivera
    rivers roach robbins roberson roberts robertson robinson robles rocha rodgers rodrigues
    rodriguez rodriquez rogers rojas rollins roman romero ronaldo rosa rosado rosales rosario ross
    rossi roth rouhani rouse roux rowe rowland roy rubio rucker rudd ruiz russell russo rutherford
    rutledge ruto rutte ryan sabalenka sadat sadr sahin salas salazar salinas sall sampson sanchez
    sanders sandoval sanford santana santiago santos sargent sarkar sarkozy sato saunders savage
    sawyer schaefer scheer schmidt schneider scholz schroeder schultz schwartz schwarz scott sears
    sellers sen serrano sexton seymour shafer shaffer shah shannon sharif sharma sharon sharpe
    shaw shea sheinbaum shelton shepard shepherd sheppard sherman shevchenko shields shirley
    shoemaker siddiqui sidorov silva simmons simms simon simpson sims sinclair singh singleton
    sinwar sisi skinner slater slaughter sloan smirnov smith snider snyder soleimani solis solomon
    sosa soto souza sparks spears spence spencer spivey springer stafford stanley stanton stark
    starmer starr steele stein steinmeier stephens stephenson stevens stevenson steward stewart
    stinson stokes stoltenberg stout strickland stuart suarez sullivan summers sun sunak sutton
    suzuki svitolina svoboda swain swanson sweeney swiatek sykes takahashi talabani talley
    talukder tanaka tanner tate tatum taylor terrell terry thackeray thatcher thomas thompson
    thornton tillman tinubu tiwari todd torres toure townsend tracy tran traore travis trevino
    trudeau trujillo trump truss tshisekedi tsipras tsvangirai tucker turnbull turner tusk tyler
    tymoshenko tyson uddin underwood uribe valdez valencia valentine valenzuela vance vang vargas
    vasquez vaughan vaughn vazquez vega velasquez velazquez velez verma villa villanueva
    villarreal vincent vinson virtanen visser vu vucic wagner walden walker wallace waller walls
    walsh walter walters walton wang ward ware warner warren washington watanabe waters watkins
    watson watts weaver webb webber weber webster weeks weiss welch wells werner whaley wheeler
    whitaker whitehead whitfield whitley whitney widodo wiggins wilcox wilder wilders wiley
    wilkerson wilkins wilkinson william williams williamson willis wills wilson winters witt
    wojcik wolf wolfe womack wong woodard woodruff woodward wooten workman worley wright wu wyatt
    wynn xu yadav yamamoto yang yanukovych yarbrough yates yeltsin yilmaz yoder yoon york zamora
    zardari zarif zelensky zhang zhao zhou zhu zidane zimmerman zimmermann zuma zuniga
    """
}
