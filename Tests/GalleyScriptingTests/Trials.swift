import Galley
import GalleyFormats
import GalleyScripting
import Testing

/// Whether this build runs scripts.
let hasScripts = plannedScript("return").problems.isEmpty
/// Whether this build compiles patterns.
let hasPatterns =
  hasScripts && (try? trial("re.find('', 'a')", over: Document(id: "a"))) != nil

/// What came of a script and a document.
enum Trial: Equatable {
  /// The document's JSON, with offsets in UTF-8.
  case kept(String)
  case dropped(String)
  case replaced([String])
  case failed(String)
}

func plannedScript(
  _ script: String, _ options: [(String, String)] = []
) -> (value: LuaScript?, problems: [Diagnostic]) {
  var problems: [Diagnostic] = []
  let value = LuaScript.read(sourceValue(script), reporting: &problems)
  return (value, problems)
}

/// A script as it stands in a pipeline file from line 10 on.
func sourceValue(_ script: String) -> SourceValue {
  var anchors: [TextAnchor] = []
  var offset = 0
  let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, line) in lines.enumerated() {
    // Empty lines have none.
    if !line.isEmpty {
      let position = SourcePosition(line: 10 + number, column: 7)
      anchors.append(TextAnchor(offset: offset, position: position))
    }
    offset += line.unicodeScalars.count + 1
  }
  return SourceValue(
    .scalar(.init(script, kind: .string, style: .literal, anchors: anchors)),
    at: SourcePlace(
      origin: .file("a.yaml"), start: SourcePosition(line: 9, column: 13),
      end: SourcePosition(line: 10 + lines.count, column: 1)))
}

func stage(
  _ script: String, instructions: Int? = nil, memory: ByteCount? = nil, notes: Notes = Notes()
) throws -> ScriptStage {
  var configuration = ScriptStage.Configuration()
  let planned = plannedScript(script)
  configuration.script = try #require(planned.value, "\(planned.problems.map(\.message))")
  if let instructions { configuration.instructions = instructions }
  if let memory { configuration.memory = memory }
  return try ScriptStage(configuration: configuration, context: notes.context)
}

/// Runs a script over a document, which may be given as JSON.
func trial(_ script: String, over document: Document, notes: Notes = Notes()) throws -> Trial {
  do {
    return try trial(stage(script, notes: notes).process(document))
  } catch let error as StageError {
    #expect(!error.retryable)
    return .failed(error.message)
  }
}

func trial(_ script: String, over json: String, notes: Notes = Notes()) throws -> Trial {
  try trial(script, over: document(json), notes: notes)
}

func trial(_ outcome: Outcome) throws -> Trial {
  switch outcome {
  case .keep(let document): .kept(try json(of: document))
  case .drop(let reason): .dropped(reason)
  case .replace(let documents): .replaced(try documents.map(json(of:)))
  }
}

func document(_ json: String) throws -> Document {
  var reader = DocumentReader(offsets: .utf8)
  return try reader.read(json.utf8Span.span, defaultID: "a").document
}

func json(of document: Document) throws -> String {
  var buffer = ByteBuffer()
  try DocumentWriter(offsets: .utf8).write(document, to: &buffer)
  return String(decoding: buffer.array, as: UTF8.self)
}

/// The message of a script that fails over an empty document.
func failure(_ script: String, over document: Document = Document(id: "a")) throws -> String {
  guard case .failed(let message) = try trial(script, over: document) else {
    Issue.record("it did not fail")
    return ""
  }
  return message
}

/// What a script notes.
func notes(_ script: String, over document: Document = Document(id: "a")) throws -> [String] {
  let notes = Notes()
  let trial = try trial(script, over: document, notes: notes)
  if case .failed(let message) = trial { Issue.record("\(message)") }
  return notes.all
}

/// Collects the notes of a stage.
final class Notes: Sendable {
  private let kept = Lock<[String]>([])

  var all: [String] { kept.withLock { $0 } }

  var context: StageContext {
    StageContext(
      stage: "script", pipelineDirectory: "/", standardOutput: NoOutput(),
      note: { [kept] note in kept.withLock { $0.append(note) } })
  }
}

private struct NoOutput: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
