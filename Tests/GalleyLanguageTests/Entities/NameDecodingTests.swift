import Testing

@testable import GalleyLanguage

/// A model without features, in which any label may follow any other as well.
private func plainModel() throws -> NameModel {
  var bytes = NameModel.signature + [1, 0, 0, 0]
  bytes += [UInt8](repeating: 0, count: NameModel.headerSize + NameModel.slotSize - bytes.count)
  let model = NameModel(bytes.span)
  return try #require(model)
}

/// How well labels fit a piece: one of them, and how much better than all others.
private func fit(_ label: NameLabel, _ score: Int16) -> SIMD16<Int16> {
  var row = SIMD16<Int16>(repeating: 0)
  row[NameModel.firstWeight + label.rawValue] = score
  return row
}

@Suite("Labels of a sentence") struct NameDecodingTests {
  @Test("are the likeliest of those that may follow each other")
  func decoding() throws {
    let decoder = NameDecoder(try plainModel())
    #expect(
      decoder.labels([
        fit(.inside(.person), 9), fit(.inside(.person), 9), fit(.inside(.location), 1),
      ]) == [.begin(.person), .inside(.person), .outside])
  }

  @Test("are found however long the sentence is, with their probabilities")
  func longSentence() throws {
    let model = try plainModel()
    var scores = [SIMD16<Int16>](repeating: fit(.outside, 32_000), count: 70_000)
    scores[69_000] = fit(.begin(.person), 32_000)
    scores[69_001] = fit(.inside(.person), 32_000)
    let labels = NameDecoder(model).labels(scores)
    #expect(labels[68_999...69_002] == [.outside, .begin(.person), .inside(.person), .outside])
    let probabilities = NameProbabilities(model, scores: scores)
    #expect(probabilities.probability(of: .person, 69_000..<69_002) > 0.99)
    #expect(probabilities.probability(of: .person, 69_000..<69_001) < 0.01)
    #expect(probabilities.probability(of: .location, 5..<6) < 0.01)
  }

  @Test("are as likely as their share of all labellings")
  func shares() throws {
    let model = try plainModel()
    // Of one piece, outside or the beginning of a name of four kinds: all alike.
    let one = NameProbabilities(model, scores: [fit(.outside, 0)])
    #expect(abs(one.probability(of: .person, 0..<1) - 0.2) < 0.01)
    // Of two pieces, five times five labellings and four in which a name goes on.
    let two = NameProbabilities(model, scores: [fit(.outside, 0), fit(.outside, 0)])
    #expect(abs(two.probability(of: .person, 0..<2) - 1.0 / 29) < 0.01)
    #expect(abs(two.probability(of: .person, 0..<1) - 5.0 / 29) < 0.01)
  }
}
