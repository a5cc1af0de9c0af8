import Galley
import GalleyFormats
import GalleyPipelines
import Glibc

/// Writes golden files anew, each whole or not at all.
enum GoldenUpdate {
  enum Result {
    case written
    case unchanged
  }

  /// - Throws: where the file, or a folder on the way to it, is a link or something else.
  static func write(_ records: [UInt8], to golden: GoldenFile) throws(FileError) -> Result {
    try checkFolders(of: golden)
    let present = try? readRegularFile(
      at: golden.absolutePath, shownAs: golden.path, limit: records.count)
    if present == records { return .unchanged }
    var file = try PartialFile(golden.absolutePath)
    try file.append(records.span)
    try file.complete()
    return .written
  }

  /// Nothing is written through a link: it may lead out of the folder of the test.
  private static func checkFolders(of golden: GoldenFile) throws(FileError) {
    var path = golden.folder
    for step in golden.steps.dropLast() {
      path = FilePath.join(path, step)
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { return }
      if status.st_mode & S_IFMT == S_IFLNK { throw FileError(.open, path, .link) }
    }
  }
}
