import Foundation
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

@Suite struct NewTests {
  @Test(arguments: ["pipeline", "stage-swift", "stage-python", "stage-shell", "stage-lua"])
  func whatIsWrittenIsRead(kind: String) async throws {
    let folder = try TestFolder()
    let parts = kind.split(separator: "-").map(String.init)
    let language = parts.count == 2 ? ["--language", parts[1]] : []
    let outcome = await folder.run(["new", parts[0], "long-words"] + language)
    #expect(outcome.status == .success && outcome.errors == "")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path()).sorted()
    var page = "$ galley new \(parts[0]) long-words \(language.joined(separator: " "))\n"
    page += outcome.output
    for file in files {
      guard let data = try? Data(contentsOf: folder.url.appending(path: file)) else { continue }
      page += "\n==== \(file)\n" + String(decoding: data, as: UTF8.self)
    }
    try expectSnapshot(of: page, named: "new-\(kind).txt")
  }

  @Test func aPipelineWorksAtOnce() async throws {
    let folder = try TestFolder()
    let new = await folder.run("new", "pipeline", "news")
    #expect(new.output.contains("galley run news.yaml"))
    let check = await folder.run("check", "--strict", "news.yaml")
    #expect(check.output == "news.yaml: no problems\n")
    let test = await folder.run("test")
    #expect(test.status == .success, "\(test.output)\(test.errors)")
    let run = await folder.run("run", "news.yaml", "--quiet")
    #expect(run.status == .success)
    #expect(run.output.hasPrefix(#"{"id":"news-samples/ferries.txt""#))
    #expect(run.output.contains(#""byline":"Ines Marchetti""#))
  }

  @Test(arguments: ["python", "shell"])
  func aProgramCanBeStarted(language: String) async throws {
    let folder = try TestFolder()
    _ = await folder.run("new", "stage", "long-words", "--language", language)
    let names = ["python": "long-words.py", "shell": "long-words.sh"]
    let file = folder.url.appending(path: "Plugins/long-words/\(names[language] ?? "")")
    #expect(FileManager.default.isExecutableFile(atPath: file.path()))
  }

  @Test func nothingIsWrittenOver() async throws {
    let folder = try TestFolder(["a.yaml": "mine", "Plugins/b/c.txt": "mine", "d-samples/x": ""])
    for (kind, name, language) in [
      ("pipeline", "a", []), ("stage", "b", ["--language", "python"]),
      ("stage", "a", ["--language", "lua"]), ("pipeline", "d", []),
    ] {
      let outcome = await folder.run(["new", kind, name] + language)
      #expect(outcome.status == .refused)
      #expect(outcome.errors.contains(" is there already; choose another name"))
      #expect(outcome.output == "")
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path()).sorted()
    #expect(
      files == ["Plugins", "Plugins/b", "Plugins/b/c.txt", "a.yaml", "d-samples", "d-samples/x"])
    #expect(try String(contentsOf: folder.url.appending(path: "a.yaml"), encoding: .utf8) == "mine")
  }

  @Test(arguments: [
    ("LongWords", "such as 'long-words'"), ("long_words", "such as 'long-words'"),
    ("HTML", "such as 'html'"), ("1-word", "such as 'long-words'"),
    ("../up", "such as 'up'"), ("Über", "such as"), ("", "such as"), ("a--b", "such as 'a-b'"),
    ("clean", "there is a stage 'clean' already"),
  ])
  func namesAreChecked(name: String, hint: String) async throws {
    let folder = try TestFolder()
    let outcome = await folder.run("new", "stage", name, "--language", "python")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path()).isEmpty)
  }

  @Test(arguments: [
    (["stage", "a"], "a stage needs a language: --language swift|python|shell|lua"),
    (["stage", "a", "--language", "pyhton"], "did you mean 'python'?"),
    (["pipeline", "a", "--language", "lua"], "'--language' is for stages"),
    (["stag", "a"], "did you mean 'stage'?"), (["pipeline"], "NAME is missing"),
  ])
  func argumentsAreChecked(arguments: [String], message: String) async throws {
    let outcome = try await TestFolder().run(["new"] + arguments)
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
