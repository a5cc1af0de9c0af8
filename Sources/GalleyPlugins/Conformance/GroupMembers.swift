internal import Glibc

/// The names of the programs that live in a process group, besides its leader.
func programs(inGroup leader: pid_t) -> [String] {
  (namesInFolder("/proc") ?? []).compactMap { name in
    guard let id = Int32(name), id != leader, let text = shortFile("/proc/\(name)/stat"),
      // The name, in parentheses, may hold anything.
      let start = text.firstIndex(of: "("), let end = text.lastIndex(of: ")")
    else { return nil }
    let figures = text[text.index(after: end)...].split(separator: " ")
    guard figures.count > 2, Int32(figures[2]) == leader, !["Z", "X"].contains(figures[0]) else {
      return nil
    }
    return String(text[text.index(after: start)..<end])
  }.sorted()
}

/// The start of a file of the system; nil where it can't be read.
private func shortFile(_ path: String) -> String? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 4096)
  let count = unsafe bytes.withUnsafeMutableBytes {
    unsafe read(descriptor, $0.baseAddress, $0.count)
  }
  return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
}
