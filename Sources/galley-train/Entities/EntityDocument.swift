import Galley
import GalleyLanguage

/// A name with its UTF-8 offsets.
struct MarkedName: Hashable {
  let kind: NameLabel.Kind
  let range: Range<Int>
}

/// Sentences with marked names as the text of an article.
struct EntityDocument {
  let text: String
  let names: [MarkedName]
  /// UTF-8 offsets of the text whose labels are doubtful.
  let doubtful: [Range<Int>]

  /// How words stand together again.
  enum Spacing {
    /// A space between any two words, as in the file.
    case plain
    /// As people write: no space before a comma.
    case written
  }

  /// - Parameter leastCertainty: labels less certain are doubtful.
  init(
    _ sentences: ArraySlice<MarkedSentence>, spacing: Spacing, joint: String,
    leastCertainty: Float = 0
  ) {
    var text = ""
    var names: [MarkedName] = []
    var doubtful: [Range<Int>] = []
    for sentence in sentences {
      if !text.isEmpty { text += joint }
      var joiner = WordJoiner(spacing)
      var open: (kind: NameLabel.Kind, start: Int)?
      func close(_ end: Int) {
        if let name = open {
          let end = Self.end(of: name.start..<end, in: text)
          names.append(MarkedName(kind: name.kind, range: name.start..<end))
        }
        open = nil
      }
      var end = text.utf8.count
      for index in sentence.words.indices {
        let label = sentence.labels[index]
        if open != nil, label.kind.map({ label != .inside($0) }) ?? true { close(end) }
        text += joiner.space(before: sentence.words[index])
        let start = text.utf8.count
        text += sentence.words[index]
        end = text.utf8.count
        if let kind = label.kind, open == nil { open = (kind, start) }
        if sentence.certainty[index] < leastCertainty { doubtful.append(start..<end) }
      }
      close(end)
    }
    self.text = text
    self.names = names
    self.doubtful = doubtful
  }
}

extension EntityDocument {
  /// Where a name ends before what a hyphen ties to it in small letters, `London-based`, and before the
  /// full stop of a sentence.
  private static func end(of name: Range<Int>, in text: String) -> Int {
    let all = Array(text.utf8)
    let name = name.lowerBound..<name.upperBound - (endsWithStop(all[name]) ? 1 : 0)
    let bytes = all[name]
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen > name.lowerBound,
      bytes[name.lowerBound] < 0x61, !bytes[hyphen...].contains(UInt8(ascii: " ")),
      hyphen + 1 < name.upperBound, (0x61...0x7A).contains(bytes[hyphen + 1])
    else { return name.upperBound }
    let word = bytes[..<hyphen].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? name.lowerBound
    let isGivenName = HyphenatedGivenName.matches(all, word..<name.upperBound, hyphen: hyphen)
    return isGivenName ? name.upperBound : hyphen
  }

  /// Whether a name's last word has but one stop, at its end, and is no short form.
  private static func endsWithStop(_ name: ArraySlice<UInt8>) -> Bool {
    let stop = UInt8(ascii: ".")
    guard name.count > 3, name.last == stop else { return false }
    let word = name.dropLast().split(separator: UInt8(ascii: " ")).last ?? []
    return word.count > 1 && !word.contains(stop)
      && !shortForms.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let shortForms = Set(
    (NameText.shortForms + " st").split(separator: " ").map(String.init))
}

/// Says where spaces stand between the words of a sentence.
struct WordJoiner {
  private let spacing: EntityDocument.Spacing
  private var isFirst = true
  private var isTight = false
  private var isQuoted = false

  init(_ spacing: EntityDocument.Spacing) { self.spacing = spacing }

  mutating func space(before word: String) -> String {
    let isLoose = !isFirst && (spacing == .plain || !isTight && !leans(word))
    isFirst = false
    isTight = word == "(" || word == "[" || word == "$" || word == "£" || word == "€" || word == "#"
    if word == "-" || word == "–" || word == "/" { isTight = true }
    if word == "\"" {
      isQuoted.toggle()
      isTight = isQuoted
    }
    return isLoose ? " " : ""
  }

  private func leans(_ word: String) -> Bool {
    switch word {
    case ",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "'", "n't", "'re", "'ve", "'ll",
      "'d", "'m", "...", "-", "–", "/":
      true
    case "\"": isQuoted
    default: false
    }
  }
}
