import Foundation

/// What /proc says about processes.
enum ProcessTable {
  struct Entry {
    let id: Int
    let state: Character
    let parent: Int
    let group: Int
  }

  static var all: [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int($0) }.compactMap(entry)
  }

  private static func entry(of id: Int) -> Entry? {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else {
      return nil
    }
    // The name, in parentheses, may hold anything.
    guard let end = text.lastIndex(of: ")") else { return nil }
    let parts = text[text.index(after: end)...].split(separator: " ")
    guard parts.count > 2, let parent = Int(parts[1]), let group = Int(parts[2]) else { return nil }
    return Entry(id: id, state: parts[0].first ?? "?", parent: parent, group: group)
  }

  /// Children of the tests that nobody has waited for.
  static var zombies: Int {
    let own = Int(ProcessInfo.processInfo.processIdentifier)
    return all.count { $0.parent == own && $0.state == "Z" }
  }

  /// Members of a group that live.
  static func alive(inGroup group: Int) -> Int {
    all.count { $0.group == group && $0.state != "Z" && $0.state != "X" }
  }

  /// Where the open descriptors lead that are for plugins: pipes, and those that tell of a process's end.
  ///
  /// The runtime opens others when it likes.
  static var openPipes: [String] {
    let folder = "/proc/self/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
      return target.flatMap { $0.contains("pipe:") || $0.contains("pidfd") ? $0 : nil }
    }
  }
}
