import Galley
import GalleyFormats
import Glibc

/// Writes what a template holds; never over anything that is there.
struct TemplateWriter {
  /// Absolute.
  let folder: String

  /// - Throws: a refusal where something of it is there already, before anything is written.
  func write(_ template: Template) throws {
    for path in template.folders + template.files.map(\.path) where exists(path) {
      throw CommandRefusal(
        "'\(path)' is there already; choose another name, or move it out of the way")
    }
    for file in template.files { try write(file) }
  }

  /// Also a link to nothing is something.
  private func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(FilePath.join(folder, path), &status) == 0
  }

  private func write(_ file: Template.File) throws {
    let path = FilePath.join(folder, file.path)
    try createFolders(above: path)
    let descriptor = unsafe open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, file.isExecutable ? 0o777 : 0o666)
    guard descriptor >= 0 else { throw FileError(.open, file.path, .system(errno)) }
    defer { close(descriptor) }
    var bytes = Array(file.text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw FileError(.write, file.path, .system(errno))
      }
    }
  }
}
