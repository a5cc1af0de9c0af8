import Foundation

/// A program that runs, or has run.
final class Program: Sendable {
  /// How long it may take; then it is killed.
  private static let patience = Duration.seconds(60)

  private let process = Process()
  private let input = Pipe()
  private let output = Collector()
  private let errors = Collector()

  init(
    _ executable: String, _ arguments: [String], in folder: URL, variables: [String: String]
  ) throws {
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // What the tests were started with decides nothing else.
    process.environment = Self.surroundings.merging(variables) { _, given in given }
    process.standardInput = input
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  private static var surroundings: [String: String] {
    var variables = ["TERM": "xterm", "PATH": "/usr/bin:/bin"]
    // A program built with a sanitizer is told by this one what to look for.
    variables["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
    return variables
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  func write(_ text: String) {
    // The program may have ended already, as it should after some mistakes.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  var isRunning: Bool { process.isRunning }

  var identifier: Int32 { process.processIdentifier }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until it has written something to standard output that holds `text`.
  func waitForOutput(_ text: String) async throws {
    try await waitUntil { output.text.contains(text) }
  }

  /// Waits until it has written something to standard error that holds `text`.
  func waitForErrors(_ text: String) async throws {
    try await waitUntil { errors.text.contains(text) }
  }

  /// Reads standard output no further, and waits until the program has to wait with writing to it.
  func letOutputFillUp() async throws {
    output.pause()
    var last = 0
    repeat {
      last = output.unreadCount
      try await Task.sleep(for: .milliseconds(300))
    } while last < 16_384 || output.unreadCount != last
  }

  /// Waits for its end.
  func end() async throws -> Ended {
    try await waitUntil { !process.isRunning }
    output.resume()
    try await waitUntil { output.isWhole && errors.isWhole }
    let isSignal = process.terminationReason == .uncaughtSignal
    return Ended(
      code: process.terminationStatus + (isSignal ? 128 : 0), output: output.text,
      errors: errors.text)
  }

  /// Holds no thread meanwhile: the tests beside this one need them.
  private func waitUntil(_ condition: () -> Bool) async throws {
    let end = ContinuousClock.now + Self.patience
    while !condition() {
      if .now > end {
        send(SIGKILL)
        throw Impatience(output: output.text, errors: errors.text)
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }
}

/// A program took longer than it may.
struct Impatience: Error {
  let output: String
  let errors: String
}
