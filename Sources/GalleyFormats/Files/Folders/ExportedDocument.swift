import Galley
import Glibc

extension OpenFolder {
  /// Bytes at the start of a file that hold its id.
  private static let longestHead = 64 << 10

  /// Whether a file is one that an export wrote: it begins with an id, and its name is made of it.
  ///
  /// Nothing else is ever removed from a folder that an export replaces.
  func isExportedDocument(_ name: String) throws(FileError) -> Bool {
    for (start, pathExtension) in [("{\"id\":", ".json"), ("---\nid: ", ".md")]
    where name.hasSuffix(pathExtension) {
      guard let id = try id(of: name, behind: Array(start.utf8)) else { continue }
      let expected = DocumentFileName(id, pathExtension).description
      if expected.utf8.elementsEqual(name.utf8) { return true }
    }
    return false
  }

  /// The JSON string that stands behind `start` at the start of a file.
  private func id(of name: String, behind start: [UInt8]) throws(FileError) -> String? {
    guard let file = try read(name) else { return nil }
    defer { close(file) }
    var length = 4 << 10
    while length <= Self.longestHead {
      let head = Self.head(of: file, length)
      guard head.starts(with: start) else { return nil }
      if let end = Self.stringEnd(head, from: start.count) {
        var reader = JSONReader()
        return (try? reader.read(head.span.extracting(start.count..<end)))?.string
      }
      if head.count < length { return nil }
      length <<= 4
    }
    return nil
  }

  private static func head(of file: Int32, _ length: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(file, $0.baseAddress, $0.count, 0)
    }
    return Array(bytes[..<max(0, count)])
  }

  /// The place behind a JSON string's closing quote; nil where there is none.
  private static func stringEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      default: index += 1
      }
    }
    return nil
  }
}
