extension NameLists {
  /// Given names: the most frequent of the United States' census of 1990, and common ones of the
  /// world beside them.
  static let givenNames = """
    aamir aaron abbas abbie abby abdallah abdel abdel-fattah abdelaziz abdi abdirahman abdul
    abdulaziz abdullah abdulrahman abel abena abhinav abhishek abigail abiy abraham achieng ada
    adam addie adela adelaide adele adeline adewale adil adolfo adolph adrian adriana adrianne
    adrienne agnes agnieszka agustin ahmad ahmed ahmet aida aileen aimee aisha aishwarya ajay
    ajinkya akbar akhilesh akiko akira akosua akshay al alain alan alana alassane alba albert
    alberta alberto albin alejandra alejandro aleksandar aleksandr aleksei alessandro alex
    alexander alexandra alexandria alexei alexey alexis alfonso alfred alfreda alfredo ali
    ali-akbar alia alice alicia alija aline alisa alisha alison alissa allan allen allene allie
    allison allyson alma alonzo alphonso alta althea alton alvaro alvin alyce alyson alyssa ama
    amadou amaka amalia amanda amarinder ameer amelia amie amina aminata amir amit amitabh amos
    amparo amrullah amy ana anand anastasia anatoly anders andre andrea andreas andreea andrei
    andres andrew andrey andriy andrzej andy angela angelia angelica angelina angeline angelique
    angelita angelo angie anh anil anita anjali anke ann anna annabelle annalena anne annette
    annie annmarie anthony antionette antoine antoinette anton antonia antonio antonis antti
    anushka anwar araceli archie ariel arif arleen arlene arline armand armando arnold artem
    arthur arturo arun arvind aryna asghar asha ashlee ashleigh ashley ashok ashraf ashwin asif
    asifa asma astrid atiku attila aubrey audra audrey augusta augusto aung aurelia aurora ava
    avery avi avigdor avis ayad ayatollah ayesha ayodele azim aziz babatunde barbara barbra barham
    barry bart bashar bashir basil beatrice beatriz becky belinda belle ben benazir benigno benita
    benito benjamin bennie benny bepe berat bernadette bernadine bernard bernardo bernd bernice
    bert berta bertha bertie beryl bessie beth bethany betsy bette bettie betty bettye beulah
    beverley beverly bezalel bhagwant bianca bilal bilawal billie billy binali birdie birgit
    bjarni bjorn blaine blake blanca blanche bo bob bobbi bobbie bobby bola bongbong bonita bonnie
    boris boyd boyko brad bradford bradley brady brandi brandie brandon brandy brenda brendan
    brent bret brett brian briana brianna bridget bridgett bridgette brigitte britney brittney
    brooke bruce bruno bryan bryant bryce bryon buddy bulent burak burton byron caitlin caleb
    callie calvin cameron camila camilla camille candace candice candy cara carey cari carissa
    carl carla carlene carlo carlos carlton carly carmela carmella carmen carol carole caroline
    carolyn carrie carroll cary caryn casandra casey cassandra cassie catalina catherine cathleen
    cathryn cathy catrina cecelia cecil cecile cecilia cedric celeste celia celina cem cesar chaim
    chandra charity charlene charles charlie charmaine chasity che cheikh chelsea chelsey cheri
    cherie cheryl chester cheteshwar chiara chidi chimamanda chinua chong chris christa christi
    christie christina christine christophe christopher christy chrystal chuck chukwuma cindy
    claire clara clare clarence clarice clarissa clark claude claudette claudia claudine claudio
    clayton clement cleo clifford clifton clint clinton clyde cody cole coleen colette colin
    colleen concepcion concetta connie conrad constance consuelo cora corazon corey corina corine
    corinne cornelia cornelius corrine cortney cory costas courtney coy craig cristiano cristina
    curt curtis cynthia cyril damian damien damon dan dana dane daniel daniela danielle danny
    dante daphne darcy daria darin darius darla darlene darnell darrel darrell darren darrin
    darryl darwin darya daryl dave david davide davis dayna deana deann deanna deanne debbie debby
    debora deborah debra dee deena deepak deepika deidra deidre deirdre delbert delia delilah
    della delma delores deloris demetria demetrius dena deng denice denis denise deniz dennis
    denny derartu derek derick derrick desiree desmond dessie destiny devin devlet devon dewayne
    dewey dexter diana diane diann dianna dianne didier diego dieter dilma dimitris dina dinesh
    dion dionne dirk dixie dlamini dmitri dmitry dmytro dollie dolly dolores domingo dominic
    dominick dominique don dona donald donna donnell donnie donovan dora doreen doretha doris
    dorothea dorothy dorthy dottie doug douglas doyle duane duc dudley durga dustin duterte dwayne
    dwight dylan earlene earline earnest earnestine ebony ebrahim ebru ed eddie eddy edgar edi
    edin edith edmond edmund edna edouard eduardo edward edwin edwina edythe effie efrain egon
    ehud eileen ekaterina ekrem elaine elba elbert elda eldon eleanor eleanore elena eleni eli
    elia elias elida elif elijah elina elinor elio elisa elisabeth elise elisha eliud eliza
    elizabeth ella ellen elliot elliott ellis elma elmer elnora eloise elsa elsie elton elva elvia
    elvin elvira elvis elwood emanuel emeka emery emil emilia emilie emilio emily emma emmanuel
    emmerson emmett emre enid enlai enrico enrique eric erica erich erick ericka erik erika erin
    erma erna ernest ernestina ernestine ernesto ernie ernst ervin erwin esko esmeralda esperanza
    esra essie esteban estela estella estelle ester esther ethan ethel etienne etta eugene eugenia
    eula eunice eva evan evangelina evangeline eve evelyn everett evgeny evo fabian fabio fabrice
    fahad faisal fannie fanny farah farai farid farooq fatih fatima fatou fatuma fay faye federica
    federico felecia felicia felipe felix femi feng ferdinand ferenc fern fernando feroz fidel
    flora florine flossie floyd forrest fran frances francesca francesco francia francine francis
    francisca francisco francois francoise frank frankie franklin franz fred freda freddie freddy
    frederic frederick fredrick fredrik freida frieda friedrich fritz fumio gabi gabriel gabriela
    gabrielle gail gal gale galina gamal ganesh garland garrett garry gary gautam gavin gayla
    gayle geert geeta gena geneva genevieve geoffrey georg george georgette georgina georgios
    gerald geraldine gerard gerardo gerhard geri germaine gerry gertrude geun-hye gheorghe ghulam
    gianluigi gianni giannis gideon gilbert gilberto gilda gina ginger giorgia giorgos giovanni
    giulia giuseppe gizem gladys glenda glenn glenna gloria golda goldie gonzalo goodluck gopal
    goran gordon govind gracie graciela grady graham greg gregg gregorio gregory greta gretchen
    griselda gro grover grzegorz guadalupe guillaume guillermo gulbuddin gunter gunther gus gussie
    gustav gustavo guy guðni gwen gwendolyn gyorgy habib hafez hafiz haider haile hailemariam
    hakan hal hala haley hallie hamad hamid hamza hanan hannah hans hao harbhajan hardik hari
    haris harish harlan harley harold harriet harriett harrison harry haruki harvey hasan hashim
    hasina hassan hattie hawa hazel heather hector heidi heike heinrich heinz helen helena helene
    helga helle helmut hema henri henrietta henrik henry herbert heriberto herman herminia herve
    hester hibatullah hideki hilary hilda hillary hina hiram hiroshi hoang hollie horace horst
    hortencia hoshyar hosni hossein howard hrithik hubert huda hugh hugo hugues hui hulusi
    humberto husain hussain hussein ian ibrahim ichiro ida ifeoma iga ignacio igor ila ilene
    imelda imogene imran ina inacio indira indra ines inez ing-wen ingrid iola ion iqbal ira irene
    irfan irina iris irma irvin irving isaac isabel isabella isabelle isaiah isaias ismael ismail
    ismet issac istvan itamar iva ivan ivica jack jackie jacklyn jaclyn jacob jacqueline jacquelyn
    jacques jacquline jade jae-in jafar jagdish jaime jair jake jalal jamal james jami jamie jamil
    jan jana jane janell janelle janet janette janice janie janine janis janna jannie jannik janos
    janusz jaqueline jared jaroslaw jarrod jarvis jasmin jasmine jason jasper jasprit javaid javed
    javier jay jaya jayne jayson jean jeanette jeanie jeanine jeanna jeanne jeannette jeannie
    jeannine jeff jefferson jeffery jeffrey jeffry jena jenifer jenna jennie jennifer jenny jens
    jerald jeremiah jeremy jeri jermaine jeroen jerome jerri jerry jess jesse jessica jessie jesus
    jewel jewell ji-woo jiabao jian jie jieping jill jillian jim jimmie jimmy jing jinping jintao
    jiri jo joan joann joanna joanne joao joaquin jocelyn jodi jodie jody joe joel joesph joey
    johan johanna john johnathan johnnie johnny joko jolene jon jonas jonathan jonathon jong-il
    jong-un joni joost jorge jose josefa josefina joseph josephine josh joshua josie jovana joyce
    juan juana juanita judi judith judy juha julia julian juliana julianne julie julien juliet
    juliette julio julius jun junaid junichiro jurgen jussi justin justina justine jutta kai
    kai-shek kais kaitlin kaitlyn kajol kamal kamau kamran kapil kara kareem kareena karen kari
    karim karin karina karl karla karolina karthik karyn kasey kashif katarina kate katelyn
    katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katrin
    katrina katy kavita kay kaye kayla kazimierz kees kei keiko keisha keith kelley kelli kellie
    kelly kelsey kelvin kemal ken kendall kendra kendrick kenenisa kenji kenneth kenny kent kenya
    keqiang keri kermit kerri kerry kevin khadija khaled khaleda khalid khalifa ki-moon kim
    kimberlee kimberley kimberly kimi kipchoge kiran kirill kirk kirsten kitty klaus kofi kolo
    konstantin kostas kris krishna krista kristen kristi kristie kristin kristina kristine
    kristopher kristy krystal krystle krzysztof ksenia kumar kunle kurt kwabena kwame kwesi kyi
    kyle kylian kyo-hwan kyriakos lacey lacy ladonna lakeisha lakesha lakisha lakshmi lalit lalu
    lamar lamont lana lance lara larisa larry lars lars-lokke lashonda laszlo lata latanya latasha
    latisha latonya latoya latrice laura laurel lauren laurence laurent lauri laurie laverne
    lavonne lawanda lawrence layla lea leah leann leanna leanne lech lee leeann lei leigh leila
    lela leland lelia lena leni lenora lenore leo leola leon leona leonard leonardo leonid leonor
    leopoldo leroy lesa lesley leslie lessie lester leta letha leticia letitia levi lewis li
    liaqat libby lidia lijian lila lilia lilian liliana lillian lillie lilly lin lina linda
    lindiwe lindsay lindsey lionel lisa liz liza lizzie lloyd logan lois lokesh lola lolita lonnie
    lora loraine loren lorena lorene lorenzo loretta lori lorie lorna lorraine lorrie lothar
    lottie lou louella louie louis louisa louise lourdes lowell loyd luann luc luca lucas lucia
    lucile lucille lucinda lucy luella luigi luis luisa luiz luka luke lula lupe luther luz lydia
    lyle lynda lynette lynn lynne lynnette lyudmila ma maarten mabel mable mack macky madeleine
    madeline madelyn madge madhuri mae magda magdalena maggie magnus mahathir mahendra mahesh
    mahmoud mahmud mai maja majid malcolm malik malinda mallory mamata mamie mandla mandy manfred
    manish manny manoj manuel manuela mara marc marcel marcella marcelo marci marcia marcie marco
    marcos marcus marcy margaret margarita margery margie margo margot margret marguerite mari
    maria mariam mariama marian mariana marianne mariano maribel maricela marie marietta marilyn
    marina marine mario marion marisa marisol marissa maritza marjorie mark marko markus marla
    marlene marlin marlon marquita marsha marshall marta martha martin martina marty marva marvin
    marwan mary maryam maryann maryanne marybeth maryellen marylou maryum mason masood masoud
    masoumeh massimo mateusz mathew mathieu matilda mats matt matteo matthew matthias matti
    mattias mattie maude maudie maura maureen maurice mauricio maurine mavis max maxim maxime
    maxine maxwell mayawati maynard mayra meagan meena megan megawati meghan mehdi mehmet mehmood
    mei melanie melba meles melinda melisa melissa mellisa melva melvin menachem meral mercedes
    meredith merle mette mevlut mia micah michael michaela micheal michel michele michell michelle
    mickey miguel mihai mika mikael mike mikhail milagros milan mildred miles millard millicent
    millie milos milton min-ho mina mindy minerva ming minh minnie mir-hossein miranda miriam
    mirza misty mitchell mithali mitzi mo mobutu mohamad mohamed mohammad mohammad-javad mohammed
    mohan mohsen moin moises mollie molly mona moncef monica monika monique monte monty moo-hyun
    moqtada morgan morris morten moses moshe mostafa muammar muhammad muhammadu muhyiddin mujibur
    mukesh mulayam mullah munir murat muriel murray mushtaq mustafa mwai mykola myra myrna myron
    myrtle myung-bak nabih nabil nadeem nadezhda nadia nadine naeem naftali najib nan nana nancy
    nanette nannie naomi naoto narayan narendra naresh nasir nasreen nasser natalia natalie
    natalya natasha nathan nathaniel naveed naveen navjot nawaz nayib neal nechirvan ned neeraj
    neha neil nelda nell nellie nelly nelson nestor nettie neva neymar ngozi nguyen nicholas
    nichole nick nickolas nicolae nicolas nicole niels nikita nikki nikola nikolai nikos nils nina
    nirmala nita nitin nitish njeri nkosazana nnamdi noa noah noe noel noelle noemi nola nolan
    nomvula nona noor nora norbert noreen norma norman norris nour nouri novak nuno obinna octavia
    odell odessa ofelia oksana ola olaf oleg oleksandr olga oliver olivia olivier ollanta ollie
    olof olu olusegun oluwaseun omar ondrej opal ophelia ora orban orhan orville oscar osman
    othman otieno otis otto ousmane owen paavo pablo paige paloma pam pamala pamela pankaj paolo
    pascal patrica patrice patricia patrick patsy patti patty paul paula paulette paulin pauline
    paulo pavel pearlie pedro peggy pekka penelope penny per percy perry pervaiz pervez pete peter
    petr petra petro phil philip philippe phillip phoebe phuong phyllis pier pierre piet pieter
    pilar piotr polly pooja prabowo pradeep prakash pranab prasad prashant praveen prayut preston
    priscilla priya priyanka qamar qasem qasim qassem qiang qishan quang quentin quincy quinton
    qusay rachael rachel rachelle radha radovan radu rae rafael rafik rafiq rahman rahul raila
    raina rainer raj rajeev rajesh rajiv rakesh ralf ralph ramesh ramiro ramon ramona ranbir
    randal randall randi randolph randy rania ranveer raphael raquel rasheed rashid rasmus ratan
    ratko raul ravi ravindra raymond raza reba rebeca rebecca rebekah recep reed reggie regina
    reginald rekha remi rena renae renate rene renee retha reuben reva rex reyna reynaldo reza
    rhea rhoda rhonda riad riaz ricardo richard rick rickey rickie ricky riek rigoberto riley rita
    rizwan robbie robert roberta roberto robin robyn rocco rochelle rocio rod roderick rodger
    rodney rodolfo rodrigo rogelio roger rohan rohit roland rolando rolf roman romano romeo ron
    ronald ronda ronnie roosevelt rory rosa rosalee rosalia rosalie rosalind rosalinda rosalyn
    rosanna rosanne rosario roscoe roseann rosella rosemarie rosemary rosetta rosie roslyn ross
    rowena roxanne roxie roy royce ruben rudolf rudolph rudy rufus ruhollah rui rumen ruslan
    russel russell rusty rutger ruth ruthie ryan saad sabine sabrina sachin saddam sadie sadio
    sadiq saeb saeed sahir said saif saina sajid sakura saleem sali salim sallie sally salman
    salva salvador salvatore sam samantha sami samir sammie sammy samuel san sandeep sander sandor
    sandra sanjay sanna santiago santos saqib sara sarah saraswati sardar sasha satish satoshi
    satya saul sauli saundra saurabh sayed scot scott scotty sean sebastian sebastien segolene
    segun selahattin selena selina selma seok-yeol serena serge sergei sergey sergio serhiy serkan
    seth shahbaz shahid shahrukh shakir shana shane shankar shanna shannon shari sharif sharlene
    sharon sharron shashi shaukat shaun shauna shawn shawna sheena shehbaz sheikh sheila shelby
    sheldon shelia shelley shelly sheree sheri sherman sherri sherrie sherry sheryl shikhar shimon
    shinzo shira shirin shirley shivraj shlomo shoaib shohei shonda shubman siddharth sidney
    sierra sigurdur silke silvia silvio simon simona simone sindhu sipho sirajuddin sita siya
    sjoerd slobodan smriti socorro sofia sohail solomon sondra sonia sonja sonya sophia sophie
    soren sourav spencer sridevi srinivas stacey staci stacie stacy stan stanislav stanley stavros
    stefan stefanie stefano stella stephan stephane stephanie stephen sterling steve steven
    stewart stuart subhash sudhir sue suharto sukarno suleyman sultan sundar sunil sunita sunny
    suresh suryakumar susan susana susanna susanne sushil sushma susie susilo suu suzanne suzette
    sven svetlana sybil syed sylvester sylvia sylvie tabatha tabitha tafadzwa tahir takeshi tamar
    tamara tameka tamera tami tamika tammi tammie tammy tamra tania tanisha tansu tanveer tanya
    tao tara taras tarek tareq tariq tarique tarja taro tarun taryn tasha tatenda tatiana tauqeer
    taylor tayyip ted teddy tendai terence teresa teresita tereza teri terra terrance terrell
    terrence terri terrie terry tessa thabo thaddeus thaksin thanh thelma themba theodora theodore
    theresa therese thi thierry thomas thor thurman tia tiago tiffany tillie tim timmy timo
    timothy tina tirunesh tisha tobias toby todd tom tomas tomasz tommie tommy toni tonia tony
    tonya tor tori torsten tracey traci tracie tracy travis trent treva trevor tricia trina trisha
    troy trudy trygve tsai tuan tunde turgut twila ty tyler tyrone tyson tzipi ubaid uche uday
    uhuru ulf ulrich ulysses umar umberto umesh uri ursula usman uwe vaclav valarie valentina
    valeria valerie valery valtteri van vance vanessa varun vasundhara vaughn velma venkat vera
    vern verna vernon veronica vicente vicki vickie vicky victor vijay vikram viktor viktoria
    vilma vince vincent vinod viola violet virat virgie virgil virgina viswanathan vitali vitaly
    vittorio vivek vivian vlad vladimir vladislav vojtech volker volodymyr vonda wahid waker walid
    wallace walter wanda wangari wanjiru ward warren wasim wayne wei wendell wendi wendy werner
    wesley whitney widodo wilbert wilbur wilda wiley wilfred wilfredo wilhelmina will willa
    willard willem william williams willie willis wilma wilson wim winifred winnie winston wm
    wojciech wole wolf wolfgang woodrow wouter xavier xi xiao xiaoping xin xiomara yahya yair yan
    yang yannick yannis yash yasir yasmeen yasmin yasser yaw yaya yelena yemi yesenia yevgeny yi
    ying ying-jeou yingluck yitzhak yoav yogesh yogi yoko yolanda yong yoshihide yossi younis
    yousef youssef yoweri yu yuki yukio yulia yuliya yunus yuri yury yusuf yves yvette yvonne
    zachary zafar zaheer zahid zahra zainab zakir zalmay zbigniew zdenek zedong zelda zelensky
    zelma zemin zhen ziaur zine zinedine zlatko zola zoltan zoran zubair zuzana
    """
}
