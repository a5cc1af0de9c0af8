/// The headings over teasers, in the words of many sites.
struct SectionHeader {
  enum Kind: UInt32 {
    case none
    /// The line starts as a heading that names a section: `More from the desk`.
    case start
    /// A heading and a headline share the line: `Also read: Town to raise bus fares`.
    case inline
    /// The line is a heading and nothing else.
    case whole
  }

  /// No heading has more words.
  static let mostWords = 7
  /// A heading that names a section is no longer, in scalars.
  private static let longestStart = 50

  /// The words so far.
  private(set) var phrase = PhraseHash()
  private var startsAsHeading = false
  private(set) var isOverComments = false
  private var isInline = false

  /// Takes in the next of the first words.
  mutating func append(_ word: UInt32, isLast: Bool, endsLabel: Bool) {
    if endsLabel, word == WordStem.empty, !isLast { noteLabel() }
    guard word != WordStem.empty else { return }
    phrase.append(word)
    if CommentHeader.starts(with: phrase.value) { isOverComments = true }
    if !isLast, Self.starts.contains(phrase.value) { startsAsHeading = true }
    if endsLabel, !isLast { noteLabel() }
  }

  private mutating func noteLabel() {
    if Self.inline.contains(phrase.value) { isInline = true }
  }

  /// What the line is whose words were taken in.
  func kind(of shape: LineShape) -> Kind {
    if shape.words <= Self.mostWords, Self.whole.contains(phrase.value) { return .whole }
    if isInline { return .inline }
    let endsSentence = shape.end == .sentence
    return startsAsHeading && shape.length <= Self.longestStart && !endsSentence ? .start : .none
  }

  /// The length of the heading with its colon where a headline follows on the same line.
  static func inlineLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard
      let colon = line.prefix(40).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0x7C })
    else { return nil }
    var end = colon + 1
    while end < line.endIndex, line[end] == 0x20 { end += 1 }
    let heading = String(decoding: line[line.startIndex..<colon], as: UTF8.self)
    guard line.endIndex - end >= 10, inline.contains(PhraseHash(heading).value) else { return nil }
    return end - line.startIndex
  }

  private static let whole = HashSet(
    phrases: inlinePhrases + [
      "around the web", "articles", "artigos populares", "baca juga", "свежие записи",
      "последние записи",
      "популярное", "последние новости", "新着記事", "最新記事", "人気記事", "ランダム記事", "热门文章", "最新文章",
      "熱門文章", "인기기사", "artículos recientes", "entradas recientes", "lo más leído",
      "lo más visto", "mais lidas", "posts recentes", "últimas notícias", "últimas noticias",
      "les plus lus", "articles récents", "à la une", "meistgelesen", "neueste beiträge",
      "letzte beiträge", "aktuelle beiträge", "più letti", "articoli recenti", "meest gelezen",
      "recente berichten", "mest lästa", "senaste nytt", "najnowsze wpisy", "najczęściej czytane",
      "berita terbaru", "terpopuler", "artikel terbaru", "son yazılar", "en çok okunanlar",
      "best of the week",
      "categories",
      "elsewhere", "elsewhere on the web", "explore more", "featured", "featured articles",
      "featured stories", "from around the web", "from our partners", "from the web", "hot topics",
      "in other news", "latest", "latest articles", "latest headlines", "latest news",
      "latest posts",
      "latest stories", "latest videos", "more articles", "more coverage", "more from the web",
      "more headlines", "more news", "more posts", "more stories", "most commented", "most popular",
      "most read", "most shared", "most viewed", "must read", "must reads", "news in pictures",
      "newest", "on our radar", "other articles", "other news", "other stories", "our picks",
      "paid stories", "partner content", "people also read", "popular", "popular articles",
      "popular news", "popular now", "popular posts", "popular stories", "promoted stories",
      "read next", "read this next", "recent articles", "recent news", "recent posts",
      "recent stories", "recommended articles", "recommended stories", "sponsored stories",
      "suggested", "suggested reading", "suggested stories", "stuff to watch", "the latest",
      "this week's top stories", "today's headlines", "top articles", "top headlines", "top news",
      "top picks", "top posts", "top reads", "top stories", "top trending", "trending",
      "trending articles", "trending news", "trending now", "trending stories", "trending today",
      "trending topics", "up next", "videos for you", "viewers also watched", "we recommend",
      "what others are reading", "what others read", "what to read next", "you may also like",
      "you might also like", "you may like", "you might like", "you may also be interested in",
      "you might also be interested in", "you may be interested in", "you may have missed",
    ])

  private static let inline = HashSet(phrases: inlinePhrases)

  private static let inlinePhrases = [
    "also in the news", "also on the site", "also read", "also see", "dig deeper", "don't miss",
    "editor's choice", "editor's pick", "editor's picks", "editors' picks", "further reading",
    "go deeper", "in case you missed it", "keep reading", "learn more", "more", "more for you",
    "more from this author", "more from this section", "more in this section", "more like this",
    "more on this", "more on this story", "more on this topic", "more reading", "more to read",
    "must read", "next up", "read", "read also", "read more", "read next", "recommended",
    "recommended for you", "recommended reading", "related", "related article", "related articles",
    "related content", "related coverage", "related links", "related news", "related posts",
    "related reading", "related stories", "related story", "related topics", "related video",
    "related videos", "see also", "see more", "similar articles", "similar news", "similar stories",
    "watch more", "artículos relacionados", "notas relacionadas", "noticias relacionadas",
    "te puede interesar", "lea también", "lee también", "leer más", "artigos relacionados",
    "notícias relacionadas", "leia mais", "leia também", "veja também", "saiba mais",
    "à lire aussi", "a lire aussi", "lire aussi", "articles similaires", "articles liés",
    "sur le même sujet", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "lesen sie auch", "mehr zum thema", "auch interessant", "weitere artikel", "ähnliche artikel",
    "articoli correlati", "leggi anche", "leggi di più", "potrebbe interessarti", "lees ook",
    "lees meer", "gerelateerde artikelen", "läs också", "läs mer", "les også", "læs også",
    "関連記事", "あわせて読みたい", "おすすめ記事", "相关阅读", "相关文章", "相關文章", "相關新聞", "延伸閱讀", "관련기사",
    "관련 기사", "इसे भी पढ़ें", "यह भी पढ़ें", "اقرأ أيضا", "اقرأ أيضًا", "مواضيع ذات صلة",
    "вам также может быть интересно", "похожие записи", "похожие статьи", "материалы по теме",
    "вам также может понравиться", "рекомендуем", "читайте ещё", "читать также",
    "читайте також", "powiązane artykuły", "przeczytaj także", "související články",
    "kapcsolódó cikkek", "articole similare", "citește și", "σχετικά άρθρα", "διαβάστε επίσης",
    "aiheeseen liittyvää", "lue myös", "liknande artiklar", "relaterade artiklar",
    "relaterte artikler", "relaterede artikler", "bài viết liên quan", "xem thêm",
    "baca juga", "artikel terkait", "berita terkait", "ilgili haberler", "bunu da okuyun",
    "czytaj także", "zobacz także", "читайте также", "смотрите также", "по теме",
  ]

  private static let starts = HashSet(phrases: [
    "more from ", "more in ", "more on ", "latest from ", "latest in ", "latest on ",
    "trending in ",
    "popular in ", "top stories in ", "most read in ", "related to ", "read more about ",
    "the latest from ", "best of ", "also in ", "also on ", "you may also", "you might also",
  ])
}
