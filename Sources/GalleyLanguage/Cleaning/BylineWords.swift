/// The words that bylines begin with, in small letters.
enum BylineWords {
  /// What stands before a colon: `Author:`, `Автор:`, `作者：`.
  static let nouns: Set<String> = [
    "author", "authors", "byline", "penulis", "autor", "autora", "autores", "auteur", "auteurs",
    "autore", "forfatter", "författare", "yazar", "yazan", "автор", "авторы", "автори", "текст",
    "作者", "文", "撰文", "記者", "记者", "執筆", "筆者", "著者", "글", "기자", "المؤلف", "الكاتب", "كتب", "كتبت",
    "लेखक",
  ]

  /// What needs no colon, since it has no other use: "from the pen of", "by" in Hebrew.
  static let phrases: Set<String> = ["بقلم", "מאת"]

  /// What stands between names; of capitals alone, one letter is an initial.
  static let conjunctions: Set<String> = ["and", "&", "with", "und", "et", "y", "e", "и", "та"]

  /// What means "by" in some languages, and may mean another thing there or elsewhere.
  static let prepositions: [String: [String]] = [
    "von": ["de"], "par": ["fr"], "por": ["es", "pt", "gl"], "di": ["it"], "door": ["nl"],
    "oleh": ["id", "ms"], "av": ["nb", "nn", "sv"], "af": ["da"],
  ]
}
