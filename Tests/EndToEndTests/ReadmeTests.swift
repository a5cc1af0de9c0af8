import Foundation
import Testing

private let house = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
private let readme = try? String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)

/// A block of the section on stages of one's own: its language, and its lines.
private let stageBlocks: [(language: String, lines: [String])] = {
  guard let section = readme?.components(separatedBy: "\n## A stage of your own\n").last,
    let end = section.range(of: "\n## ")
  else { return [] }
  let pieces = section[..<end.lowerBound].components(separatedBy: "\n```")
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

  @Test(.enabled(if: !stageBlocks.isEmpty, "the README has no stages"))
  func theStagesOfTheReadmeGiveWhatItShows() async throws {
    let shop = try Workshop()
    var count = 0
    for (language, lines) in stageBlocks {
      #expect(lines.count <= 15)
      if language == "yaml" {
        let name = try #require(lines.first).dropFirst(2)
        try shop.write(lines.dropFirst().joined(separator: "\n") + "\n", to: String(name))
      }
      guard language == "console" else { continue }
      // What is compiled in takes minutes to build: .ci/plugin-folder does the rest.
      let build = lines.firstIndex(of: "$ galley plugins build") ?? lines.endIndex
      for (command, output) in exchanges(in: Array(lines[..<build])) {
        let ended = try await shop.bash(command)
        #expect(ended.output == output, "\(command): \(ended.errors)")
        count += 1
      }
    }
    #expect(count == 6)
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
