/// Paths as text; the file system is not asked.
package enum FilePath {
  /// `path`, relative to `folder` unless it is absolute.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }

  /// The names in a path, without `.` and empty ones, and `..` applied where a name stands before it.
  package static func components(_ path: String) -> [String] {
    var result: [String] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      switch String(Substring(part)) {
      case ".": continue
      case "..":
        if let last = result.last, last != ".." {
          result.removeLast()
        } else if path.utf8.first != UInt8(ascii: "/") {
          result.append("..")
        }
      case let name: result.append(name)
      }
    }
    return result
  }

  /// `path` as seen from `folder`; relative paths stay as they are but for their spelling.
  ///
  /// - Parameter folder: absolute.
  package static func relative(to folder: String, _ path: String) -> String {
    let names = components(path)
    guard path.utf8.first == UInt8(ascii: "/") else { return names.joined(separator: "/") }
    let base = components(folder)
    let shared = zip(base, names).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: base.count - shared)
    return (up + names[shared...]).joined(separator: "/")
  }

  /// A path as the user would type it in `folder`, where it lies below; otherwise as it is.
  package static func shortened(_ path: String, below folder: String) -> String {
    let start = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    guard start != "/", path.hasPrefix(start) else { return path }
    return String(path.dropFirst(start.count))
  }

  /// The folder that `path` is in; empty for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// `path` without slashes at its end, unless it is nothing else.
  package static func withoutTrailingSlashes(_ path: String) -> String {
    guard let last = path.utf8.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return path }
    return String(path[...last])
  }

  /// The last name.
  package static func name(of path: String) -> String { components(path).last ?? path }

  /// The last name without its extension.
  package static func baseName(of path: String) -> String {
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
