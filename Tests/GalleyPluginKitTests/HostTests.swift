import Foundation
import Galley
import GalleyFormats
import GalleyPlugins
import GalleyTestSupport
import Testing

@testable import GalleyPluginKit
@testable import plugin_kit_fixture

/// The kit's program in the hands of the host that it is made for.
@Suite struct HostTests {
  /// A folder with the program, and with the manifest that the program has written.
  private struct Folder: ~Copyable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "galley-\(UUID().uuidString)")
        .appending(path: "letters")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: url.appending(path: "letters"), withDestinationURL: Conversation.program)
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func descriptor() throws -> StageDescriptor {
      let text = try ManifestText(StageDescriptor(Letters.self), program: "letters").text()
      var problems: [Diagnostic] = []
      let manifest = PluginManifest.read(
        Array(text.utf8), path: "plugin.yaml", folder: "letters", reporting: &problems)
      #expect(problems == [])
      return try #require(manifest)
        .descriptor(
          folder: url.path(),
          PluginHost(variables: [:], version: "0.1.0", processes: ProcessGroups()))
    }
  }

  @Test func theManifestSaysWhatTheStageSays() throws {
    let folder = try Folder()
    let found = try folder.descriptor()
    #expect(found.info == Letters.info)
    let options = StageDescriptor(Letters.self).options
    #expect(found.options.map(\.name) == options.map(\.name))
    #expect(found.options.map(\.help) == options.map(\.help))
    #expect(found.options.map(\.isRequired) == options.map(\.isRequired))
    #expect(found.options.first?.defaultValue == 0)
    #expect(found.options.first?.maximum == 10)
  }

  @Test func theProgramWritesIt() async throws {
    let text = try ManifestText(StageDescriptor(Letters.self), program: "plugin-kit-fixture").text()
    #expect(try await Conversation.manifestOfProgram() == text)
  }

  @Test func itKeepsThePromisesOfAStage() async throws {
    let folder = try Folder()
    let documents = ["drop", "split", "upper", "print"].map { Document(id: $0, text: $0) }
    try await checkStage(folder.descriptor(), documents: documents)
  }
}
