/// The people that a page names as authors in one text.
struct PersonList {
  private(set) var people: [String] = []

  /// Reads `By Mia Olsen, Staff Writer, and Li Po | molsen@example.org`: without "by", roles,
  /// addresses, agencies and the site.
  ///
  /// - Parameter isPerson: whether the page says that the text names a person; unusual names are
  ///   believed then.
  init(_ text: String, site: SiteNames, isPerson: Bool = false) {
    guard text.utf8.count <= 400, !text.hasPrefix("http"), !text.hasPrefix("www.") else { return }
    let pieces = Self.pieces(Self.words(text))
    for piece in pieces {
      let words = PersonName.withoutButtons(Self.withoutMarker(piece))
      guard !words.isEmpty, Self.isPerson(words, site: site, isStated: isPerson) else { continue }
      // A word alone among others is a place, a section.
      guard words.count > 1 || isPerson || pieces.count == 1 else { continue }
      let name = words.joined(separator: " ")
      if !people.contains(name) { people.append(name) }
    }
  }

  private static func words(_ text: String) -> [Substring] {
    DateWords.split(text).flatMap(EasternRole.split)
  }

  /// The words between separators and words that stand between names.
  private static func pieces(_ words: [Substring]) -> [[Substring]] {
    var pieces: [[Substring]] = [[]]
    for (index, word) in words.enumerated() {
      // `E` is an initial.
      if separators.contains(word.utf8.count == 1 ? String(word) : word.lowercased()) {
        pieces.append([])
        continue
      }
      // What follows is a place or an employer.
      if ["for", "in", "at", "of", "from", "via"].contains(word.lowercased()), index > 0 {
        pieces.append([""])
        continue
      }
      let parts = word.unicodeScalars.split(
        omittingEmptySubsequences: false, whereSeparator: isMark)
      for (number, part) in parts.enumerated() {
        if number > 0 { pieces.append([]) }
        let part = Substring(part).trimmingMarks
        if !part.isEmpty { pieces[pieces.count - 1].append(part) }
      }
      if endsSentence(word), let last = pieces[pieces.count - 1].popLast() {
        pieces[pieces.count - 1].append(last.last == "." ? last.dropLast() : last)
        pieces.append([])
      }
    }
    return pieces.filter { !$0.isEmpty && $0.first != "" }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "|", "/", "·", "•", "(", ")", "[", "]", "、", "，", "،", "／", "（", "）": true
    default: false
    }
  }

  /// A full stop behind a word that is no initial, title or abbreviation.
  private static func endsSentence(_ word: Substring) -> Bool {
    word.utf8.last == UInt8(ascii: ".") && word.utf8.count > 5
      && word.utf8.count { $0 == UInt8(ascii: ".") } == 1
  }

  private static func withoutMarker(_ piece: [Substring]) -> [Substring] {
    let words = piece.drop {
      let word = $0.lowercased()
      return markers.contains(word) || BylineWords.nouns.contains(word)
        || BylineWords.phrases.contains(word)
    }
    return words.filter { !EasternRole.words.contains(String($0)) }
  }

  private static let separators: Set<String> = [
    "and", "&", "with", "und", "et", "y", "e", "och", "og", "en", "dan", "и", "та", "-", "–", "—",
    "--",
    "|", "/", "·", "•", "»", "as",
  ]

  private static let markers: Set<String> = [
    "by", "von", "par", "por", "di", "door", "oleh", "av", "af", "autor", "author", "authors",
    "text", "words", "written", "posted", "published", "story", "reported", "reporting", "about",
    "sobre", "post", "article",
  ]
}

extension PersonList {
  private static func isPerson(
    _ words: [Substring], site: SiteNames, isStated: Bool
  ) -> Bool {
    let name = words.joined(separator: " ")
    if site.contains(name) || PersonName.isContact(words) || PersonName.isRole(words)
      || PersonName.isDegree(words) || PersonName.isPublisher(words)
      || words.contains(where: { $0.utf8.contains(where: \.isDigit) || $0.first == "@" })
    {
      return false
    }
    guard let first = words.first else { return false }
    if words.count == 1 {
      let isNamed = isStated || !site.hasWord(first)
      return isNamed && isLoneName(first)
    }
    return PersonName.isPlausible(words)
      || isStated && (2...6).contains(words.count) && words.allSatisfy(isOfLetters)
  }

  /// A first name or a pen name; a name in a script without capitals and spaces.
  private static func isLoneName(_ word: Substring) -> Bool {
    let scalars = word.unicodeScalars
    guard scalars.count >= 2, isOfLetters(word) else { return false }
    if scalars.allSatisfy({ !$0.properties.isCased }) { return true }
    return PersonName.isPlausible([word]) && scalars.contains { $0.properties.isLowercase }
  }

  private static func isOfLetters(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "'’.-ʼ·・".unicodeScalars.contains($0)
    }
  }
}

extension Substring {
  /// Without marks around it; a full stop may belong to an initial.
  fileprivate var trimmingMarks: Substring {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case ":", "：", "\"", "“", "”", "„", "«", "»", "‘", "<", ">", "*": true
      default: false
      }
    }
    var text = unicodeScalars
    while let last = text.last, isMark(last) { text.removeLast() }
    while let first = text.first, isMark(first) || first == "." { text.removeFirst() }
    return Substring(text)
  }
}
