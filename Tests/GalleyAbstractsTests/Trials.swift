public import Galley
import GalleyFormats
import GalleyTestSupport
import Glibc
import Testing

@testable import GalleyAbstracts

/// The stage over one server, as a pipeline would start it.
struct Trial {
  let stage: Abstract
  let notes: Notes

  /// - Parameter options: besides a model, and the server as the endpoint.
  init(
    _ server: LoopbackServer, _ options: JSONObject = JSONObject(),
    access: ServerAccess = ServerAccess()
  ) throws {
    var all = JSONObject([("endpoint", .string(server.endpoint)), ("model", "m")])
    for member in options.members { all[member.key] = member.value }
    try self.init(options: all, access: access)
  }

  init(options: JSONObject, access: ServerAccess = ServerAccess()) throws {
    let notes = Notes()
    self.notes = notes
    stage = try Abstract(
      #require(configuration(options)), access,
      context: StageContext(
        stage: "abstract", pipelineDirectory: "/nonexistent", standardOutput: Nowhere(),
        note: { notes.add($0) }))
  }

  /// What the stage makes of a document.
  func document(_ document: Document = Document(id: "a", text: "Text.")) async throws -> Document? {
    guard case .keep(let document) = try await stage.process(document) else { return nil }
    return document
  }

  /// Why it fails at a document, within so long; nil where it doesn't.
  func failure(timeout: Duration = .seconds(120)) async -> (any Error)? {
    do {
      _ = try await AttemptLimit.$current.withValue(
        AttemptLimit(duration: timeout, from: .now)
      ) { try await document() }
      return nil
    } catch {
      return error
    }
  }
}

/// Collects what a stage tells.
final class Notes: Sendable {
  private let notes = Lock<[String]>([])

  func add(_ note: String) { notes.withLock { $0.append(note) } }

  var all: [String] { notes.withLock { $0 } }
}

struct Nowhere: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}

/// The options as a pipeline's; nil where there are problems.
func configuration(_ options: JSONObject) -> AbstractOptions? {
  var problems: [Diagnostic] = []
  return AbstractOptions.read(
    SourceValue(.object(options), at: .nowhere), stage: "abstract", at: .nowhere,
    reporting: &problems)
}

extension LoopbackServer.Reply {
  /// What a chat server answers.
  static func saying(_ content: String, finish: String = "stop") -> LoopbackServer.Reply {
    let body: JSONValue = [
      "choices": [
        [
          "message": ["role": "assistant", "content": .string(content)],
          "finish_reason": .string(finish),
        ]
      ],
      "usage": ["prompt_tokens": 10, "completion_tokens": 3],
    ]
    return .answer(status: 200, body: (try? JSONWriter().text(of: body)) ?? "")
  }
}

extension LoopbackServer.Request {
  var json: JSONObject? {
    var reader = JSONReader()
    return (try? reader.read(body))?.object
  }

  /// What is asked.
  var prompt: String? {
    json?["messages"]?.array?.first?.object?["content"]?.string
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members) }
}
