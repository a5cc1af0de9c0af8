import Galley

extension ConformanceTrial {
  /// One document, which is less than it may collect: it has to be told that no more come.
  func checkFlush(_ findings: inout Findings) throws(Misconduct) {
    let conversation = try start()
    // With nothing in its hands, there is nothing to answer.
    for _ in 0..<2 { conversation.send(HostMessages.flush) }
    _ = try answer(to: sample("alone", SampleTexts.sentence), from: conversation)
  }
}
