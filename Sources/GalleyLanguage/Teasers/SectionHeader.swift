/// The headings over teasers, in the words of many sites.
enum SectionHeader {
  /// Whether the line is such a heading and nothing else.
  static func isWhole(_ line: FoldedLine) -> Bool { whole.contains(Array(line.trimmed)) }

  /// Whether the line starts as a heading that names a section: `More from the desk`.
  static func isStart(_ line: FoldedLine) -> Bool {
    line.bytes.count <= 50 && !line.endsSentence && starts.contains { line.starts(with: $0) }
  }

  /// The length of the heading with its colon where a headline follows on the same line:
  /// `Also read: Town to raise bus fares`.
  static func inlineLength(_ line: ArraySlice<UInt8>) -> Int? {
    guard
      let colon = line.prefix(40).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0x7C })
    else { return nil }
    var end = colon + 1
    while end < line.endIndex, line[end] == 0x20 { end += 1 }
    let heading = FoldedLine(line[line.startIndex..<colon])
    guard line.endIndex - end >= 10, inline.contains(Array(heading.trimmed)) else { return nil }
    return end - line.startIndex
  }

  private static let whole = inline.union(
    bytes([
      "around the web", "articles", "artigos populares", "baca juga", "best of the week",
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
    ]))

  private static let inline = bytes([
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
    "baca juga", "artikel terkait", "berita terkait", "ilgili haberler", "bunu da okuyun",
    "czytaj także", "zobacz także", "читайте также", "смотрите также", "по теме",
  ])

  private static let starts = [
    "more from ", "more in ", "more on ", "latest from ", "latest in ", "latest on ",
    "trending in ",
    "popular in ", "top stories in ", "most read in ", "related to ", "read more about ",
    "the latest from ", "best of ", "also in ", "also on ", "you may also", "you might also",
  ]

  private static func bytes(_ phrases: [String]) -> Set<[UInt8]> {
    Set(phrases.map { Array($0.utf8) })
  }
}
