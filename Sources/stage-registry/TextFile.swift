import Glibc

/// Why a file can't be used.
struct TextFileError: Error {
  let message: String
}

/// Reads a whole file.
func readText(_ path: String) throws(TextFileError) -> String {
  guard let file = unsafe fopen(path, "re") else { throw failure("read", path) }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&chunk, 1, chunk.count, file)
    bytes += chunk[..<count]
    if count < chunk.count { break }
  }
  guard unsafe ferror(file) == 0 else { throw failure("read", path) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Writes a whole file, if it doesn't hold that text already: what has not changed need not be
/// compiled again.
func writeText(_ text: String, to path: String) throws(TextFileError) {
  if let old = try? readText(path), old == text { return }
  guard let file = unsafe fopen(path, "we") else { throw failure("write", path) }
  let bytes = Array(text.utf8)
  let count = unsafe fwrite(bytes, 1, bytes.count, file)
  let isClosed = unsafe fclose(file) == 0
  guard count == bytes.count, isClosed else { throw failure("write", path) }
}

private func failure(_ verb: String, _ path: String) -> TextFileError {
  TextFileError(
    message: "\(path): error: can't \(verb) it: \(unsafe String(cString: strerror(errno)))")
}
