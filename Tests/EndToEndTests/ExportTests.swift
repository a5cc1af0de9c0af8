import Foundation
import Testing

@Suite struct ExportTests {
  private static let pipeline = """
    galley: 1
    name: spreading
    input: in.ndjson
    stages:
      - word-count
      - export: out/articles.ndjson
      - export: {path: out/table.csv, columns: [id, fields.words]}
        name: table
      - export: {directory: out/pages, format: markdown}
        name: pages
      - export: {directory: out/objects, parts: [fields, text]}
        name: objects

    """

  private func contents(_ shop: borrowing Workshop, _ folder: String) -> [String: String] {
    var contents: [String: String] = [:]
    for name in shop.files where name.hasPrefix(folder) { contents[name] = shop.read(name) }
    return contents
  }

  @Test func severalExportsHoldTheSameDocuments() async throws {
    let shop = try Workshop([
      "galley.yaml": Self.pipeline, "in.ndjson": Samples.record("a") + Samples.record("B/../c"),
    ])
    #expect(try await shop.galley("run").code == 0)
    #expect(shop.files.filter { $0.hasPrefix("out") }.count == 6)
    #expect(shop.read("out/table.csv") == "id,fields.words\r\na,2\r\nB/../c,2\r\n")
    #expect(
      shop.read("out/objects/a.json")
        == #"{"id":"a","fields":{"words":2},"text":"Some words."}"# + "\n")
    let again = try await shop.galley("run", "--workers", "2")
    #expect(again.code == 0)
    #expect(shop.files.filter { $0.hasPrefix("out") }.count == 6)
  }

  @Test func workersChangeNothing() async throws {
    let records = Samples.records(300)
    let shop = try Workshop(["galley.yaml": Self.pipeline, "in.ndjson": records])
    #expect(try await shop.galley("run", "--workers", "1").code == 0)
    let one = contents(shop, "out")
    #expect(try await shop.galley("run", "--workers", "8").code == 0)
    #expect(contents(shop, "out") == one)
    #expect(one.count == 602)
    let lines = try #require(one["out/articles.ndjson"])
    #expect(lines.split(separator: "\n", omittingEmptySubsequences: false).count == 301)
  }

  /// Killed at some moment, and resumed until it is done.
  @Test(arguments: [5, 40, 120]) func aKilledRunIsResumedToTheSameFiles(delay: Int) async throws {
    let records = Samples.records(4000, text: String(repeating: "Some words. ", count: 40))
    let pipeline = Self.pipeline + "run: {checkpoint: 20ms}\n"
    let shop = try Workshop(["galley.yaml": pipeline, "in.ndjson": records])
    #expect(try await shop.galley("run").code == 0)
    let whole = contents(shop, "out/")
    try FileManager.default.removeItem(at: shop.folder.appending(path: "out"))
    let killed = try shop.start(["run"])
    try await Task.sleep(for: .milliseconds(delay * 10))
    killed.send(SIGKILL)
    _ = try await killed.end()
    let again = try shop.start(["run", "--resume"])
    try await Task.sleep(for: .milliseconds(delay * 10))
    again.send(SIGKILL)
    _ = try await again.end()
    let ended = try await shop.galley("run", "--resume")
    #expect(ended.code == 0, "\(ended.errors)")
    let found = contents(shop, "out/")
    #expect(found.count == whole.count)
    #expect(found == whole)
  }

  @Test func aPlainRunOverRemainsStartsOver() async throws {
    let shop = try Workshop([
      "galley.yaml": Self.pipeline, "in.ndjson": Samples.records(20_000),
    ])
    let killed = try shop.start(["run"])
    try await Task.sleep(for: .milliseconds(300))
    killed.send(SIGKILL)
    _ = try await killed.end()
    try shop.write(Samples.records(3), to: "in.ndjson")
    #expect(try await shop.galley("run").code == 0)
    #expect(shop.files.filter { $0.hasPrefix("out") }.count == 8)
  }

  @Test func fewDescriptorsAreEnough() async throws {
    let shop = try Workshop([
      "galley.yaml": """
      galley: 1
      input: in/*.txt
      stages:
        - export: {directory: out/all, format: markdown}

      """
    ])
    for number in 0..<500 { try shop.write("Text \(number).", to: "in/\(number).txt") }
    let ended = try await shop.bash("ulimit -n 64; galley run --workers 8")
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(shop.files.count { $0.hasPrefix("out/all/") } == 500)
  }

  @Test func aFullDiskEndsTheRun() async throws {
    let shop = try Workshop([
      "galley.yaml": "galley: 1\nstages: [export: {path: /dev/full, format: csv}]\n",
      "in.ndjson": Samples.records(3),
    ])
    let ended = try await shop.galley("run", "in.ndjson")
    #expect(ended.code != 0)
    #expect(ended.errors.contains("/dev/full: no space left on device"))
  }

  @Test(arguments: ["path: NAME/a.ndjson", "directory: NAME/a"])
  func twoExportsThatALinkMakesOneAreRefused(option: String) async throws {
    let (one, other) = (
      option.replacing("NAME", with: "out"), option.replacing("NAME", with: "link")
    )
    let shop = try Workshop([
      "galley.yaml": """
      galley: 1
      stages:
        - export: {\(one)}
        - export: {\(other)}
          name: second

      """, "in.ndjson": Samples.records(3),
    ])
    let ended = try await shop.bash("mkdir out; ln -s out link; galley run in.ndjson")
    #expect(ended.code == 2, "\(ended.errors)")
    #expect(ended.errors.contains("another output of this run goes there already"))
  }

  @Test func aFolderThatIsNoExportIsLeftAlone() async throws {
    let shop = try Workshop([
      "galley.yaml": "galley: 1\nstages: [export: {directory: notes, format: markdown}]\n",
      "in.ndjson": Samples.records(3), "notes/diary.md": "Dear diary",
    ])
    let ended = try await shop.galley("run", "in.ndjson")
    #expect(ended.code == 2)
    #expect(ended.errors.contains("it holds 'diary.md', which no export wrote"))
    #expect(shop.read("notes/diary.md") == "Dear diary")
    #expect(!shop.files.contains { $0.contains("partial") })
  }

  @Test func aDocumentThatIsThereAlreadyIsQuarantined() async throws {
    let shop = try Workshop([
      "galley.yaml": """
      galley: 1
      stages: [export: {directory: out/all, if-exists: append}]
      run: {quarantine: out/quarantine.ndjson}

      """,
      "one.ndjson": Samples.records(3), "two.ndjson": Samples.records(4),
    ])
    #expect(try await shop.galley("run", "one.ndjson").code == 0)
    #expect(try await shop.galley("run", "two.ndjson").code == 1)
    #expect(shop.files.count { $0.hasPrefix("out/all/") } == 4)
    #expect(
      shop.read("out/quarantine.ndjson")?.contains("the folder holds '1.json' already") == true)
  }
}
