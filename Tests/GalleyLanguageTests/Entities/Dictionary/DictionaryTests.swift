import Galley
import Testing

@testable import GalleyLanguage

/// A dictionary of names, each with the type `known` and, behind `=`, perhaps an id.
func dictionary(_ names: [String], _ folding: NameFolding = NameFolding()) -> NameDictionary {
  var builder = NameDictionaryBuilder(folding: folding)
  for (line, name) in names.enumerated() {
    let parts = name.split(separator: "=", maxSplits: 1).map { String($0) }
    let id = parts.count > 1 ? parts[1] : ""
    builder.begin(type: "known".utf8Span.span, id: id.utf8Span.span, line: line + 1)
    #expect(builder.add(parts[0].utf8Span.span) == nil)
  }
  return builder.build().0
}

/// What a dictionary finds, as slices of the text.
private func found(
  _ names: [String], in text: AnalyzedText, _ folding: NameFolding = NameFolding()
) -> [String] {
  dictionary(names, folding).mentions(in: text).map {
    String(decoding: text.bytes[$0.entity.range], as: UTF8.self)
  }
}

private func found(
  _ names: [String], in text: String, _ folding: NameFolding = NameFolding()
) -> [String] {
  found(names, in: analyzed(text), folding)
}

@Suite("The longest name of a dictionary") struct LongestNameTests {
  @Test("wins over those inside it, in front of it and behind it")
  func longest() {
    let names = ["New York", "York", "New York Times", "Times Square", "Square"]
    #expect(found(names, in: "He left New York for York.") == ["New York", "York"])
    #expect(
      found(names, in: "The New York Times Square deal, at Times Square.")
        == ["New York Times", "Square", "Times Square"])
    #expect(found(["a b", "a b c d e", "c d"], in: "a b c d x") == ["a b", "c d"])
  }

  @Test(
    "is a whole word or several",
    arguments: [
      ("Roe", "Monroe and Roe-Smith met Roe, Roe's aunt and the Roes.", ["Roe", "Roe"]),
      ("Jovic", "Jovic’s goal", ["Jovic"]),
      ("AT&T", "AT&T and AT&TX", ["AT&T"]),
      ("U.S.", "in the U.S. today", ["U.S."]),
      ("Elmco Inc.", "Elmco Inc. grew. So did Elmco Inc.", ["Elmco Inc.", "Elmco Inc."]),
      ("Yahoo! Japan", "Then Yahoo! Japan rose.", ["Yahoo! Japan"]),
      ("O'Brien", "O’Brien and O'Brien", ["O’Brien", "O'Brien"]),
      ("4th Street", "on 4th Street", ["4th Street"]),
      ("北京", "他在北京工作", ["北京"]),
      ("🍎", "an 🍎 a day", ["🍎"]),
    ])
  func borders(name: String, text: String, expected: [String]) {
    #expect(found([name], in: text) == expected)
  }

  @Test("gives way to a shorter one where it ends inside a word")
  func shorter() {
    let names = ["Elmco", "Elmco Inc", "Elmco Inc of", "Elmco Inc of Oslo"]
    #expect(
      found(names, in: "an Elmco Inc of Oslo-like Elmco Inc-owned") == ["Elmco Inc of", "Elmco"])
  }

  @Test("goes over any white space, and over the end of a line only within a sentence")
  func spaces() {
    #expect(
      found(["Karl Roe"], in: "Karl  Roe, Karl\u{A0}Roe and Karl\u{200B} Roe")
        == ["Karl  Roe", "Karl\u{A0}Roe", "Karl\u{200B} Roe"])
    #expect(found(["Oslo City"], in: lines("He came to Oslo\nCity trams ran.")) == [])
    let bytes = Array("He met Karl\nRoe.".utf8)
    let analysis = TextAnalysis(
      sentences: [0..<bytes.count], tokens: Tokenizer.tokens(in: bytes))
    #expect(
      found(["Karl Roe"], in: AnalyzedText(bytes: bytes, analysis: analysis)) == ["Karl\nRoe"])
  }

  @Test("is the one that a search without an automaton finds", arguments: 0..<60)
  func random(seed: UInt64) {
    var generator = Numbers(state: seed)
    func words(_ most: Int) -> String {
      (0...generator.next(most)).map { _ in ["a", "b", "c", "a-b", "d's"][generator.next(5)] }
        .joined(separator: " ")
    }
    let names = (0..<20).map { _ in words(4) }
    for _ in 0..<20 {
      let text = analyzed(words(40))
      #expect(found(names, in: text) == search(names, in: text))
    }
  }

  private func search(_ names: [String], in text: AnalyzedText) -> [String] {
    let ends = Set(text.tokens.map(\.end))
    var found: [String] = []
    var end = 0
    for token in text.tokens where token.start >= end {
      let fitting = names.filter { name in
        text.bytes[Int(token.start)...].starts(with: name.utf8)
          && ends.contains(token.start + Int32(name.utf8.count))
      }
      guard let name = fitting.max(by: { $0.utf8.count < $1.utf8.count }) else { continue }
      found.append(name)
      end = Int(token.start) + name.utf8.count
    }
    return found
  }

  @Test("lies at the borders of tokens in random texts", arguments: 0..<100)
  func invariants(seed: UInt64) {
    let names = [
      "Ana Cruz", "HIT", "é", "É", "漢元", "Ministry of India", "$", "U.S.", "-", "’s Ana", "ß ß",
    ].filter { $0 != "-" }
    for folding in [NameFolding(), NameFolding(ignoresCase: true, ignoresMarks: true)] {
      let text = analyzed(RandomText.make(seed: seed, pieces: 300))
      let (starts, ends) = (Set(text.tokens.map(\.start)), Set(text.tokens.map(\.end)))
      var last = 0
      for mention in dictionary(names, folding).mentions(in: text) {
        let range = mention.entity.range
        #expect(range.lowerBound >= last)
        #expect(starts.contains(Int32(range.lowerBound)) && ends.contains(Int32(range.upperBound)))
        last = range.upperBound
      }
    }
  }
}

