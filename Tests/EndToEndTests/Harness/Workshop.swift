import Foundation

/// A folder of its own, removed at the end, in which the real program is started.
struct Workshop: ~Copyable {
  let folder: URL

  init(
    _ files: [String: String] = [:], in place: URL = FileManager.default.temporaryDirectory
  ) throws {
    folder = place.appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file; nil where there is none.
  func read(_ name: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The files below the folder, sorted.
  var files: [String] {
    let all = FileManager.default.subpaths(atPath: folder.path()) ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path).path(percentEncoded: false)
      return unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Starts `galley` and waits for its end.
  func galley(
    _ arguments: String..., input: String = "", variables: [String: String] = [:]
  ) async throws -> Ended {
    let program = try start(arguments, variables: variables)
    program.write(input)
    program.closeInput()
    return try await program.end()
  }

  /// Runs a line of bash, in which `galley` is the program.
  func bash(_ line: String, variables: [String: String] = [:]) async throws -> Ended {
    let program = try Program(
      "/bin/bash", ["-c", line], in: folder,
      variables: variables.merging(["PATH": Self.path]) { given, _ in given })
    program.closeInput()
    return try await program.end()
  }

  /// Starts `galley` and lets it run.
  func start(_ arguments: [String], variables: [String: String] = [:]) throws -> Program {
    // A test run in the background may have its signals ignored, and hands that on.
    try Program(
      "/usr/bin/env", ["--default-signal=INT,TERM", Self.binary.path()] + arguments, in: folder,
      variables: variables)
  }

  /// Runs `galley-train`, which stands beside the tests, and waits for its end.
  func galleyTrain(_ arguments: String...) async throws -> Ended {
    let program = try Program(
      Self.products.appending(path: "galley-train").path(), arguments, in: folder, variables: [:])
    program.closeInput()
    return try await program.end()
  }

  /// The program stands beside the tests, unless another one is named.
  private static let binary =
    ProcessInfo.processInfo.environment["GALLEY_BINARY"].map { URL(filePath: $0) }
    ?? products.appending(path: "galley")

  /// Where the tests stand.
  private static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  private static let path = binary.deletingLastPathComponent().path() + ":/usr/bin:/bin"
}

/// What a program left behind.
struct Ended {
  /// Its exit code; 128 and the number of the signal that ended it, if one did.
  let code: Int32
  let output: String
  let errors: String
}
