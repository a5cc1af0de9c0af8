import Foundation
import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// Pipes that are full in either direction, and lines of all lengths.
@Suite(.serialized)
struct PressureTests {
  static let flood = "for _ in range(10240): sys.stderr.write('x' * 1023 + '\\n')\n"

  @Test func manyErrorsBeforeReady() async throws {
    let trial = try PluginTrial(
      "\(Self.flood)start()\nfor seq, document in documents(): keep(seq)")
    let verdicts = try await trial.run { try await $0.verdicts(on: ["a", "b"]) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
    #expect(trial.lines.count < 200)
    #expect(trial.lines.last?.hasSuffix(" more lines") == true)
  }

  @Test func manyErrorsForEveryDocument() async throws {
    let trial = try PluginTrial(
      "start()\nfor seq, document in documents():\n    \(Self.flood)    keep(seq)")
    let verdicts = try await trial.run { try await $0.verdicts(on: ["a", "b", "c"]) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
  }

  @Test func aThousandDocumentsBeforeTheFirstAnswer() async throws {
    let trial = try PluginTrial(
      """
      start(1000)
      taken = []
      for seq, document in documents():
          taken.append(seq)
          if len(taken) == 1000:
              for seq in taken: keep(seq)
      """)
    let text = String(repeating: "word ", count: 2000)
    let documents = (0..<1000).map { Document(id: "d\($0)", text: text) }
    let verdicts = try await trial.run { try await $0.verdicts(on: documents) }
    #expect(verdicts.allSatisfy { $0.kept != nil })
  }

  @Test func aLongAnswerBeforeTheNextDocumentIsRead() async throws {
    let trial = try PluginTrial(
      """
      start(4)
      for seq, document in documents():
          send({"type": "keep", "seq": seq, "set": {"text": "x" * int(document["id"])}})
      """)
    // More than a pipe holds.
    let text = String(repeating: "word", count: 1 << 19)
    let lengths = [16 << 20, 1, 2, 3]
    let documents = lengths.map { Document(id: "\($0)", text: text) }
    let verdicts = try await trial.run { try await $0.verdicts(on: documents) }
    #expect(verdicts.map { $0.kept?.text.utf8.count } == lengths)
  }

  @Test func aReplacementHasABound() async throws {
    let trial = try PluginTrial(
      """
      start(4)
      for seq, document in documents():
          list = b",".join([b"{}"] * int(document["id"]))
          target.write(b'{"type":"replace","seq":%d,"documents":[%s]}\\n' % (seq, list))
          target.flush()
      """)
    let verdicts = try await trial.run { try await $0.verdicts(on: ["10000", "10001", "1000000"]) }
    guard case .replaced(let documents) = verdicts[0] else {
      Issue.record("\(verdicts[0])")
      return
    }
    #expect(documents.count == 10_000)
    for verdict in verdicts[1...] {
      #expect(verdict.failure?.contains("more than 10000 documents") == true, "\(verdict)")
    }
    // Its process did nothing against the protocol.
    #expect(trial.notes.isEmpty)
  }

  /// Characters of two to four bytes, moved over every border between two reads.
  @Test(arguments: [65_535, 65_536, 65_537, 1 << 20])
  func textsOfAllLengthsComeBack(length: Int) async throws {
    for unit in ["a", "é", "中", "😀"] {
      try await expectReturn(of: unit, length)
    }
  }

  @Test func aTextOf16MiBComesBack() async throws { try await expectReturn(of: "é", 16 << 20) }

  private func expectReturn(of unit: String, _ length: Int) async throws {
    let trial = try PluginTrial(
      """
      start(2)
      for seq, document in documents():
          message = {"type": "keep", "seq": seq, "set": {"text": document["text"]}}
          target.write(json.dumps(message, ensure_ascii=False).encode() + b"\\n")
          target.flush()
      """)
    let rest = String(repeating: "a", count: length % unit.utf8.count)
    let text = rest + String(repeating: unit, count: length / unit.utf8.count)
    let sent = [Document(id: "long", text: text), Document(id: "next", text: "short")]
    let verdicts = try await trial.run { try await $0.verdicts(on: sent) }
    #expect(verdicts[0].kept?.text.utf8.elementsEqual(text.utf8) == true)
    #expect(verdicts[1].kept?.text == "short")
  }

  @Test func onlyTheByte0AEndsALine() async throws {
    let trial = try PluginTrial(
      """
      start()
      for line in source:
          seq, text = json.loads(line)["seq"], json.loads(line)["document"]["text"]
          message = {"type": "keep", "seq": seq, "set": {"text": text}}
          target.write(json.dumps(message, ensure_ascii=False).encode() + b"\\r\\n")
          target.flush()
      """)
    let text = "a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f\rg\r\nh\0\u{FEFF}"
    let sent = Document(id: "odd", text: text)
    let verdict = try await trial.run { try await $0.verdict(on: sent) }
    #expect(verdict.kept?.text.utf8.elementsEqual(text.utf8) == true, "\(verdict)")
  }

  @Test func halfASurrogatePairIsReplacedWithANote() async throws {
    let trial = try PluginTrial(
      "start()\nfor seq, document in documents(): keep(seq, seen='\\udc80')")
    let verdict = try await trial.run { try await $0.verdict(on: Document(id: "a")) }
    #expect(verdict.kept?.fields["seen"] == .string("\u{FFFD}"))
    #expect(trial.notes == ["half a surrogate pair was replaced with U+FFFD"])
  }

  @Test func numbersKeepTheirDigits() async throws {
    let trial = try PluginTrial(
      """
      start()
      for line in source:
          seq = json.loads(line)["seq"]
          seen = line.split(b'"seen":')[1].rstrip(b"}\\n")
          target.write(b'{"type":"keep","seq":%d,"set":{"fields":{"seen":%s}}}\\n' % (seq, seen))
          target.flush()
      """)
    let numbers = """
      [9007199254740993,-9223372036854775808,18446744073709551615,1234567890123456789012,0.1,1e400,-0,1.0]
      """
    var reader = JSONReader()
    var document = Document(id: "a", text: "")
    document.fields["seen"] = try reader.read(numbers)
    let sent = document
    let verdict = try await trial.run { try await $0.verdict(on: sent) }
    let seen = try #require(verdict.kept?.fields["seen"])
    #expect(try JSONWriter().text(of: seen) == numbers)
  }
}
