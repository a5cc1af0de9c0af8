/// The words by which pages speak to their readers amid a story.
enum AsidePhrases {
  /// Two or three words that a sentence of the story doesn't begin with.
  static let all = [
    "also read", "read also", "also see", "see also", "read more", "more on", "read full",
    "read next", "scroll down", "scroll to", "click here", "tap here", "click to",
    "watch video", "watch live", "watch more", "see more", "see photos", "see pics",
    "see pictures", "file photo", "photo credit", "image credit", "picture credit", "photo by",
    "image source", "sign up", "subscribe to", "follow us", "share this",
    "related story", "related stories",
    "reporting by", "editing by", "writing by",
    "additional reporting", "with inputs", "with agency", "story continues", "article continues",
    "all rights reserved", "editor's note", "editors note", "publisher's note", "author's note",
    "correction this", "correction an", "correction a", "clarification this", "clarification an",
    "check out", "don't miss", "get the latest", "get all the", "get breaking news",
    "catch all the", "catch the latest", "catch up on", "stay tuned", "stay updated",
    "download the app", "download our", "for more news", "for more stories", "for more updates",
    "for more information", "for all the", "for the latest", "for latest", "we may earn",
    "we earn a", "if you buy", "if you purchase", "this story corrects", "this version corrects",
  ]

  /// Words that lines of a page's interface begin with, in sentences' form.
  static let interfaceStarts = """
    additional advertisement also article click comments continue copyright credit editing email
    enter file find follow if image images join jump loading more notify photo photograph photos
    picture pictures pictured print read receive register related reporting save scroll see share
    sign source stay story subscribe tap tweet view watch we with writing your
    """
}
