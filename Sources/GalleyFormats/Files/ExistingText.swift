import Glibc

/// What a file that is to be appended to begins and ends with.
package struct ExistingText: Sendable {
  package let isEmpty: Bool
  /// Whether its last line has an end.
  package let endsLine: Bool

  /// - Parameters:
  ///   - path: of a file that may be missing, which is as good as an empty one.
  ///   - header: what the first line has to be, with its end; empty for any.
  /// - Throws: also where the file begins with another line.
  package init(_ path: String, header: String) throws(FileError) {
    guard try FileKind(path) == .file else {
      (isEmpty, endsLine) = (true, true)
      return
    }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if file < 0 { throw .last(.open, path) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    isEmpty = size <= 0
    endsLine = size <= 0 || Self.bytes(of: file, from: size - 1, 1) == [UInt8(ascii: "\n")]
    if isEmpty || header.isEmpty { return }
    let expected = Array(header.utf8)
    // What is another's is shown as far as this one goes, and a bit more.
    let start = Self.bytes(of: file, from: 0, expected.count + 1000)
    if Self.line(start) != Self.line(expected) {
      throw FileError(.open, path, .otherHeader(Self.text(start), expected: Self.text(expected)))
    }
  }

  /// Whether anything has the name, links not followed.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  private static func line(_ bytes: [UInt8]) -> [UInt8] {
    var line = Array(bytes.prefix { $0 != UInt8(ascii: "\n") })
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: line(bytes), as: UTF8.self)
  }

  private static func bytes(of file: Int32, from offset: Int, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let found = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(file, $0.baseAddress, $0.count, off_t(offset))
    }
    return Array(bytes[..<max(0, found)])
  }
}

/// The names in a folder that is to be appended to.
package struct ExistingNames: Sendable {
  private let path: String

  /// - Parameter path: of a folder that may be missing.
  package init(_ path: String) { self.path = path }

  /// Whether anything in the folder has a name.
  package func contains(_ name: String) -> Bool { ExistingText.isThere("\(path)/\(name)") }
}
