package import Galley

/// Finds names by rules and word lists: runs of capitalised words, told apart by what stands in and
/// around them, and by what the same words are elsewhere in the article.
package struct RuleRecognizer: EntityRecognizer {
  private let lexicon = NameLexicon()

  package init() {}

  package func mentions(in text: AnalyzedText) -> [Entity] {
    let scan = NameScan(text: text, lexicon: lexicon)
    var candidates: [NameCandidate] = []
    var token = 0
    while token < text.tokens.count {
      guard scan.isName(token) else {
        token += 1
        continue
      }
      let chunk = scan.chunk(from: token)
      scan.candidates(in: chunk, into: &candidates)
      token = chunk.upperBound
    }
    return NameResolution(scan: scan, candidates: candidates).entities()
  }
}

/// A run of tokens that may be a name.
struct NameCandidate {
  let tokens: Range<Int>
  /// Nil where nothing tells what it is.
  var type: EntityType?
  var evidence: Evidence

  enum Evidence: Int, Comparable {
    /// Nothing but capitals.
    case none
    /// A guess from its surroundings, which any better mention of the same name overrules.
    case weak
    /// A list or the form of the name itself.
    case form
    /// A title, or a definition.
    case strong

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }
}
