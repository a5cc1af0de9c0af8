import Galley

/// A word or phrase that may be a keyword, with how the text uses it.
struct KeywordCandidate {
  /// The stems of its words, in order.
  let stems: [UInt64]
  /// How often the text uses it.
  var uses = 0
  /// How many sentences use it.
  var sentences = 0
  /// The numbers of the first and of the last sentence that use it.
  private(set) var first = 0
  private var last = -1
  /// How many of its uses have capitals throughout, or are known names.
  private(set) var names = 0
  /// How many of its uses have no word at either side that could belong to it.
  private(set) var whole = 0
  /// How many of its uses are part of a longer name.
  private var torn = 0
  private var neighbour: UInt64?
  /// Whether several names begin or end with it, as those of a family do.
  private var isShared = false
  private var forms: [KeywordForm] = []

  /// Where in a longer name it stands.
  enum Part {
    /// At either end, beside the word with this stem.
    case end(beside: UInt64)
    case middle
  }

  /// Most wordings that are told apart, which bounds the work; the later ones are not counted.
  private static let mostForms = 16

  init(stems: [UInt64]) { self.stems = stems }

  mutating func add(
    _ bytes: Span<UInt8>, _ range: Range<Int>, in sentence: Int, isName: Bool, isWhole: Bool,
    part: Part? = nil
  ) {
    if uses == 0 { first = sentence }
    uses += 1
    if sentence != last {
      sentences += 1
      last = sentence
    }
    if isName { names += 1 }
    if isWhole { whole += 1 }
    if let part {
      torn += 1
      if case .end(let neighbour) = part {
        isShared = isShared || self.neighbour.map { $0 != neighbour } ?? false
        self.neighbour = neighbour
      }
    }
    let wording = KeywordForm.hash(bytes, range)
    if let place = forms.firstIndex(where: { $0.wording == wording }) {
      forms[place].uses += 1
    } else if forms.count < Self.mostForms {
      forms.append(KeywordForm(wording: wording, range: range, uses: 1))
    }
  }

  /// Takes over the uses of a shorter form, such as those of a surname.
  mutating func absorb(_ short: KeywordCandidate) {
    uses = max(uses, short.uses)
    sentences = max(sentences, short.sentences)
    first = min(first, short.first)
  }

  /// Whether it stands within one name alone.
  var isTorn: Bool { torn == uses && !isShared }

  /// Whether it is a name of several words.
  var isFullName: Bool { stems.count > 1 && names * 2 >= uses }

  /// Where its most frequent wording is used first; of equals the one that is first.
  var range: Range<Int> {
    var best = forms[0]
    for form in forms where form.uses > best.uses { best = form }
    return best.range
  }
}

/// One wording of a candidate.
private struct KeywordForm {
  let wording: UInt64
  /// Its first use.
  let range: Range<Int>
  var uses: Int

  /// FNV-1a, 64 bits, of the bytes as they stand.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
