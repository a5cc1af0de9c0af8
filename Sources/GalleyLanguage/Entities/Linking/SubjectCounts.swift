package import Galley

/// Groups an article's mentions by what they mention, counts them, and tells how much of the article
/// each is.
///
/// A mention in the first sentence weighs 1, in the one behind it 5/6, and so on: one in the sentence
/// that `n` others stand before weighs 5/(5 + n). News tells what it is about first. To be in the title
/// weighs as much as two mentions in the first sentence. The salience is the share in the sum of all
/// subjects' weights.
package struct SubjectCounts {
  /// A subject that is still counted.
  private struct Count {
    var subject: Subject
    var weight = 0.0
    var isInTitle = false
  }

  /// In the order of their first mentions.
  private var counts: [Count] = []
  private var places: [String: Int] = [:]
  private let title: TitleWords

  /// How many sentences behind the first one a mention weighs half.
  private static let half = 5.0
  private static let titleWeight = 2.0

  /// - Parameters:
  ///   - entities: in text order; those without an id and a name, and values, are left out.
  ///   - title: the article's, if there is one.
  package init(_ entities: [Entity], in text: AnalyzedText, title: String?) {
    self.title = TitleWords(title ?? "")
    let names = entities.filter { !EntityExtractor.valueTypes.contains($0.type) }
    var sentence = 0
    var token = 0
    for mention in NameMention.mentions(names.map { FoundMention($0, by: .model) }, in: text) {
      while token < mention.tokens.lowerBound {
        token += 1
        if text.startsSentence[token] { sentence += 1 }
      }
      add(mention, sentence)
    }
  }

  private mutating func add(_ mention: NameMention, _ sentence: Int) {
    guard let id = mention.entity.id, let name = mention.entity.name else { return }
    let place = places[id] ?? counts.count
    if place == counts.count {
      places[id] = place
      counts.append(
        Count(subject: Subject(id: id, name: name, type: mention.entity.type, count: 0)))
    }
    counts[place].subject.count += 1
    counts[place].weight += Self.half / (Self.half + Double(sentence))
    if !counts[place].isInTitle { counts[place].isInTitle = title.contains(mention.words) }
  }

  /// The most important first; of equal ones that which is mentioned first.
  package var subjects: [Subject] {
    let weights = counts.map { $0.weight + ($0.isInTitle ? Self.titleWeight : 0) }
    let sum = weights.reduce(0, +)
    // To three digits; the order is that of the numbers shown.
    let shares = weights.map { ($0 / sum * 1_000).rounded() }
    return counts.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }.map { index in
      var subject = counts[index].subject
      subject.salience = shares[index] / 1_000
      return subject
    }
  }
}

/// The words of a title, to look for names in.
private struct TitleWords {
  private let words: [WordHash]
  private let areCapitalised: [Bool]

  /// No longer title is looked through.
  private static let mostScalars = 1_000

  init(_ title: String) {
    let bytes = Array(String(title.unicodeScalars.prefix(Self.mostScalars)).utf8)
    let tokens = Tokenizer.tokens(in: bytes).filter { $0.kind == .word }
    words = tokens.map { WordHash(bytes, $0.range) }
    areCapitalised = tokens.map { $0.traits.contains(.startsUpper) }
  }

  /// Whether the words of a name stand side by side, the first with a capital.
  func contains(_ name: [WordHash]) -> Bool {
    guard !name.isEmpty, name.count <= words.count else { return false }
    return (0...words.count - name.count).contains { start in
      areCapitalised[start] && words[start..<start + name.count].elementsEqual(name)
    }
  }
}
