import Galley

extension ConformanceTrial {
  var stopPromise: String {
    "answers what is open at 'bye', and ends with 0 within \(command.limits.grace.inWords)"
  }

  /// - Parameter withDocuments: whether to dismiss it while it has documents, too.
  func checkStop(_ findings: inout Findings, withDocuments: Bool) throws(Misconduct) {
    try checkEnd(of: try start(), with: [], &findings)
    guard withDocuments, findings.problems.isEmpty else { return }
    let conversation = try start()
    var numbers: [Int] = []
    for index in 1...min(conversation.concurrency, 100) {
      numbers.append(try hand(sample("open-\(index)", SampleTexts.sentence), to: conversation))
    }
    try checkEnd(of: conversation, with: numbers, &findings)
  }

  private func checkEnd(
    of conversation: PluginConversation, with numbers: [Int], _ findings: inout Findings
  ) throws(Misconduct) {
    guard let last = try dismiss(conversation) else {
      let grace = command.limits.grace.inWords
      throw misconduct("had not ended \(grace) after 'bye' and the end of its input")
    }
    let survivors = conversation.survivors()
    if !survivors.isEmpty {
      findings.problems.append(
        misconduct("ended, and left running: \(survivors.joined(separator: ", "))").message)
    }
    if let end = conversation.conclude(), !end.isSuccess {
      findings.problems.append(misconduct("\(end.inWords) after 'bye'").message)
    }
    let answered = last.map(\.seq)
    let missing = numbers.count { !answered.contains($0) }
    if missing > 0 {
      findings.problems.append(
        misconduct("ended with \(missing) of \(numbers.count) documents in its hands").message)
    } else if answered.count > numbers.count {
      throw misconduct(.unknownDocument)
    }
  }
}
