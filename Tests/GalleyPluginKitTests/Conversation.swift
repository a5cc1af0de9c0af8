import Foundation
import Galley
import GalleyFormats

@testable import GalleyPluginKit

/// What a plugin said, and how it ended.
struct Conversation {
  let answers: [JSONValue]
  let code: Int32
  /// What it wrote to standard error.
  var errors = ""

  /// The answer about one document.
  subscript(seq: Int) -> JSONValue? { answers.first { $0["seq"] == .integer(seq) } }

  /// Has a plugin in this process answer lines.
  static func inProcess<Served: Stage>(
    _ type: Served.Type, concurrency: Int = 2, _ lines: [String]
  ) async throws -> Conversation {
    let (input, output) = (Pipe(), Pipe())
    let server = PluginServer(
      type, input: input.fileHandleForReading.fileDescriptor,
      output: output.fileHandleForWriting.fileDescriptor, concurrency: concurrency)
    send(lines, over: input)
    let answers = received(over: output)
    let code = await server.run()
    try output.fileHandleForWriting.close()
    return Conversation(answers: try values(in: await answers.value), code: code)
  }

  /// Has the plugin beside the tests answer lines.
  static func withProgram(_ lines: [String]) async throws -> Conversation {
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    let process = Process()
    process.executableURL = program
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    send(lines, over: input)
    let answers = received(over: output)
    let said = received(over: errors)
    let bytes = await answers.value
    let text = String(decoding: await said.value, as: UTF8.self)
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    return Conversation(
      answers: try values(in: bytes), code: process.terminationStatus, errors: text)
  }

  /// The plugin beside the tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "plugin-kit-fixture")

  /// What the plugin beside the tests says of itself.
  static func manifestOfProgram() async throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = program
    process.arguments = ["--manifest"]
    process.standardOutput = output
    try process.run()
    return String(decoding: await received(over: output).value, as: UTF8.self)
  }

  /// Writes on a thread of its own, since the pipe may be full for a while; then closes it.
  private static func send(_ lines: [String], over pipe: Pipe) {
    let bytes = Data(lines.map { $0 + "\n" }.joined().utf8)
    Thread.detachNewThread {
      try? pipe.fileHandleForWriting.write(contentsOf: bytes)
      try? pipe.fileHandleForWriting.close()
    }
  }

  private static func received(over pipe: Pipe) -> Task<Data, Never> {
    Task {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: pipe.fileHandleForReading.readDataToEndOfFile())
        }
      }
    }
  }

  private static func values(in bytes: Data) throws -> [JSONValue] {
    var reader = JSONReader()
    return try bytes.split(separator: 0x0A).map { try reader.read(Array($0).span) }
  }
}

extension JSONValue {
  /// A member of an object.
  subscript(key: String) -> JSONValue? { object?[key] }
}

/// The first line, with options as JSON.
func hello(_ options: String = "{}", version: Int = 1) -> String {
  #"{"type":"hello","protocol":\#(version),"stage":"letters","options":\#(options),"#
    + #""offsets":"scalars","galley":"0.1.0"}"#
}

/// A document of so many members besides its id.
func document(_ seq: Int, _ members: String) -> String {
  #"{"type":"document","seq":\#(seq),"document":{"id":"d\#(seq)",\#(members)}}"#
}

let bye = #"{"type":"bye"}"#
