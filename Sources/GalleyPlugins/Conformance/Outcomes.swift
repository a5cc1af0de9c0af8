import Galley
import GalleyFormats

// What answers make of documents.
extension ConformanceTrial {
  func sample(_ id: String, _ text: String) -> Document {
    Document(sample: id, text: text, for: command.contract)
  }

  /// What an answer makes of a document.
  ///
  /// - Returns: nil where it is an error, which is noted, or can't be made, which is a problem.
  @discardableResult func outcome(
    of answer: Answer, for document: Document, _ findings: inout Findings
  ) -> Outcome? {
    let notes = Lock<[String]>([])
    let answers = Answers(command, mask) { note in notes.withLock { $0.append(note) } }
    defer { for note in notes.withLock({ $0 }) { findings.note(note) } }
    do {
      return try answers.outcome(of: answer, for: document)
    } catch {
      if case .failure = answer {
        findings.note("it answered '\(safeText(document.id))' with an error: \(error)")
      } else {
        findings.problems.append("'\(safeText(document.id))': \(error)")
      }
      return nil
    }
  }

  /// Gives it documents one by one; a process that ends by one is followed by another.
  func tryEach(_ documents: [Document], _ findings: inout Findings) {
    var conversation: PluginConversation?
    for document in documents where findings.problems.count < Self.enoughProblems {
      do throws(Misconduct) {
        let current: PluginConversation
        if let conversation { current = conversation } else { current = try start() }
        conversation = current
        let answer = try answer(to: document, from: current)
        outcome(of: answer, for: document, &findings)
      } catch {
        findings.problems.append("'\(safeText(document.id))': \(error.message)")
        conversation = nil
      }
    }
  }

  /// So many problems end a check.
  private static let enoughProblems = 3
}
