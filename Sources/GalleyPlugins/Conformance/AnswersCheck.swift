import Galley

extension ConformanceTrial {
  /// As many documents as it says that it takes, and what comes behind their answers.
  func checkAnswers(_ findings: inout Findings) throws(Misconduct) {
    let conversation = try start()
    let count = min(conversation.concurrency, 1000)
    for round in 1...2 {
      var numbers: [Int] = []
      for index in 1...count {
        let document = sample("\(round)-\(index)", "\(index). \(SampleTexts.sentence)")
        numbers.append(try hand(document, to: conversation))
      }
      for _ in 1...round { conversation.send(HostMessages.flush) }
      _ = try answers(to: numbers, from: conversation)
    }
    try expectSilence(of: conversation)
  }

  /// Dismisses a process that has answered everything.
  func expectSilence(of conversation: PluginConversation) throws(Misconduct) {
    if let more = try dismiss(conversation), !more.isEmpty { throw misconduct(.unknownDocument) }
  }
}
