/// What the interface of a page says, in the words of many sites.
///
/// All in small letters, with straight apostrophes, without marks at the end.
enum BoilerplatePhrases {
  struct Phrase {
    let text: [UInt8]
    let reason: BoilerplateReason
    /// The longest line, in bytes, that is taken for interface when it starts with the phrase.
    let longestLine: Int
  }

  /// Lines that consist of the phrase alone.
  static let whole: [[UInt8]: BoilerplateReason] = {
    var phrases: [[UInt8]: BoilerplateReason] = [:]
    for (reason, list) in wholeLists {
      for phrase in list { phrases[Array(phrase.utf8)] = reason }
    }
    return phrases
  }()

  /// Lines that start with the phrase, by the phrase's first byte.
  static let starts: [UInt8: [Phrase]] = {
    var phrases: [UInt8: [Phrase]] = [:]
    for (reason, longestLine, list) in startLists {
      for phrase in list {
        let text = Array(phrase.utf8)
        let entry = Phrase(text: text, reason: reason, longestLine: longestLine)
        phrases[text.first ?? 0, default: []].append(entry)
      }
    }
    return phrases
  }()

  /// The length of the longest of them, in bytes.
  static let longestWhole = whole.keys.lazy.map(\.count).max() ?? 0

  private static let wholeLists: [(BoilerplateReason, [String])] = [
    (
      .advertisement,
      [
        "ad", "advert", "advertisement", "advertisements", "advertising", "anzeige", "iklan",
        "paid content", "promoted", "publicidad", "publicidade", "publicité", "pubblicità",
        "sponsored", "sponsored content", "sponsored links", "werbung", "реклама",
      ]
    ),
    (
      .comments,
      [
        "add a comment", "comment", "comments", "comments (+)", "deixe um comentário",
        "deixe uma resposta", "hide comments", "join the conversation", "join the discussion",
        "kommentare", "leave a comment", "leave a reply", "leave comment", "load comments",
        "log in to comment", "post a comment", "show comments", "view comments",
        "view all comments",
        "write a comment", "комментарии", "добавить комментарий",
      ]
    ),
    (
      .navigation,
      [
        "accept", "accept all", "back to gallery", "back to top", "close menu", "continue reading",
        "main menu", "next article", "next post", "next story", "open menu", "page not found",
        "previous article", "previous post", "previous story", "print this page", "privacy policy",
        "read full article", "read the full story", "see all", "show less", "show more", "sign in",
        "sign up", "site map", "sitemap", "skip to content", "skip to main content",
        "skip to navigation", "subscribe", "subscribe now", "subscribe sign in", "terms of service",
        "terms of use", "toggle navigation", "view all", "zurück zur übersicht",
      ]
    ),
    (
      .media,
      [
        "listen to this article", "loading", "now playing", "play audio", "play video",
        "video player is loading", "watch live", "watch now", "watch video",
      ]
    ),
  ]

  private static let startLists: [(BoilerplateReason, Int, [String])] = [
    (
      .advertisement, 90,
      [
        "advertisement -", "advertisement (", "advertisement. ", "article continues after",
        "article continues below", "continue reading below", "scroll to continue",
        "story continues after", "story continues below", "story continues on",
      ]
    ),
    (
      .shareBar, 60,
      [
        "click to share on", "email this article", "print this article", "share on ", "share this ",
        "share via", "share:", "share article", "share selection", "share story", "tweet this",
        "x share via",
      ]
    ),
    (
      .follow, 110,
      ["find us on ", "follow us", "join us on ", "like us on ", "stay connected with us"]
    ),
    (
      .comments, 160,
      [
        "comments are ", "notify me of ", "save my name, email", "you are commenting using",
        "you must be logged in", "you must log in", "your comment is awaiting",
        "your email address will not be published",
      ]
    ),
    (
      .navigation, 110,
      [
        "click here to comment", "click here to continue", "click here to follow",
        "click here to join", "click here to listen", "click here to read",
        "click here to register",
        "click here to see", "click here to sign", "click here to subscribe", "click here to view",
        "click here to watch", "click here for more", "click here for the", "tap here to ",
        "jump to comments",
      ]
    ),
    (
      .credit, 140,
      [
        "(image:", "(photo:", "(picture:", "[image:", "[photo:", "file photo", "image by ",
        "image courtesy", "image credit", "image source", "image:", "photo by ", "photo courtesy",
        "photo credit", "photo illustration by", "photo:", "photograph by ", "photograph:",
        "photos by ", "picture by ", "picture credit", "picture:",
      ]
    ),
    (.media, 60, ["estimated reading time", "read time:", "reading time:"]),
  ]

  /// Names that stand in share bars.
  static let networks: Set<[UInt8]> = bytes([
    "blogger", "bluesky", "digg", "facebook", "flipboard", "google+", "instagram", "line",
    "linkedin", "mastodon", "messenger", "pinterest", "pocket", "reddit", "skype", "snapchat",
    "stumbleupon", "telegram", "threads", "tiktok", "tumblr", "twitter", "viber", "vk", "vkontakte",
    "wechat", "weibo", "whatsapp", "xing", "youtube",
  ])

  /// Words that stand between such names.
  static let shareWords: Set<[UInt8]> = bytes([
    "and", "copy", "e-mail", "email", "link", "mail", "more", "on", "pin", "post", "print", "rss",
    "save", "send", "share", "shares", "sms", "this", "to", "tweet", "via", "x",
  ])

  private static func bytes(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }
}
