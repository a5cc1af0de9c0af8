extension WordTraits {
  /// What European languages besides English have: abbreviations that are no words of another one
  /// with a full stop behind them, and what tells that a sentence begins behind them.
  ///
  /// Capitals beyond Latin-1 and ASCII are not folded, so that such words are listed as they are written.
  static let languages: KeyValuePairs<WordTraits, String> = [
    [.title, .foreign]: """
    hrn frl dhr mevr mej sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv geom mons l'on dell'on
    dall'on all'on dña ilmo excmo exmo lic gral cnel arq mgr inż ks św Św płk kpt mjr
    ul pl tzw sto sta tte jl doç Doç l'arch dell'arch вул проф акад доц им ул просп пл тов
    """,
    [.numbered, .foreign]: """
    kl godz nrn núm tél tlf pág págs pag pagg blz sid str стр рис табл гл ст тел tgl abb kap anm aufl jh jhd jhs zl
    """,
    // French, Hindi, Bengali, Vietnamese.
    [.title, .capitalised]: "mm",
    .title: "डॉ पं ড ডা মো মোঃ pgs.ts ths",
    [.inner, .foreign]: """
    hrsg evtl ggf inkl zzgl zzt bspw insbes ehem geb gest bzgl bijv tzn t.ex f.eks bl.a
    p.ej p.ex ej p.es excl např tzv örn esim ún dvs chr напр т.е s.k fr.o.m d.w.z i.p.v
    """,
    [.either, .foreign]: """
    mio mrd tsd mln mld mijl tys av avda éd Éd ud uds vd vds prov dwz cía med jur phil обл гр
    """,
    [.closing, .foreign]: """
    ecc enz osv usf itd itp stb jne dll dsb грн m.m m.fl u.a u.ä o.ä и.т.д т.д т.п др пр руб коп долл тыс млн млрд
    гг вв
    """,
    .foreignStarter: """
    er es wir ich ihr nach aber doch auch wenn dann dies dieser diese dieses nun jetzt heute beim zum
    il elle ils elles nous vous je on dans pour avec mais cette ces c'est ce quand
    él ella ellos pero cuando también según esto ele ela eles não foi io noi questo questa sono nel
    hij zij het wij dat deze maar ook toen zo han hun hon jeg vi det men också
    to ta ten te jest nie był było potem nach
    Он Она Оно Они Это Эта Этот Мы Вы Но На По При Как Что Так Там Тогда Для Его Её Их После Во Из У В И
    """,
    .article: """
    der die das ein eine im am el la los las un una le les des une lo gli i een en et y e o os as um uma
    och og na w z po de den
    """,
    .ordinal: """
    der die das dem den des im am vom zum zur beim ab bis seit jeder jede jedes jedem jeden dieser
    seine seinen seinem seiner ihre ihren ihrem ihrer eine einen einem einer als montag dienstag
    mittwoch donnerstag freitag samstag sonntag
    """,
    .ordinalFollower: "januar jänner februar märz mai juni juli oktober dezember",
  ]
}
