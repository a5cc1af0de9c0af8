import Glibc

/// Creates the folders above `path` that are missing.
package func createFolders(above path: String) throws(FileError) {
  let bytes = Array(path.utf8)
  for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
    let folder = String(decoding: bytes[..<index], as: UTF8.self)
    if unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST { continue }
    // A folder that is there may stand where none may be created; opening the file will tell.
    let reason = errno
    var status = stat()
    if unsafe stat(folder, &status) == 0 { continue }
    throw FileError(.createFolder, folder, .system(reason))
  }
}

/// Returns when the entries of the folder that holds `path` would outlive a loss of power.
package func syncFolder(of path: String) throws(FileError) {
  let folder =
    switch path.utf8.lastIndex(of: UInt8(ascii: "/")) {
    case nil: "."
    case path.startIndex?: "/"
    case let slash?: String(path[..<slash])
    }
  let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  if descriptor < 0 { throw .last(.sync, folder) }
  defer { close(descriptor) }
  try syncDescriptor(descriptor, folder)
}

/// Syncs what has a storage to be synced with; devices and some file systems have none.
func syncDescriptor(_ descriptor: Int32, _ path: String) throws(FileError) {
  while fsync(descriptor) != 0 {
    switch errno {
    case EINTR: continue
    case EINVAL, ENOTSUP: return
    default: throw .last(.sync, path)
    }
  }
}
