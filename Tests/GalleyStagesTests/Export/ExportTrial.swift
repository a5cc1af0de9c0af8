import Foundation
import Galley
import GalleyFormats
import GalleyStages
import Testing

/// A folder of its own for exports, removed at the end.
final class ExportTrial: Sendable {
  let path: String
  private let recorded = Lock<[UInt8]>([])
  private let recordedNotes = Lock<[String]>([])

  init() throws {
    path = NSTemporaryDirectory() + "galley-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What went to standard output.
  var output: String { String(decoding: recorded.withLock { $0 }, as: UTF8.self) }
  var notes: [String] { recordedNotes.withLock { $0 } }

  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func write(_ text: String, to name: String) throws {
    let file = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
  }

  /// What a check says of the options, which are given as JSON: each message with its code.
  static func problems(with options: JSONObject) -> [String] {
    var problems: [Diagnostic] = []
    _ = StageDescriptor(Export.self).plan(
      SourceValue(json: .object(options)), at: .somewhere, reporting: &problems)
    return problems.map { "\($0.message) [\($0.code)]" }
  }

  func start(_ options: JSONObject, _ resumption: Resumption? = nil) async throws -> Export {
    var problems: [Diagnostic] = []
    let planned = try #require(
      StageDescriptor(Export.self).plan(
        SourceValue(json: .object(options)), at: .somewhere, reporting: &problems),
      "\(problems.map(\.message))")
    let stage = try await planned.start(
      StageContext(
        stage: "export", pipelineDirectory: path,
        standardOutput: Sink { bytes in self.recorded.withLock { $0 += bytes } },
        resumption: resumption,
        note: { note in self.recordedNotes.withLock { $0.append(note) } }))
    return try #require(stage as? Export)
  }

  /// Calls the stage as an engine does: by its protocol.
  func flush(_ stage: any CommittingStage) async throws { try await stage.flush() }

  func checkpoint(_ stage: any CommittingStage) async throws -> JSONValue {
    try await stage.checkpoint()
  }

  /// Exports documents, and completes.
  func export(
    _ documents: [Document], _ options: JSONObject, _ resumption: Resumption? = nil
  ) async throws {
    let stage = try await start(options, resumption)
    try await flush(stage)
    for document in documents { try stage.commit(stage.prepare(document).1) }
    try stage.complete()
  }
}

func options(_ pairs: (String, JSONValue)...) -> JSONObject { JSONObject(pairs) }

private struct Sink: ByteSink {
  let take: @Sendable ([UInt8]) -> Void

  func write(_ bytes: Span<UInt8>) { take(bytes.indices.map { bytes[$0] }) }

  func flush() {}
}

extension SourcePlace {
  fileprivate static let somewhere = SourcePlace(
    origin: .file("p.yaml"), start: .init(line: 1, column: 1), end: .init(line: 1, column: 2))
}

extension SourceValue {
  fileprivate init(json: JSONValue) {
    switch json {
    case .object(let object):
      self.init(
        .mapping(
          object.members.map {
            .init(key: $0.key, keyPlace: .somewhere, value: SourceValue(json: $0.value))
          }), at: .somewhere)
    case .array(let items):
      self.init(.sequence(items.map { SourceValue(json: $0) }), at: .somewhere)
    default:
      self.init(.scalar(.init(json.plainText, kind: .string)), at: .somewhere)
    }
  }
}
