import Galley
import GalleyFormats
import Glibc

/// Reading of data and writing of models.
enum TrainingFiles {
  /// The objects of a file of NDJSON that gzip packed.
  static func objects(in path: String) throws(TrainingError) -> [JSONObject] {
    let bytes = try unpacked(path)
    var reader = JSONReader()
    var objects: [JSONObject] = []
    for (index, line) in bytes.split(separator: 0x0A).enumerated() {
      do {
        guard case .object(let object) = try reader.read(line.span) else { continue }
        objects.append(object)
      } catch {
        throw TrainingError(message: "\(safeText(path)):\(index + 1): \(error.message)")
      }
    }
    return objects
  }

  /// The text of a file.
  static func text(in path: String) throws(TrainingError) -> String {
    String(decoding: try bytes(in: path), as: UTF8.self)
  }

  /// The bytes of a file.
  static func bytes(in path: String) throws(TrainingError) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else {
      throw TrainingError(message: "can't read \(safeText(path))")
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// The value in a file of JSON.
  static func json(_ path: String) throws(TrainingError) -> JSONValue {
    let bytes = Array(try text(in: path).utf8)
    var reader = JSONReader()
    do {
      return try reader.read(bytes.span)
    } catch {
      throw TrainingError(message: "\(safeText(path)): \(error.message)")
    }
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws(TrainingError) -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw TrainingError(message: "can't read \(safeText(folder))")
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The lines of a file that gzip packed.
  static func lines(in path: String) throws(TrainingError) -> [String] {
    String(decoding: try unpacked(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The bytes of a file that gzip packed, by the program of that name.
  private static func unpacked(_ path: String) throws(TrainingError) -> [UInt8] {
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    guard let pipe = unsafe popen("exec gzip -dc <'\(quoted)'", "r") else {
      throw TrainingError(message: "can't start gzip")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard unsafe pclose(pipe) == 0 else {
      throw TrainingError(message: "can't read \(safeText(path)); name its folder with --data")
    }
    return bytes
  }

  /// Writes a file whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
    do throws(FileError) {
      var file = try PartialFile(path)
      try file.append(bytes.span)
      try file.complete()
    } catch {
      throw TrainingError(message: error.description)
    }
  }
}
