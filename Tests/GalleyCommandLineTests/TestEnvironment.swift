import Foundation
import Galley
import GalleyFormats

@testable import GalleyCommandLine

/// Keeps what is written.
final class Page: ByteSink {
  private let bytes = Lock<[UInt8]>([])

  func write(_ span: Span<UInt8>) {
    let new = (0..<span.count).map { span[$0] }
    bytes.withLock { $0 += new }
  }

  func flush() {}

  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
}

/// What a command line left behind.
struct Outcome {
  let status: ExitStatus
  let output: String
  let errors: String
}

/// A folder of its own, removed at the end, in which command lines are run without a process.
struct TestFolder: ~Copyable {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func run(_ arguments: String..., variables: [String: String] = [:]) async -> Outcome {
    await run(arguments, variables: variables)
  }

  /// - Parameter folder: where the command line is typed.
  func run(
    _ arguments: [String], in folder: String = "", variables: [String: String] = [:]
  ) async -> Outcome {
    let output = Page()
    let errors = Page()
    let status = await Program.run(
      arguments,
      in: CommandEnvironment(
        workingDirectory: url.appending(path: folder).path(), variables: variables,
        standardInput: -1,
        standardOutput: .init(sink: output), standardError: .init(sink: errors),
        builtIn: .installed, interruption: Interruption()))
    return Outcome(status: status, output: output.text, errors: errors.text)
  }
}