@Suite("Names and words are compared") struct NameFoldingTests {
  private let cases = NameFolding(ignoresCase: true)
  private let marks = NameFolding(ignoresMarks: true)

  @Test("to the letter, however marks are encoded")
  func exact() {
    #expect(found(["Elmco"], in: "ELMCO elmco Elmco") == ["Elmco"])
    #expect(
      found(["Zu\u{308}rich"], in: "Zürich, Zu\u{308}rich, Zurich") == ["Zürich", "Zu\u{308}rich"])
    #expect(found(["Politik"], in: "Poli\u{AD}tik") == ["Poli\u{AD}tik"])
  }

  @Test("without case")
  func withoutCase() {
    #expect(
      found(["Elmco Straße", "Σίσυφος"], in: "ELMCO STRASSE und elmco straße; ΣΊΣΥΦΟΣ", cases)
        == ["ELMCO STRASSE", "elmco straße", "ΣΊΣΥΦΟΣ"])
    #expect(found(["İstanbul"], in: "istanbul", cases) == ["istanbul"])
    #expect(found(["Łódź"], in: "ŁÓDŹ Lodz", cases) == ["ŁÓDŹ"])
  }

  @Test("without marks")
  func withoutMarks() {
    #expect(
      found(
        ["Lodz", "Nguyen", "Tromsø"], in: "Łódź, Nguyễn, Nguye\u{302}\u{303}n, Tromso, LODZ", marks)
        == ["Łódź", "Nguyễn", "Nguye\u{302}\u{303}n", "Tromso"])
    #expect(found(["Aegir", "Άρης"], in: "Ægir; Ægir Αρης", marks) == ["Αρης"])
    #expect(found(["AEgir"], in: "Ægir", marks) == ["Ægir"])
  }

  @Test("without both, the offsets being those of the text")
  func withoutBoth() {
    let folding = NameFolding(ignoresCase: true, ignoresMarks: true)
    let text = analyzed("Im ŁÓDŹER Bahnhof; ŒUVRE à łódź.")
    let mentions = dictionary(["lodz", "Œuvre"], folding).mentions(in: text)
    #expect(mentions.map(\.entity.range) == [22..<28, 32..<39])
  }
}

@Suite("A dictionary") struct NameDictionaryTests {
  @Test("refuses names that no text could hold")
  func problems() {
    var builder = NameDictionaryBuilder(folding: NameFolding())
    builder.begin(type: "known".utf8Span.span, id: "".utf8Span.span, line: 1)
    let long = String(repeating: "a ", count: NameDictionaryBuilder.mostPieces + 1)
    #expect(builder.add("".utf8Span.span) == .empty)
    #expect(builder.add(" \u{200B}".utf8Span.span) == .empty)
    #expect(builder.add("– …".utf8Span.span) == .punctuation)
    #expect(builder.add(long.utf8Span.span) == .tooLong)
    #expect(builder.isEmpty)
  }

  @Test("takes the first of several things of one name")
  func conflicts() {
    var builder = NameDictionaryBuilder(folding: NameFolding(ignoresCase: true))
    for (line, (type, id)) in [("a", "1"), ("a", "1"), ("a", "2"), ("b", "1")].enumerated() {
      builder.begin(type: type.utf8Span.span, id: id.utf8Span.span, line: line + 1)
      #expect(builder.add((line == 0 ? "Georgia" : "GEORGIA").utf8Span.span) == nil)
    }
    let (dictionary, conflicts) = builder.build()
    #expect(conflicts.count == 2)
    #expect(conflicts.firstLine == 3)
    #expect(dictionary.mentions(in: analyzed("In Georgia")).map(\.entity.id) == ["1"])
    #expect(dictionary.mentions(in: analyzed("In Georgia")).map(\.entity.type.rawValue) == ["a"])
  }

  @Test("without names finds nothing")
  func empty() {
    #expect(found([], in: "Nothing here.") == [])
    #expect(found(["a"], in: "") == [])
  }
}

/// Numbers that are the same in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
