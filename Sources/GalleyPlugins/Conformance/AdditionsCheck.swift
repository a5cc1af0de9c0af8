import Galley
import GalleyFormats

extension ConformanceTrial {
  /// What later versions of Galley may add.
  func checkAdditions(_ findings: inout Findings) throws(Misconduct) {
    let conversation = try start(hello: extended(hello))
    conversation.send(Array(#"{"type":"later","about":[null,{"a":1.5}]}"#.utf8) + [0x0A])
    let document = sample("with-more", SampleTexts.sentence)
    let number = conversation.nextNumber()
    do throws(JSONError) {
      conversation.send(extended(try messages.document(document, number: number)))
    } catch {
      throw misconduct("can't be sent '\(document.id)': \(error.message)")
    }
    conversation.send(extended(HostMessages.flush))
    _ = try answers(to: [number], from: conversation)
    try expectSilence(of: conversation)
  }

  /// A line with one key more at its end.
  private func extended(_ line: [UInt8]) -> [UInt8] {
    Array(line.dropLast(2)) + Array(#","later":[true,{"b":"}"}]}"#.utf8) + [0x0A]
  }
}
