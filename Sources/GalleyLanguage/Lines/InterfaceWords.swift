/// Words that pages say about themselves.
enum InterfaceWords {
  /// Whether a word, given as its hash by `WordStem`, is one.
  static func contains(_ hash: UInt32) -> Bool { hashes.contains(hash) }

  private static let hashes = HashSet(words: list) { $0.hash }

  private static let list = """
    account address advertise advertising affiliate affiliated alerts app archives author authors
    balasan blog blogger browse browser browsing button careers categories categorias category click
    comentar comentario comentário comentários comment commenting comments commission contact
    contributors cookies copyright corrections courtesy credit customer datenschutz disclaimer
    download edition editions email enter facebook faq fax feedback follow footer gallery gmbh guest
    guidelines home homepage image impressum inc instagram kommentar kommentare language linkedin
    llc log logged login logout ltd mail mailing media menu network newsletter newsletters newsroom
    notify parceiros password permission permissions phone photo photos pinterest plc podcast
    policies policy popular post posted posts powered press privacy profile published publisher
    rating recent register registered registration relacionados replies reply reprint reprints
    required reserved resposta rights rss says scroll search sections select servicios services
    share shares sidebar sign sitemap site sobre social sponsor sponsored sponsors subscribe
    subscriber subscribers subscription subsidiary tag tags tel terms thread ticketing tips topics
    tweet twitter updated upload username via view visit web website widget wordpress youtube
    комментарий комментарии
    """
}
