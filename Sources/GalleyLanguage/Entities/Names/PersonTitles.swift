/// Words beside the names of people that are no part of them.
enum PersonTitles {
  /// Whoever bears one is a person.
  static let courtesy = words("mr mrs ms mx dr prof sir dame")

  /// Short forms of ranks and offices, and titles of courtesy of the subcontinent.
  ///
  /// `sri` is a given name too.
  static let ranks = words(
    """
    sen rep gov gen lt col capt maj brig adm cmdr cdr cpl sgt ssgt insp supt det const adv rev amb \
    pres cllr atty pm cm dcm shri shrimati smt ustad pandit maulana maulvi hon gp lieut comdr
    """)

  /// What stands behind a name for an office, an order, a degree or a profession.
  static let honours = words(
    """
    mp mep msp mla mlc mna mpa mhp td qc kc jp pc esq phd dphil md mba mph msc llb llm jd cpa rn \
    obe mbe cbe dbe kbe gbe ch om cb kcb gcb dcb cmg kcmg gcmg cvo kcvo gcvo dcvo lvo vc gc dso dsc dfc \
    frs frsa frse frcs frcp fba ac ao oam onz cnzm dnzm knzm bt usn usmc usaf usa ret retd ias ips ifs irs
    """)

  private static func words(_ list: String) -> Set<WordHash> {
    Set(list.split(whereSeparator: \.isWhitespace).map { WordHash(String($0)) })
  }
}
