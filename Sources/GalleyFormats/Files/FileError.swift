import Glibc

/// What the system refused to do with a file.
package struct FileError: Error, Hashable, Sendable {
  package enum Operation: Hashable, Sendable, CaseIterable {
    case createFolder
    case open
    case lock
    case read
    case write
    case sync
    case close
    case rename
    case copy
    case remove
  }

  package enum Cause: Hashable, Sendable {
    /// The number that the system gave, one of `errno`'s.
    case system(Int32)
    /// A link stands where a file is to be written; no link is followed on the way out.
    case link
    /// Something stands there that is no file, in words: "a folder".
    case notAFile(String)
    /// Something stands there that is no folder, in words: "a file".
    case notAFolder(String)
    /// A file is there that must not be replaced.
    case exists
    /// A folder holds something, by its name, that no export wrote.
    case foreign(String)
    /// Another process is writing the file; its number, where that is known.
    case inUse(by: Int32?)
    /// It has its name already, and nothing more is to be written.
    case complete
    /// Somebody has written to the file that is appended to since the run began.
    case changed
    /// What an earlier run had written is not there.
    case gone
    /// A table that is to be appended to has other columns.
    case otherHeader(String, expected: String)
    /// A list of names is not as the checkpoint counts it.
    case damaged
    /// There is less than an earlier run had written, in bytes.
    case shorter(than: Int)
  }

  package let operation: Operation
  package let path: String
  package let cause: Cause

  package init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  /// An error with the number that the last system call left.
  static func last(_ operation: Operation, _ path: String) -> FileError {
    FileError(operation, path, .system(errno))
  }

  /// Whether the reader of a pipe has gone away.
  package var isBrokenPipe: Bool { cause == .system(EPIPE) }
}

extension FileError: CustomStringConvertible {
  /// What went wrong and why, on one line that is safe to show.
  package var description: String {
    let verb =
      switch operation {
      case .createFolder: "create the folder"
      case .open: "open"
      case .lock: "lock"
      case .read: "read"
      case .write: "write to"
      case .sync: "sync"
      case .close: "close"
      case .rename: "put into place"
      case .copy: "copy"
      case .remove: "remove"
      }
    return "cannot \(verb) \(safeText(path)): \(reason)"
  }

  private var reason: String {
    switch cause {
    case .system(let number): systemMessage(number)
    case .link: "it is a link, and no link is followed on the way out"
    case .notAFile(let kind): "it is \(kind)"
    case .notAFolder(let kind): "it is \(kind), not a folder"
    case .foreign(let name): "it holds '\(safeText(name, limit: 100))', which no export wrote"
    case .exists: "it is there already"
    case .inUse(getpid()?): "another output of this run goes there already"
    case .inUse(nil): "another run is writing it"
    case .inUse(let process?):
      "another run is writing it, process \(process)"
        + (commandLine(of: process).map { " (\(safeText($0, limit: 200)))" } ?? "")
    case .complete: "it is complete already"
    case .changed: "something else has written to it since the run began; both stay as they are"
    case .gone: "it is gone"
    case .otherHeader(let found, let expected):
      "its columns are '\(safeText(found, limit: 300))', "
        + "and the export's are '\(safeText(expected, limit: 300))'"
    case .damaged: "it is not what the checkpoint counts"
    case .shorter(let bytes): "it has less than the \(bytes) bytes that the checkpoint counts"
    }
  }
}

/// The system's words for one of its error numbers, to stand in a sentence: "no such file or directory".
package func systemMessage(_ number: Int32) -> String {
  // The C library's buffer belongs to the thread (glibc 2.32), and is copied at once.
  let text = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  return text.prefix(1).lowercased() + text.dropFirst()
}
