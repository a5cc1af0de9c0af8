import Foundation
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyAbstracts

@Suite struct CacheTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "galley-cache-\(UUID().uuidString)").path(percentEncoded: false)

  private var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private func trial(_ server: LoopbackServer, _ more: JSONObject = JSONObject()) throws -> Trial {
    var options = JSONObject([("cache", .string(folder))])
    for member in more.members { options[member.key] = member.value }
    return try Trial(server, options)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func `what was asked before is not asked again, by nobody else readable`() async throws {
    defer { remove() }
    let server = try LoopbackServer { .saying("Answer \($0.number).") }
    for _ in 0..<2 {
      let trial = try trial(server)
      #expect(try await trial.document()?.summary?.text == "Answer 1.")
      await trial.stage.shutdown()
    }
    #expect(server.requests.count == 1)
    let file = try #require(files.first)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let own = try FileManager.default.attributesOfItem(atPath: folder)
    #expect(own[.posixPermissions] as? Int == 0o700)
    #expect(files.count == 1)
  }

  @Test func `no folder is made before a run`() throws {
    var problems: [Diagnostic] = []
    let options: JSONObject = [
      "model": "m", "endpoint": "http://localhost:1", "cache": .string(folder),
    ]
    let plan = StageDescriptor.abstract(ServerAccess()).plan(
      SourceValue(.object(options), at: .nowhere), at: .nowhere, reporting: &problems)
    let context = StageContext(
      stage: "abstract", pipelineDirectory: "/nonexistent", standardOutput: Nowhere(),
      note: { _ in })
    let forecast = try #require(plan?.forecast)
    #expect(try forecast(context).isEmpty)
    #expect(problems.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `another model, prompt or text is asked`() async throws {
    defer { remove() }
    let server = try LoopbackServer { .saying("Answer \($0.number).") }
    let variants = [JSONObject(), ["model": "n"], ["prompt": "{{text}}"]]
    for options in variants {
      let trial = try trial(server, options)
      _ = try await trial.document()
      _ = try await trial.document(Document(id: "b", text: "Other."))
      await trial.stage.shutdown()
    }
    #expect(server.requests.count == 6)
    #expect(files.count == 6)
  }

  @Test(arguments: ["", "{", "[]", #"{"request": "other", "content": "Wrong."}"#])
  func `what can't be used is asked anew, and replaced`(content: String) async throws {
    defer { remove() }
    let server = try LoopbackServer { .saying("Answer \($0.number).") }
    let first = try trial(server)
    _ = try await first.document()
    await first.stage.shutdown()
    let path = "\(folder)/\(try #require(files.first))"
    try Data(content.utf8).write(to: URL(filePath: path))
    for _ in 0..<2 {
      let trial = try trial(server)
      #expect(try await trial.document()?.summary?.text == "Answer 2.")
      await trial.stage.shutdown()
    }
    #expect(server.requests.count == 2)
  }

  @Test func `a failure is not kept`() async throws {
    defer { remove() }
    let server = try LoopbackServer { $0.number == 1 ? .saying(" ") : .saying("Good.") }
    let trial = try trial(server)
    #expect(await trial.failure() is StageError)
    #expect(files.isEmpty)
    #expect(try await trial.document()?.summary?.text == "Good.")
    await trial.stage.shutdown()
  }

  @Test func `no link is followed`() async throws {
    defer { remove() }
    let server = try LoopbackServer { .saying("Answer \($0.number).") }
    let first = try trial(server)
    _ = try await first.document()
    let path = "\(folder)/\(try #require(files.first))"
    try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: path + ".moved")
    #expect(try await first.document()?.summary?.text == "Answer 2.")
    await first.stage.shutdown()
    #expect(first.notes.all.contains("an answer in the cache can't be used, and is asked for anew"))
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/galley/abstract"),
    (["XDG_CACHE_HOME": "x", "HOME": "/h"], "/h/.cache/galley/abstract"),
    ([:], nil),
  ]) func `the usual folder is the user's`(variables: [String: String], folder: String?) throws {
    #expect(try ServerAccess(variables: variables).cacheFolder == folder)
  }
}
