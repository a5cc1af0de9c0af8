import Foundation
import Testing

private let house = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
private let readme = try? String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)

/// The README's blocks that a person would type or write: their language, and their lines.
private let blocks: [(language: String, lines: [String])] = {
  let pieces = ("\n" + (readme ?? "")).components(separatedBy: "\n```")
  return pieces.enumerated().filter { $0.offset % 2 == 1 }.map { piece in
    let lines = piece.element.components(separatedBy: "\n")
    return (lines[0], Array(lines.dropFirst()))
  }
}()

/// The commands in the README's shell blocks that start with `galley`.
private let commands: [String] = {
  var commands: [String] = []
  var isShell = false
  for line in (readme ?? "").components(separatedBy: "\n") {
    if line.hasPrefix("```") {
      isShell = line.hasPrefix("```sh") || line.hasPrefix("```console")
    } else if isShell {
      let command = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
      if command.hasPrefix("galley ") { commands.append(command) }
    }
  }
  return commands
}()

@Suite struct ReadmeTests {
  @Test(.enabled(if: !commands.isEmpty, "the README has no commands"), arguments: commands)
  func aCommandOfTheReadmeIsUnderstood(command: String) async throws {
    let shop = try Workshop()
    try FileManager.default.copyItem(
      at: house.appending(path: "Pipelines"), to: shop.folder.appending(path: "Pipelines"))
    let ended = try await shop.bash(command)
    #expect(!ended.errors.contains("Type 'galley help"), "\(ended.errors)")
    #expect(!ended.errors.contains("[unreadable-file]"), "\(ended.errors)")
  }

  @Test(.enabled(if: readme != nil, "there is no README"))
  func whatTheReadmeShowsIsWhatComes() async throws {
    let shop = try Workshop()
    try FileManager.default.copyItem(
      at: house.appending(path: "Pipelines"), to: shop.folder.appending(path: "Pipelines"))
    var count = 0
    for (language, lines) in blocks {
      // A file names itself in its first line.
      if language == "yaml", let name = lines.first, name.hasPrefix("# "), name.hasSuffix(".yaml") {
        try shop.write(
          lines.dropFirst().joined(separator: "\n") + "\n", to: String(name.dropFirst(2)))
      }
      guard language == "console" else { continue }
      // What is compiled in takes minutes to build: .ci/plugin-folder does the rest.
      let build = lines.firstIndex(of: "$ galley plugins build") ?? lines.endIndex
      for (command, output) in exchanges(in: Array(lines[..<build])) {
        try await prepare(shop, for: command)
        let ended = try await shop.bash("{ \(command); } 2>&1")
        #expect(
          try isShown(ended.output, as: output), "\(command)\n\(ended.output)")
        count += 1
      }
    }
    #expect(count >= 8, "commands of the README")
  }

  /// What must be there before some commands.
  private func prepare(_ shop: borrowing Workshop, for command: String) async throws {
    if command == "galley check news.yaml" {
      try shop.write(
        """
        galley: 1
        name: news
        stages:
          - clean
          - word-count:
              minimum-lenght: 3
          - summarise
          - export: ${OUT}/words.ndjson
        run:
          workers: 0

        """, to: "news.yaml")
    }
    guard command.hasSuffix("--resume") else { return }
    // A run that stops at its third article, which is mended afterwards.
    let article = "Pipelines/samples/grain-terminal.txt"
    let found = shop.read(article)
    let text = try #require(found)
    try shop.write(String(repeating: "x", count: 20_000), to: article)
    let stopped = try await shop.bash(
      command.replacing("--resume", with: "--set run.max-document-size=10KiB ")
        + "--set run.max-failures=0")
    #expect(stopped.code == 3, "\(stopped.errors)")
    try shop.write(text, to: article)
  }

  /// Whether a text is what the README shows of it: line breaks and indents are the README's, `…` stands
  /// for anything, and numbers for any number.
  private func isShown(_ actual: String, as shown: String) throws -> Bool {
    guard !shown.isEmpty else { return true }
    let pieces = shown.split(whereSeparator: \.isWhitespace).map { word in
      word.components(separatedBy: "…").map { part in
        NSRegularExpression.escapedPattern(for: part)
          .replacing(/[0-9]([0-9,]|\\\.)*/, with: "[0-9][0-9.,]*")
          .replacing(/^(ms|s|min)$/, with: "(ms|s|min)")
          .replacing(/^(B|kB|MB)(?=\\?\/s)/, with: "(B|kB|MB)")
      }.joined(separator: ".*?")
    }
    let pattern = try NSRegularExpression(
      pattern: pieces.joined(separator: #"\s*"#), options: .dotMatchesLineSeparators)
    let whole = NSRange(actual.startIndex..., in: actual)
    return pattern.firstMatch(in: actual, range: whole) != nil
  }

  /// Commands, each with what it writes.
  private func exchanges(in lines: [String]) -> [(command: String, output: String)] {
    var exchanges: [(command: String, output: String)] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        exchanges.append((String(line.dropFirst(2)), ""))
      } else if !exchanges.isEmpty {
        exchanges[exchanges.count - 1].output += line + "\n"
      }
    }
    return exchanges
  }
}
