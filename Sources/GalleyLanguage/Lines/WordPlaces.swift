/// Which lines a word occurs in: a teaser of another article shares few words with the body.
struct WordPlaces {
  private struct Slot {
    var word: UInt32 = 0
    /// The first and last line with the word, and the first and last paragraph.
    var first: Int32 = -1
    var last: Int32 = -1
    var firstParagraph = Int32.max
    var lastParagraph: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var shift: UInt32 = 22
  private var count = 0

  /// Notes a word of the next line.
  mutating func note(_ word: UInt32, in line: Int, isParagraph: Bool) {
    if count * 2 >= slots.count { grow() }
    let index = slot(of: word)
    if slots[index].first < 0 {
      count += 1
      slots[index].word = word
      slots[index].first = Int32(line)
    }
    slots[index].last = Int32(line)
    if isParagraph {
      slots[index].firstParagraph = min(slots[index].firstParagraph, Int32(line))
      slots[index].lastParagraph = Int32(line)
    }
  }

  /// Whether a word of a line occurs in lines, and in paragraphs, other than it and its neighbours.
  func isElsewhere(_ word: UInt32, than line: Int) -> (line: Bool, paragraph: Bool) {
    let slot = slots[slot(of: word)]
    return (
      slot.first < line - 1 || slot.last > line + 1,
      slot.firstParagraph < line - 1 || slot.lastParagraph > line + 1
    )
  }

  private func slot(of word: UInt32) -> Int {
    var index = Int((word &* 0x9E37_79B1) >> shift)
    while slots[index].first >= 0, slots[index].word != word {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for entry in old where entry.first >= 0 { slots[slot(of: entry.word)] = entry }
  }
}
