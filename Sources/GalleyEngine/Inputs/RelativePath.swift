/// Paths as text, without asking the file system.
enum RelativePath {
  /// `path` without `.`, doubled slashes, and `..` behind a name.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// `path` as seen from `folder`; relative paths stay as they are but for their spelling.
  ///
  /// - Parameter folder: absolute.
  static func from(_ folder: String, to path: String) -> String {
    let target = normalised(path)
    guard target.hasPrefix("/") else { return target }
    let base = normalised(folder).split(separator: "/")
    let parts = target.split(separator: "/")
    let shared = zip(base, parts).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: base.count - shared)
    return (up + parts[shared...]).joined(separator: "/")
  }
}
