import Glibc

/// The process that holds the lock (flock) on a file; nil where the system doesn't tell, as in some
/// containers.
///
/// Linux lists locks in `/proc/locks`: number, kind, mode, access, process, device:inode, range
/// (proc_locks(5)).
func lockHolder(of file: stat) -> Int32? {
  let major = (file.st_dev >> 8) & 0xFFF | (file.st_dev >> 32) & ~0xFFF
  let minor = file.st_dev & 0xFF | (file.st_dev >> 12) & ~0xFF
  let identity = "\(hexadecimal(UInt64(major))):\(hexadecimal(UInt64(minor))):\(file.st_ino)"
  for line in systemText("/proc/locks").split(separator: "\n") {
    let words = line.split(separator: " ")
    if words.count >= 6, words[1] == "FLOCK", words[5] == identity, let process = Int32(words[4]),
      process > 0
    {
      return process
    }
  }
  return nil
}

/// What a process was started with, its arguments separated by spaces; nil where it is gone.
func commandLine(of process: Int32) -> String? {
  let text = systemText("/proc/\(process)/cmdline").split(separator: "\0").joined(separator: " ")
  return text.isEmpty ? nil : text
}

/// At least two digits, as the kernel writes them.
private func hexadecimal(_ number: UInt64) -> String {
  (number < 16 ? "0" : "") + String(number, radix: 16)
}

/// The first 64 KiB of a file that the system makes up; empty where it can't be read.
package func systemText(_ path: String) -> String {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  if descriptor < 0 { return "" }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 4096)
  while bytes.count < 64 << 10 {
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    if count <= 0 { break }
    bytes += piece[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
