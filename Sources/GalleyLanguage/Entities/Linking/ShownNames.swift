import Galley

/// What things are called in a document, by how the article calls them.
struct ShownNames {
  private let text: AnalyzedText
  private let mentions: [NameMention]

  init(_ mentions: [NameMention], in text: AnalyzedText) {
    self.mentions = mentions
    self.text = text
  }

  /// For each head, the longest form among its mentions, its white space made single spaces; of those
  /// of one length the first that is not all in capitals.
  ///
  /// `The` is no part of it where another mention lacks it.
  func names(by heads: [Int]) -> [String?] {
    let ranges = ranges(by: heads)
    var longest = [Int?](repeating: nil, count: mentions.count)
    for (index, head) in heads.enumerated() {
      if let other = longest[head], !isBetterForm(index, than: other, ranges) { continue }
      longest[head] = index
    }
    return longest.map { $0.map { plainName(ranges[$0]) } }
  }

  /// What of each mention may be shown.
  private func ranges(by heads: [Int]) -> [Range<Int>] {
    let articles = mentions.map(startsWithArticle)
    var ranges = mentions.map(\.entity.range)
    guard articles.contains(true) else { return ranges }
    var withoutArticle: Set<Form> = []
    for index in mentions.indices where !articles[index] {
      withoutArticle.insert(Form(head: heads[index], phrase: mentions[index].phrase(in: text)))
    }
    for index in mentions.indices where articles[index] {
      let form = Form(head: heads[index], phrase: mentions[index].phrase(in: text))
      guard withoutArticle.contains(form) else { continue }
      let second = text.tokens[mentions[index].tokens.lowerBound + 1]
      ranges[index] = Int(second.start)..<ranges[index].upperBound
    }
    return ranges
  }

  private struct Form: Hashable {
    let head: Int
    let phrase: WordHash
  }

  private func startsWithArticle(_ mention: NameMention) -> Bool {
    mention.words.count > 1 && text.words[mention.tokens.lowerBound] == NameMention.the
      && text.byteRange(of: mention.tokens) == mention.entity.range
  }

  private func isBetterForm(_ mention: Int, than other: Int, _ ranges: [Range<Int>]) -> Bool {
    let (length, otherLength) = (ranges[mention].count, ranges[other].count)
    guard length == otherLength else { return length > otherLength }
    return !hasSmallLetters(mentions[other]) && hasSmallLetters(mentions[mention])
  }

  private func hasSmallLetters(_ mention: NameMention) -> Bool {
    text.tokens[mention.tokens].contains { $0.traits.contains(.hasLower) }
  }

  private func plainName(_ range: Range<Int>) -> String {
    let slice = String(decoding: text.bytes[range], as: UTF8.self)
    guard slice.unicodeScalars.contains(where: { $0.properties.isWhitespace && $0 != " " }) else {
      return slice
    }
    return slice.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
