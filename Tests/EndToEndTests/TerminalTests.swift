import Foundation
import Testing

/// `script`, of util-linux, runs a command on a terminal of its own.
private let hasTerminals = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

@Suite(.enabled(if: hasTerminals, "there is no 'script' to make terminals with"))
struct TerminalTests {
  private let files = [
    "galley.yaml": Samples.oneOfThreeFails("drop")["galley.yaml"] ?? "",
    "three.ndjson": Samples.oneOfThreeFails("drop")["three.ndjson"] ?? "",
    "broken.yaml": "galley: 1\nstages: [wrod-count]\n",
  ]

  /// What a command writes to its terminal; what it sends elsewhere is in the files that it names.
  private func onTerminal(
    _ command: String, in shop: borrowing Workshop, columns: Int = 80,
    variables: [String: String] = [:]
  ) async throws -> Ended {
    try await shop.bash(
      "script -qec 'stty cols \(columns) rows 24; \(command)' /dev/null", variables: variables)
  }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false), (["CI": "true"], false),
    (["TERM": "dumb"], false),
  ])
  func coloursAreForTerminalsThatWantThem(variables: [String: String], isColourful: Bool)
    async throws
  {
    let shop = try Workshop(files)
    let both = try await onTerminal("galley run", in: shop, variables: variables)
    #expect(both.code == 1)
    #expect(both.output.contains("\u{1B}[31mfailed in input\u{1B}[0m") == isColourful)
    #expect(both.output.contains("\u{1B}") == isColourful)
    #expect(both.output.contains("failed in input"))
  }

  @Test func eachStreamIsJudgedByItself() async throws {
    let shop = try Workshop(files)
    _ = try await onTerminal("galley run 2>errors.txt", in: shop)
    #expect(shop.read("errors.txt")?.contains("failed in input") == true)
    #expect(shop.read("errors.txt")?.contains("\u{1B}") == false)
    let errors = try await onTerminal("galley run >output.txt", in: shop)
    #expect(errors.output.contains("\u{1B}[31m"))
    let check = try await onTerminal("galley check broken.yaml", in: shop)
    #expect(check.output.contains("\u{1B}["))
    _ = try await onTerminal("galley check broken.yaml >output.txt", in: shop)
    #expect(shop.read("output.txt")?.contains("\u{1B}") == false)
    #expect(shop.read("output.txt")?.contains("wrod-count") == true)
  }

  @Test func aTerminalWithoutAWidthGetsPlainLines() async throws {
    let ended = try await onTerminal("galley run", in: Workshop(files), columns: 0)
    #expect(ended.output.contains("failed in input"))
    #expect(!ended.output.contains("\u{1B}"))
  }

  @Test func theProgressLineIsGoneAtTheEnd() async throws {
    let shop = try Workshop(["galley.yaml": Samples.toFile])
    let feed = "{ echo \"{\\\"id\\\":\\\"a\\\",\\\"text\\\":\\\"x\\\"}\"; sleep 0.4; }"
    let ended = try await onTerminal(
      "\(feed) | galley run - --input-format ndjson", in: shop)
    #expect(ended.output.contains("\r\u{1B}[K1 document, "))
    let last = try #require(ended.output.components(separatedBy: "\u{1B}[K").last)
    #expect(last.contains("counting finished in"))
    #expect(last.hasSuffix("again.\r\n") || last.hasSuffix("ndjson\r\n"))
  }
}
