import Galley

extension ConformanceTrial {
  func checkParts(_ findings: inout Findings) throws(Misconduct) {
    let contract = command.contract
    var documents = [sample("an empty text", "")]
    var bare = sample("without all that it only uses", SampleTexts.sentence)
    for part in contract.uses where !contract.reads.contains(part) {
      var document = sample("without \(part)", SampleTexts.sentence)
      document.remove(part)
      // Without its text, a document has nothing that is annotated on one.
      if contract.reads.allSatisfy(document.has) { documents.append(document) }
      if part != .text || !contract.reads.contains(where: \.isAnnotation) { bare.remove(part) }
    }
    documents.append(bare)
    tryEach(documents, &findings)
  }
}
