/// Phrases that are looked for all at once.
struct PhraseSet {
  /// By the first byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { self.phrases[Int(first)].append(bytes) }
    }
  }

  /// Whether one of the phrases occurs.
  func occur(in text: [UInt8]) -> Bool {
    text.indices.contains { isPhrase(at: $0, in: text) }
  }

  /// Whether the text starts with one of the phrases.
  func start(_ text: [UInt8]) -> Bool { !text.isEmpty && isPhrase(at: 0, in: text) }

  private func isPhrase(at index: Int, in text: [UInt8]) -> Bool {
    phrases[Int(text[index])].contains { phrase in
      guard text.count - index >= phrase.count else { return false }
      for offset in phrase.indices where text[index + offset] != phrase[offset] { return false }
      return true
    }
  }
}
