import Galley
import GalleyFormats
import Glibc

/// A folder in a folder of plugins.
struct PluginEntry {
  let name: String
  let path: String

  /// A manifest is a page at most.
  private static let largestManifest = 1 << 20

  var manifestPath: String { FilePath.join(path, PluginManifest.fileName) }
  var hasManifest: Bool { FileIdentity(manifestPath) != nil }

  /// The folders in a folder that hold a plugin, by name; nil where it can't be read.
  static func list(_ folder: PluginFolder) -> [PluginEntry]? {
    guard let names = namesInFolder(folder.path) else { return nil }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .filter { !$0.hasPrefix(".") }
      .map { PluginEntry(name: $0, path: FilePath.join(folder.path, $0)) }
      .filter { $0.hasManifest || $0.hasSources }
  }

  /// Whether Swift sources stand in it.
  private var hasSources: Bool {
    namesInFolder(path)?.contains { $0.hasSuffix(".swift") } ?? false
  }

  /// Why it can't be used, whatever the manifest says; nil where it can.
  var obstacle: String? {
    isPluginName(name) ? nil : "its folder is no name for a stage; write it as in count-words"
  }

  /// Why it may be somebody else's; nil where it is the user's.
  ///
  /// What runs on its own account, since it lies beside a pipeline, has to be the user's: somebody else's
  /// could do all that the user can. So have the folders on the way to it, and all files in it.
  var doubt: String? {
    let files = (namesInFolder(path) ?? []).map { FilePath.join(path, $0) }
    for place in [FilePath.folder(of: path), path] + files {
      var status = stat()
      guard unsafe stat(place, &status) == 0 else { continue }
      let what = place == path ? "it" : "'\(FilePath.name(of: place))'"
      if status.st_uid != geteuid() {
        return "\(what) belongs to another user; name its folder with --plugins to trust it"
      }
      if status.st_mode & S_IWOTH != 0 {
        return
          "everybody may write to \(what); take that right away, or name its folder with --plugins"
      }
    }
    return nil
  }

  private func isPluginName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    } && (0x61...0x7A).contains(bytes.first ?? 0) && bytes.last != UInt8(ascii: "-")
  }

  /// The manifest, and a byte more than is allowed where it is longer; nil where it can't be read.
  func manifestBytes() -> [UInt8]? {
    let descriptor = unsafe open(manifestPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Self.largestManifest + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        return nil
      }
      count += got
    }
    guard count <= Self.largestManifest else { return nil }
    return Array(bytes[..<count])
  }
}

/// The names in a folder, without `.` and `..`; nil where it can't be read.
func namesInFolder(_ path: String) -> [String]? {
  guard let folder = unsafe opendir(path) else { return nil }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
      unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
