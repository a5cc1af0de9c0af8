import Galley

/// What the word before a name tells of the person: `Mr Roe`, `President Roe`, `his wife Jane Roe`.
struct Introduction {
  var address: FormOfAddress?
  /// Of `Sen. Roe` and `Senator Roe` the same.
  var office: WordHash?
  /// Whether somebody else is named by whom the person is known.
  var isRelative = false

  var isEmpty: Bool { address == nil && office == nil && !isRelative }

  /// Reads what stands before a token; nothing where no sentence goes on.
  init(before token: Int, in text: AnalyzedText) {
    self.init()
    guard token > 0, !text.startsSentence[token] else { return }
    var title = token - 1
    let isParted = text.isByte(UInt8(ascii: ","), at: title)
    if isParted || text.isByte(UInt8(ascii: "."), at: title) {
      guard title > 0, !text.startsSentence[title] else { return }
      title -= 1
    }
    guard let known = Self.known[text.words[title]] else { return }
    let isCapital = text.tokens[title].traits.contains(.startsUpper)
    if known.isRelative, !isCapital || isParted {
      if !isParted || Self.isPossessed(title, in: text) { self = known }
    } else if !isParted {
      self = known
      isRelative = Self.isFirstLady(title, in: text)
    }
  }

  private init(address: FormOfAddress? = nil, office: WordHash? = nil, isRelative: Bool = false) {
    self.address = address
    self.office = office
    self.isRelative = isRelative
  }

  /// Whether a word is an office or a rank.
  static func isOffice(_ word: WordHash) -> Bool { known[word]?.office != nil }

  /// Whether a person may have both offices: one, or one that goes with others.
  static func mayHave(_ office: WordHash, and other: WordHash) -> Bool {
    office == other || sideOffices.contains(office) || sideOffices.contains(other)
  }

  private static let sideOffices = WordHash.words(
    "officer director chairman secretary commissioner general senator governor representative")

  /// `his wife, Jane Roe`, but not `she is a wife, Jane Roe said`.
  private static func isPossessed(_ token: Int, in text: AnalyzedText) -> Bool {
    token > 0 && !text.startsSentence[token]
      && (text.tokens[token - 1].kind == .clitic || possessives.contains(text.words[token - 1]))
  }

  private static func isFirstLady(_ token: Int, in text: AnalyzedText) -> Bool {
    token > 0 && text.words[token] == lady && text.words[token - 1] == first
  }

  private static let possessives = WordHash.words("his her their whose my")
  private static let (first, lady) = (WordHash("first"), WordHash("lady"))
}

extension Introduction {
  private static let known: [WordHash: Introduction] = {
    var known: [WordHash: Introduction] = [:]
    func add(_ list: String, _ make: (WordHash) -> Introduction) {
      WordList.forEachWord(in: list) { word, _ in known[word] = make(word) }
    }
    add(offices) { Introduction(office: $0) }
    add(men) { _ in Introduction(address: .man) }
    add(women) { _ in Introduction(address: .woman) }
    add(officesOfMen) { Introduction(address: .man, office: $0) }
    add(officesOfWomen) { Introduction(address: .woman, office: $0) }
    add(maleRelatives) { _ in Introduction(address: .man, isRelative: true) }
    add(femaleRelatives) { _ in Introduction(address: .woman, isRelative: true) }
    add("cousin fiance partner twin") { _ in Introduction(isRelative: true) }
    WordList.forEachPair(in: PersonTitles.shortOffices + " " + equalOffices) { short, office in
      known[short] = Introduction(office: WordHash(Array(office), 0..<office.count))
    }
    return known
  }()

  private static let men = "mr mr. mister sir lord monsieur herr senor shri"
  private static let women = "mrs mrs. ms ms. miss madam dame lady madame smt shrimati"
  private static let officesOfMen = "king prince duke sheikh congressman"
  private static let officesOfWomen = "queen princess duchess sheikha congresswoman"
  private static let maleRelatives = "husband brother son father grandfather uncle nephew grandson"
  private static let femaleRelatives = """
    wife widow sister daughter mother grandmother aunt niece granddaughter
    """
  private static let offices = """
    president senator governor general representative minister chancellor pope judge mayor \
    ambassador colonel captain major sergeant lieutenant admiral brigadier marshal commissioner \
    secretary officer director chairman bishop archbishop cardinal emperor sultan inspector superintendent councillor
    """
  private static let equalOffices = "premier:minister justice:judge"
}
