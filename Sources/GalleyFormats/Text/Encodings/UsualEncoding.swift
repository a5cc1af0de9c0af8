extension LegacyEncoding {
  /// The encoding that pages in a language usually have where they name none; nil for Windows-1252.
  ///
  /// These are the HTML Standard's suggestions by the user's locale (section 13.2.3.2, "Determining the
  /// character encoding").
  ///
  /// - Parameter language: a tag of BCP 47 in lower case, such as `ru` or `zh-tw`.
  static func usual(_ language: String) -> LegacyEncoding? {
    let subtags = language.split { $0 == "-" || $0 == "_" }
    guard let primary = subtags.first else { return nil }
    if primary == "zh" {
      let isTraditional = subtags.contains { ["hant", "hk", "mo", "tw"].contains($0) }
      return named(isTraditional ? "big5" : "gb18030")
    }
    return usualNames.first { $0.languages.contains(primary) }.flatMap { named($0.name) }
  }

  private static let usualNames: [(name: String, languages: Set<Substring>)] = [
    ("windows-1250", ["cs", "hr", "sk"]), ("iso-8859-2", ["hu", "pl", "sl"]),
    ("windows-1251", ["ba", "be", "bg", "kk", "ky", "mk", "ru", "sah", "sr", "tg", "tt", "uk"]),
    ("iso-8859-7", ["el"]), ("windows-1254", ["az", "ku", "tr"]), ("windows-1255", ["he", "iw"]),
    ("windows-1256", ["ar", "fa"]), ("windows-1257", ["et", "lt", "lv"]),
    ("windows-1258", ["vi"]), ("windows-874", ["th"]), ("shift_jis", ["ja"]), ("euc-kr", ["ko"]),
  ]
}
