/// How much of a reference a summary says.
///
/// C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004): F1 of the words, and of
/// two words in a row, that both have in common; without stemming.
enum Rouge {
  /// The words of a text in small letters.
  static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// - Parameter length: of the runs of words that are compared.
  static func score(_ found: [String], _ reference: [String], length: Int) -> Double {
    let left = counts(found, length: length)
    let right = counts(reference, length: length)
    let shared = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
    let total = max(0, found.count - length + 1) + max(0, reference.count - length + 1)
    return total > 0 ? 2 * Double(shared) / Double(total) : 0
  }

  private static func counts(_ words: [String], length: Int) -> [ArraySlice<String>: Int] {
    var counts: [ArraySlice<String>: Int] = [:]
    guard words.count >= length else { return counts }
    for start in 0...words.count - length { counts[words[start..<start + length], default: 0] += 1 }
    return counts
  }
}
