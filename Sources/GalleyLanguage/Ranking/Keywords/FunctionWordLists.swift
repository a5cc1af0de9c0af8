/// The small words of languages, which are no keywords.
enum FunctionWordLists {
  /// Languages by their code of ISO 639-1.
  static let codes = lists.map(\.code)

  /// Which of the languages have a word, as bits in the order of `codes`.
  static let languages: [UInt64: UInt32] = {
    var languages: [UInt64: UInt32] = [:]
    for (index, list) in lists.enumerated() {
      for word in Set(
        list.words.split(whereSeparator: \.isWhitespace).map { WordFolding.hash(of: String($0)) })
      { languages[word, default: 0] |= 1 << UInt32(index) }
    }
    return languages
  }()

  private static let lists: [(code: String, words: String)] = [
    (
      "de",
      """
      der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder
      aber sondern denn doch wenn weil dass ob als wie so zu zum zur im in ins an am ans auf aus
      bei beim bis durch für gegen mit nach neben ohne seit über um unter von vom vor während
      wegen zwischen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten
      habe sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem sei kann können konnte
      konnten muss müssen musste soll sollen sollte will wollen wollte darf mag ich du er sie es
      wir man mich mir dich dir ihn ihm uns euch sich dieser diese dieses diesen diesem jeder
      jede jedes alle allen alles viele mehr sehr auch noch nur schon nicht nichts hier dort da
      dann wo was wer welche welcher bereits etwa rund laut sowie damit dabei dafür dazu davon
      daran darauf immer wieder weiter jetzt heute gestern morgen sagte sagt machen gemacht gibt
      geht gut neue neuen neuer neues einmal zwei drei ab hin her montag dienstag mittwoch
      donnerstag freitag samstag sonntag
      """
    ),
    (
      "fr",
      """
      le la les l un une des du de d au aux et ou où mais donc or ni car que qui quoi dont ce
      cet cette ces ceci cela ça c il elle ils elles on nous vous je tu me te se s lui leur
      leurs y en ne n pas plus moins très trop peu tout toute tous toutes autre autres même
      mêmes aussi encore déjà toujours jamais est sont était étaient été être sera seront serait
      a ont avait avaient avoir eu aura auront peut peuvent pouvait doit doivent fait faire
      faits va vont dans sur sous par pour avec sans entre vers chez contre depuis pendant avant
      après dès comme si son sa ses mon ma mes ton ta tes notre nos votre vos selon lors afin
      ainsi alors puis quand là ici bien deux trois premier première nouveau nouvelle ans an
      jour jours dit j m t qu lundi mardi mercredi jeudi vendredi samedi dimanche
      """
    ),
    (
      "es",
      """
      el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual
      cuales cuyo cuya donde cuando como porque si no ni se su sus mi mis tu tus le les me te
      nos ya más menos muy también tampoco sólo solo aún todavía todo toda todos todas otro otra
      otros otras este esta estos estas ese esa esos esas esto eso aquel es son era eran fue
      fueron ser sido será serán está están estaba estar ha han había habían haber hay tiene
      tienen tenía tener puede pueden hacer hace hizo en con sin por para sobre entre desde
      hasta hacia contra según durante tras ante él ella ellos ellas uno dos tres así bien cada
      años año día dijo lunes martes miércoles jueves viernes sábado domingo
      """
    ),
    (
      "it",
      """
      il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli
      delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli
      nelle sul sullo sulla sui sugli sulle col e ed o ma se che chi cui non né più meno molto
      anche ancora già sempre mai solo tutto tutta tutti tutte altro altra altri altre questo
      questa questi queste quello quella quelli quelle è sono era erano essere stato stata stati
      state sarà ha hanno aveva avevano avere ho può possono deve fa fare fatto si ci vi ne mi
      ti lui lei loro io noi voi suo sua suoi sue come dove quando perché così poi dopo prima
      anni anno due tre detto lunedì martedì mercoledì giovedì venerdì sabato domenica
      """
    ),
    (
      "pt",
      """
      o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela
      pelos pelas para com sem sob sobre entre até desde contra e ou mas que quem qual quais
      cujo cuja onde quando como porque se não nem mais menos muito também já ainda só todo toda
      todos todas outro outra outros outras este esta estes estas esse essa esses essas isto
      isso aquele aquela é são era eram foi foram ser sido será está estão estava estar tem têm
      tinha ter há pode podem fazer faz fez seu sua seus suas meu minha ele ela eles elas lhe me
      te nos eu você anos ano dia disse dois três segundo
      """
    ),
    (
      "nl",
      """
      de het een en of maar want dat die dit deze wie wat waar wanneer hoe als dan om te in op
      aan van voor met zonder bij naar uit over door tot tegen tussen onder sinds tijdens na is
      zijn was waren wordt worden werd werden geworden heeft hebben had hadden kan kunnen kon
      moet moeten zal zullen zou zouden wil willen mag niet geen wel ook nog al er hier daar zo
      meer meest veel alle ander andere ik je jij hij zij ze wij we u hem haar hun ons mijn zich
      zelf zegt zei nu toen jaar twee drie maandag dinsdag woensdag donderdag vrijdag zaterdag
      zondag
      """
    ),
    (
      "sv",
      """
      och att det den de en ett i på av för med till från om vid under över efter före mellan
      mot utan genom hos är var vara varit blir blev bli har hade ha kan kunde ska skulle vill
      måste får fick inte som men eller när där här hur vad vem så nu då också bara mer mest
      alla andra denna detta dessa sig sin sitt sina han hon vi ni jag du dem hans hennes deras
      man år två säger enligt
      """
    ),
    (
      "da",
      """
      og at det den de en et i på af for med til fra om ved under over efter før mellem mod uden
      gennem er var være været bliver blev har havde have kan kunne skal skulle vil ville må får
      fik ikke som men eller når der her hvor hvordan hvad hvem så nu da også kun mere mest alle
      andre denne dette disse sig sin sit sine han hun vi jeg du dem hans hendes deres man år to
      siger ifølge
      """
    ),
    (
      "pl",
      """
      i w we z ze na do od o po za pod nad przed przez dla bez przy u oraz lub ale że który
      która które których jest są był była było były być będzie będą ma mają nie tak już jeszcze
      tylko także też jak gdy gdzie co kto to ten ta te tego tej tym tych się jego jej ich mu go
      on ona oni my ja pan rok roku lat dwa trzy
      """
    ),
    (
      "ru",
      """
      и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее
      мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был
      него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо
      ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто
      этот того потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем
      всех можно при об это эта эти который которая которые также после более года году лет
      """
    ),
  ]
}
