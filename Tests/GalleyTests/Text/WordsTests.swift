import Galley
import GalleyTestSupport
import Testing

/// Words by the plainest means: scalars, and Unicode's own property.
private func wordsByScalars(of text: String) -> [Range<Int>] {
  text.unicodeScalars.split { $0.properties.isWhitespace }.map { word in
    let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
    return start..<start + word.utf8Count
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var utf8Count: Int { Substring(self).utf8.count }
}

@Suite struct WordsTests {
  @Test(arguments: [
    ("", 0), (" ", 0), ("one", 1), (" one\ttwo\n\nthree ", 3), ("a\u{A0}b\u{3000}c", 3),
    ("zero\u{200B}width", 1), ("it’s “so” — fine…", 4), ("नमस्ते दुनिया", 2), ("👩‍👩‍👧 🇳🇵", 2),
    ("a\u{1C}b", 1),
  ])
  func `words stand between white space`(text: String, count: Int) {
    #expect(countWords(in: text) == count)
    #expect(wordRanges(in: text).count == count)
  }

  @Test func `a minimum length counts Unicode scalars`() {
    #expect(countWords(in: "a bb ccc dddd", ofAtLeast: 3) == 2)
    #expect(countWords(in: "é éé ééé", ofAtLeast: 3) == 1)
    #expect(countWords(in: "👩‍👩‍👧", ofAtLeast: 5) == 1)
    #expect(countWords(in: "👩‍👩‍👧", ofAtLeast: 6) == 0)
  }

  @Test func `every white-space scalar separates, and no other scalar of the basic plane`() {
    let separators = (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      countWords(in: "a\($0)b") == 2
    }
    let expected = (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      $0.properties.isWhitespace
    }
    #expect(Array(separators) == Array(expected))
  }

  @Test func `any text gives the words that a walk over its scalars gives`() {
    let alphabet = Array(
      "ab é’ \n\u{A0}\u{85}\u{2009}\u{2028}\u{200B}\u{3000}、\u{1680}ᚁ\u{205F}…界👍".unicodeScalars)
    var generator = SeededGenerator(seed: 7)
    for round in 0..<600 {
      var scalars = String.UnicodeScalarView()
      let wordy = round.isMultiple(of: 2)
      for _ in 0..<round {
        let isLetter = wordy && Int.random(in: 0..<8, using: &generator) != 0
        scalars.append(
          isLetter ? "x" : alphabet.randomElement(using: &generator) ?? " ")
      }
      let text = String(scalars)
      let words = wordsByScalars(of: text)
      #expect(wordRanges(in: text) == words)
      for minimum in [1, 2, 3, 8, 70] {
        let long = text.unicodeScalars.split { $0.properties.isWhitespace }
          .count { $0.count >= minimum }
        #expect(countWords(in: text, ofAtLeast: minimum) == long)
      }
    }
  }
}
