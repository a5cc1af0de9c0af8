/// Words beside the names of people that are no part of them.
enum PersonTitles {
  /// Whoever bears one is a person.
  static let courtesy = WordHash.words("mr mrs ms mx dr prof sir dame")

  /// Short forms of ranks and offices, with what they stand for.
  static let shortOffices = """
    sen:senator gov:governor gen:general rep:representative pres:president pm:minister cm:minister \
    col:colonel capt:captain maj:major sgt:sergeant lt:lieutenant adm:admiral brig:brigadier \
    amb:ambassador supt:superintendent insp:inspector cllr:councillor
    """

  /// Short forms of ranks and offices, and titles of courtesy of the subcontinent.
  ///
  /// `sri` is a given name too.
  static let ranks: Set<WordHash> = {
    var ranks = WordHash.words(
      """
      cmdr cdr cpl ssgt det const adv rev atty dcm shri shrimati smt ustad pandit maulana maulvi hon \
      gp lieut comdr
      """)
    WordList.forEachPair(in: shortOffices) { short, _ in ranks.insert(short) }
    return ranks
  }()

  /// What stands behind a name for an office, an order, a degree or a profession.
  static let honours = WordHash.words(
    """
    mp mep msp mla mlc mna mpa mhp td qc kc jp pc esq phd dphil md mba mph msc llb llm jd cpa rn \
    obe mbe cbe dbe kbe gbe ch om cb kcb gcb dcb cmg kcmg gcmg cvo kcvo gcvo dcvo lvo vc gc dso dsc dfc \
    frs frsa frse frcs frcp fba ac ao oam onz cnzm dnzm knzm bt usn usmc usaf usa ret retd ias ips ifs irs
    """)
}
