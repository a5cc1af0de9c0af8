import Galley
import GalleyFormats

extension ConformanceTrial {
  /// The same input is to give the same output, though nobody can tell which process gets a document.
  func checkRepetition(_ findings: inout Findings) throws(Misconduct) {
    let document = sample("again", SampleTexts.sentence)
    let conversation = try start()
    let first = try result(for: document, from: conversation, &findings)
    let second = try result(for: document, from: conversation, &findings)
    let other = try result(for: document, from: start(), &findings)
    if first != second {
      findings.note("the same document got another answer the second time")
    } else if first != other {
      findings.note("the same document got another answer from another process")
    }
  }

  /// An answer in bytes.
  private func result(
    for document: Document, from conversation: PluginConversation, _ findings: inout Findings
  ) throws(Misconduct) -> [UInt8]? {
    let answer = try answer(to: document, from: conversation)
    switch outcome(of: answer, for: document, &findings) {
    case nil: return nil
    case .drop(let reason): return Array(reason.utf8)
    case .keep(let document): return written([document])
    case .replace(let documents): return written(documents)
    }
  }

  private func written(_ documents: [Document]) -> [UInt8]? {
    var buffer = ByteBuffer()
    do throws(JSONError) {
      for document in documents { try DocumentWriter().write(document, to: &buffer) }
      return buffer.array
    } catch {
      return nil
    }
  }
}
