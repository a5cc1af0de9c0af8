/// The commonest small words of nine languages: prose is full of them, headings have few.
enum FunctionWords {
  /// Whether a word, given as its hash by `WordStem`, is one.
  static func contains(_ hash: UInt32) -> Bool { hashes.contains(hash) }

  private static let hashes = HashSet(words: list) { $0.whole }

  private static let list = """
    the a an and of to in that is was for on with as at by it he she they we you his her its their
    has had have be been are were will would not this from which who or but if than so i my our your
    there what when about into also more can could said
    der die das und ist nicht ein eine den dem des zu im mit auf für von sich auch es als an wird
    le la les et est dans un une du des que qui pour pas sur plus par ce il au avec
    el los las y en que es del se por con una para como su al lo más
    o os as e em um uma do da dos no na que não com para ao
    il lo gli di che non per sono con è una del della
    de het een en van is op te dat niet met voor zijn
    yang dan di itu dengan untuk pada dari dalam tidak ini adalah
    och att det som en på är av för den till med inte
    """
}
