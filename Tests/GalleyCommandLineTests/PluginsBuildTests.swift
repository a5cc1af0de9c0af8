import Foundation
import Testing

@testable import GalleyCommandLine

@Suite struct PluginsBuildTests {
  private static let path = ["PATH": "/usr/bin:/bin"]

  /// A checkout of Galley whose `make build` is this.
  private static func checkout(_ recipe: String, in folder: String = "") -> [String: String] {
    [
      folder + "Package.swift": "", folder + "Sources/GalleyPluginRegistry/A.swift": "",
      folder + "Makefile": "build:\n" + recipe.split(separator: "\n").map { "\t\($0)\n" }.joined(),
    ]
  }

  @Test func itMakesTheProgramAndSaysWhereItIs() async throws {
    let folder = try TestFolder(Self.checkout("@echo compiling; echo linking >&2"))
    let outcome = await folder.run("plugins", "build", variables: Self.path)
    #expect(outcome.status == .success)
    let path = folder.url.path()
    #expect(outcome.output == "Built \(path)/.build/release/galley\n")
    #expect(outcome.errors == "compiling\nlinking\n")
  }

  @Test func theNearestFolderAboveIsTaken() async throws {
    var files = Self.checkout("@false").merging(Self.checkout("@true", in: "inner/")) { $1 }
    files["inner/Plugins/mine/A.swift"] = ""
    let folder = try TestFolder(files)
    let outcome = await folder.run(
      ["plugins", "build"], in: "inner/Plugins/mine", variables: Self.path)
    #expect(outcome.output.hasSuffix("/inner/.build/release/galley\n"))
  }

  @Test func aFolderThatIsNamedIsTaken() async throws {
    let folder = try TestFolder(Self.checkout("@true", in: "sources/"))
    let named = await folder.run("plugins", "build", "--checkout", "sources/", variables: Self.path)
    #expect(named.output.hasSuffix("/sources/.build/release/galley\n"))
    var variables = Self.path
    variables["GALLEY_CHECKOUT"] = "sources"
    let byVariable = await folder.run("plugins", "build", variables: variables)
    #expect(byVariable.output == named.output)
  }

  @Test func withoutSourcesItSaysWhatToName() async throws {
    let folder = try TestFolder(["a/Package.swift": ""])
    let nowhere = await folder.run("plugins", "build")
    #expect(nowhere.status == .refused)
    #expect(nowhere.errors.contains("name their folder with --checkout"))
    let wrong = await folder.run("plugins", "build", "--checkout=a")
    #expect(
      wrong.errors
        == "galley: --checkout names 'a', which doesn't hold Galley's sources: it has no Makefile\n"
    )
  }

  @Test(arguments: [
    (["Plugins/words/A.swift:1:2: error: no"], "Plugins/words does not compile"),
    (
      ["$(CURDIR)/Plugins/b/A.swift:1:2: error: no", "Plugins/a: error: rename it"],
      "these do not compile: Plugins/a, Plugins/b"
    ),
    (["Sources/Galley/A.swift:1:2: error: no"], "has failed (exit 2)"),
  ])
  func aPluginThatDoesNotCompileIsNamed(lines: [String], message: String) async throws {
    let recipe = lines.map { "@echo '\($0)'\n" }.joined() + "@false"
    let outcome = try await TestFolder(Self.checkout(recipe))
      .run("plugins", "build", variables: Self.path)
    #expect(outcome.status == .refused)
    #expect(outcome.output == "")
    let last = outcome.errors.split(separator: "\n").last
    #expect(last?.hasPrefix("galley: ") == true)
    #expect(last?.contains(message) == true)
  }

  @Test func aProgramThatIsMissingIsNamed() {
    let program = ChildProgram(name: "galley-no-such-program", arguments: [], variables: [:])
    let error = #expect(throws: CommandRefusal.self) { try program.run { _ in } }
    #expect(error?.message.contains("'galley-no-such-program' is needed") == true)
  }
}
