/// Paths as text, nothing looked up.
enum Path {
  /// `path`, relative to `directory` unless it is absolute.
  static func join(_ directory: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return directory.utf8.last == UInt8(ascii: "/") ? directory + path : directory + "/" + path
  }

  /// The components of an absolute path, `.` and empty ones left out and `..` applied.
  static func components(_ path: String) -> [String] {
    var result: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      switch String(Substring(part)) {
      case ".": continue
      case "..": _ = result.popLast()
      case let name: result.append(name)
      }
    }
    return result
  }

  /// The folder that `path` is in; empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component without its extension.
  static func baseName(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      path[path.utf8.index(after: $0)...]
    }
    let last = name ?? path[...]
    guard let dot = last.utf8.lastIndex(of: UInt8(ascii: ".")), dot != last.startIndex else {
      return String(last)
    }
    return String(last[..<dot])
  }
}
