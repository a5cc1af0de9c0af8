import GalleyLanguage

/// A text with `¦` wherever a sentence ends.
struct MarkedSentences {
  let text: String
  let sentences: [String]

  init(_ marked: String) {
    text = marked.filter { $0 != "¦" }
    sentences = marked.split(separator: "¦").map { piece in
      let rest = piece.drop(while: \.isWhitespace)
      return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

/// The sentences of `text`, as text.
func sentences(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return SentenceSplitter.sentences(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
}
