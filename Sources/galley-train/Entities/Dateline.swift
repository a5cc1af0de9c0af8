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
    func append(_ words: [String], _ kind: NameLabel.Kind? = nil) {
      for (index, word) in words.enumerated() {
        opened.words.append(word)
        opened.labels.append(kind.map { index == 0 ? .begin($0) : .inside($0) } ?? .outside)
        opened.certainty.append(1)
      }
    }
    append(places[Int(random.next() % UInt64(places.count))], .location)
    if random.share() < 0.3 {
      let month = Self.months[Int(random.next() % UInt64(Self.months.count))]
      append([",", month, String(1 + random.next() % 28)])
    }
    if random.share() < 0.5 {
      append(["("])
      append([Self.agencies[Int(random.next() % UInt64(Self.agencies.count))]], .organization)
      append([")"])
    }
    append([["-", "–", "—", "--", ":"][Int(random.next() % 5)]])
    opened.words += sentence.words
    opened.labels += sentence.labels
    opened.certainty += sentence.certainty
    return opened
  }
}
