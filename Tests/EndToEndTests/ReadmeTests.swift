import Foundation
import Testing

private let house = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
private let readme = try? String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)

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
}
