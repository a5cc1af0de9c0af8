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
    guard let file = unsafe fopen(path, "r") else {
      throw TrainingError(message: "can't read \(safeText(path))")
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
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
