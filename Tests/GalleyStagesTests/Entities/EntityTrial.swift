import Foundation
import Galley
import GalleyFormats
import GalleyPatterns
import GalleyStages
import Testing

/// A folder of its own with lists of names, removed at the end.
final class EntityTrial: Sendable {
  let path: String
  private let recordedNotes = Lock<[String]>([])

  init() throws {
    path = NSTemporaryDirectory() + "galley-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var notes: [String] { recordedNotes.withLock { $0 } }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func start(_ options: JSONObject) async throws -> any Stage {
    let place = SourcePlace(
      origin: .file("p.yaml"), start: .init(line: 1, column: 1), end: .init(line: 1, column: 2))
    var problems: [Diagnostic] = []
    let planned = try #require(
      StageDescriptor(ExtractEntities.self).plan(
        SourceValue(.object(options), at: place), at: place, patterns: installedPatterns(),
        reporting: &problems), "\(problems.map(\.message))")
    return try await planned.start(
      StageContext(
        stage: "extract-entities", pipelineDirectory: path, standardOutput: Nowhere(),
        note: { note in self.recordedNotes.withLock { $0.append(note) } }))
  }

  /// The mentions in a text as `type slice = id`.
  func mentions(_ text: String, _ options: JSONObject) async throws -> [String] {
    let outcome = try await start(options).process(Document(id: "a", text: text))
    guard case .keep(let kept) = outcome else { return [] }
    return kept.entities.map { entity in
      "\(entity.type) \(kept.slice(entity.range) ?? "?") = \(entity.id ?? "-")"
    }
  }

  /// Why the stage doesn't start.
  func refusal(_ options: JSONObject) async throws -> String? {
    do {
      _ = try await start(options)
      return nil
    } catch let error as StageError {
      return error.message
    }
  }
}

private struct Nowhere: ByteSink {
  func write(_ bytes: Span<UInt8>) {}

  func flush() {}
}
