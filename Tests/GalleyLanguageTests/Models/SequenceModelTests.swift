import GalleyLanguage
import Testing

/// Two labels that like to follow themselves, and one feature that speaks for the second.
private let bytes =
  Array("GSM1".utf8) + [2, 0, 0, 0, 1, 0, 0, 0]
  + [0, 2, 0, 0, 0, 0, 0, 2] + [7, 0, 0, 0] + [0, 0, 0, 1]

private func read(_ bytes: [UInt8]) -> SequenceModel? { SequenceModel(bytes.span) }

private func rows(_ model: SequenceModel, _ features: [UInt32]) -> [Int32] {
  var posteriors = LabelPosteriors(model)
  for feature in features {
    var scores: [Int32] = [0, 0]
    var span = scores.mutableSpan
    model.add(feature, to: &span)
    posteriors.append(scores.span)
  }
  return posteriors.rows()
}

@Suite struct SequenceModelTests {
  @Test func `a feature speaks for the items around it, too`() throws {
    let model = try #require(read(bytes))
    let known = rows(model, [1, 7, 1])
    for item in 0..<3 { #expect(known[item * 2] < known[item * 2 + 1]) }
    let (before, at) = (known[1] - known[0], known[3] - known[2])
    #expect(before < at)
  }

  @Test func `without known features nothing is likelier`() throws {
    let model = try #require(read(bytes))
    let unknown = rows(model, [1, 2, 3, 4])
    for item in 0..<4 { #expect(unknown[item * 2] == unknown[item * 2 + 1]) }
    #expect(rows(model, []).isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func `a long sequence stays in range`() throws {
    let model = try #require(read(bytes))
    let long = rows(model, Array(repeating: 7, count: 100_000))
    #expect(long.suffix(2).first.map { $0 < long[long.count - 1] } == true)
    #expect(long.allSatisfy { abs($0) < 1 << 20 })
  }

  @Test func `what is no model is refused`() {
    #expect(read([]) == nil)
    #expect(read(Array("GSM2".utf8 + bytes.dropFirst(4))) == nil)
    for count in 0..<bytes.count { #expect(read(Array(bytes.prefix(count))) == nil) }
  }

  @Test func `the models that are part of the program can be read`() {
    #expect(LineModel.ofPages != nil)
    #expect(LineModel.ofTeasers != nil)
  }
}
