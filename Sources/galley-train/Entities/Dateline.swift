import GalleyLanguage

/// Datelines of news agencies before a sentence, `TUNIS (Reuters) - …`, which files of sentences lack.
struct Dateline {
  /// Places, in capitals.
  private let places: [[String]]
  private static let agencies = [
    "Reuters", "AP", "AFP", "Xinhua", "IPS", "dpa", "PTI", "ANI", "UPI", "Kyodo", "TASS", "EFE",
  ]
  private static let months = ["Jan", "Feb.", "March", "April", "May", "June", "Sept", "Nov."]

  /// - Parameter sentences: the places that they name are those of datelines.
  init(_ sentences: [MarkedSentence]) {
    var places: [[String]] = []
    for sentence in sentences {
      for name in sentence.names where name.kind == .location && name.range.count <= 2 {
        let words = sentence.words[name.range]
        guard words.allSatisfy({ $0.count > 2 && $0.allSatisfy(\.isLetter) }) else { continue }
        places.append(words.map { $0.uppercased() })
      }
    }
    self.places = places
  }

  func placed(before sentence: MarkedSentence, _ random: inout RandomNumbers) -> MarkedSentence {
    guard !places.isEmpty else { return sentence }
    var opened = MarkedSentence()
    opened.append(Self.one(of: places, &random), .location)
    if random.share() < 0.3 {
      opened.append([",", Self.one(of: Self.months, &random), String(1 + random.next() % 28)])
    }
    if random.share() < 0.5 {
      opened.append(["("])
      opened.append([Self.one(of: Self.agencies, &random)], .organization)
      opened.append([")"])
    }
    opened.append([Self.one(of: ["-", "–", "—", "--", ":"], &random)])
    opened.words += sentence.words
    opened.labels += sentence.labels
    opened.certainty += sentence.certainty
    return opened
  }

  private static func one<Item>(of items: [Item], _ random: inout RandomNumbers) -> Item {
    items[Int(random.next() % UInt64(items.count))]
  }
}

extension MarkedSentence {
  /// Adds words that are a name of a kind, or none.
  fileprivate mutating func append(_ words: [String], _ kind: NameLabel.Kind? = nil) {
    for (index, word) in words.enumerated() {
      self.words.append(word)
      labels.append(kind.map { index == 0 ? .begin($0) : .inside($0) } ?? .outside)
      certainty.append(1)
    }
  }
}
