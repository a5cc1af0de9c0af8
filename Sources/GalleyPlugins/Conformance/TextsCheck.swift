import Galley

extension ConformanceTrial {
  /// Whether the changes to a plain document can be made.
  func checkChanges(_ findings: inout Findings) throws(Misconduct) {
    let document = sample("a plain text", SampleTexts.sentence)
    let answer = try answer(to: document, from: start())
    if outcome(of: answer, for: document, &findings) == nil { findings.isTried = false }
  }

  func checkTexts(_ findings: inout Findings) throws(Misconduct) {
    var documents = SampleTexts.unusual.map { sample($0.name, $0.text) }
    documents.append(sample("an id with \n, \", \u{2028} and 😀", SampleTexts.sentence))
    tryEach(documents, &findings)
  }
}
