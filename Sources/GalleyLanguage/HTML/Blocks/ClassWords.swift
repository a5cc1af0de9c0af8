/// What the names that a page gives its elements say of their content.
///
/// Read are `class`, `id` and the like, word by word: `article-body`, `relatedStories`.
struct ClassWords: OptionSet, Hashable {
  let rawValue: UInt32

  static let content = ClassWords(rawValue: 1 << 0)
  static let body = ClassWords(rawValue: 1 << 1)
  static let title = ClassWords(rawValue: 1 << 2)
  static let byline = ClassWords(rawValue: 1 << 3)
  static let date = ClassWords(rawValue: 1 << 4)
  static let caption = ClassWords(rawValue: 1 << 5)
  static let media = ClassWords(rawValue: 1 << 6)
  static let related = ClassWords(rawValue: 1 << 7)
  static let list = ClassWords(rawValue: 1 << 8)
  static let comments = ClassWords(rawValue: 1 << 9)
  static let share = ClassWords(rawValue: 1 << 10)
  static let newsletter = ClassWords(rawValue: 1 << 11)
  static let navigation = ClassWords(rawValue: 1 << 12)
  static let footer = ClassWords(rawValue: 1 << 13)
  static let sidebar = ClassWords(rawValue: 1 << 14)
  static let advertisement = ClassWords(rawValue: 1 << 15)
  static let tags = ClassWords(rawValue: 1 << 16)
  static let hidden = ClassWords(rawValue: 1 << 17)
  static let consent = ClassWords(rawValue: 1 << 18)
  static let paywall = ClassWords(rawValue: 1 << 19)
  static let quote = ClassWords(rawValue: 1 << 20)
  static let box = ClassWords(rawValue: 1 << 21)
  static let biography = ClassWords(rawValue: 1 << 22)

  static let count = 23

  private static let groups: [(ClassWords, String)] = [
    (.content, "article articles story post entry content contents main copy prose richtext page"),
    (.body, "body text paragraph paragraphs texto cuerpo inhalt"),
    (
      .title,
      "title headline hed heading head dek deck subtitle standfirst lede intro kicker eyebrow"
    ),
    (.byline, "byline bylines author authors autor writer contributor contributors credits_name"),
    (.date, "date datetime timestamp time published pubdate posted updated meta metadata info"),
    (.caption, "caption captions credit credits copyright_line legend attribution"),
    (
      .media,
      """
      photo photos image images img figure media gallery slideshow slide thumbnail thumb video player \
      audio picture lightbox
      """
    ),
    (
      .related,
      """
      related recirc recirculation recommended recommendation recommendations recs popular trending \
      most mostread mostpopular teaser teasers promo promos promoted upnext suggested similar outbrain \
      taboola zergnet revcontent readmore readnext also more morefrom latest
      """
    ),
    (
      .list,
      "card cards carousel slider river feed stream listing list rail collection package grid tease item items"
    ),
    (
      .comments,
      "comment comments commenting disqus respond reply replies discussion talkback livefyre conversation spotim"
    ),
    (
      .share,
      """
      share sharing shares social addthis sharethis follow facebook twitter whatsapp pinterest tools \
      toolbar action actions sharedaddy print
      """
    ),
    (
      .newsletter,
      "newsletter newsletters signup subscribe subscription email optin mailing cta form"
    ),
    (
      .navigation,
      """
      nav navigation navbar menu breadcrumb breadcrumbs pagination pager sitemap skip tab tabs topbar \
      masthead header logo search login
      """
    ),
    (.footer, "footer foot colophon copyright legal disclaimer bottom"),
    (.sidebar, "sidebar aside side secondary widget widgets rightrail complementary col3"),
    (
      .advertisement,
      "ad ads advert adverts advertisement advertising dfp banner sponsor sponsored adsense adunit commercial"
    ),
    (.tags, "tag tags topic topics keywords category categories cat cats"),
    (
      .hidden,
      """
      hidden hide screenreader visuallyhidden offscreen modal popup overlay tooltip sronly \
      lightbox noprint
      """
    ),
    (.consent, "cookie cookies consent gdpr privacy"),
    (.paywall, "paywall regwall piano metered subscriber subscribers"),
    (.quote, "quote quotes pullquote blockquote embed tweet instagram"),
    (
      .box,
      "box infobox factbox inset callout sidebox module panel block notice note highlight summary"
    ),
    (.biography, "bio biography about profile"),
  ]

  private static let byWord: NameTable<ClassWords> = {
    var meanings: [String: ClassWords] = [:]
    for (group, words) in groups {
      for word in words.split(separator: " ") { meanings[String(word), default: []].insert(group) }
    }
    return NameTable(meanings.map { (name: $0.key, value: $0.value) })
  }()
}

extension ClassWords {
  /// Reads a name or several, `_`, `-`, spaces and capitals between their words.
  init(_ source: [UInt8], _ range: Range<Int>) {
    self = []
    var start = range.lowerBound
    var index = start
    while index <= range.upperBound {
      let byte = index < range.upperBound ? source[index] : 0x20
      let isInside = byte.isLetter || byte.isDigit
      let startsWord = byte.isUppercase && index > start && source[index - 1].isLowercase
      if !isInside || startsWord {
        if index - start > 1, let group = Self.byWord.value(source, start..<index) {
          formUnion(group)
        }
        start = isInside ? index : index + 1
      }
      index += 1
    }
  }
}
