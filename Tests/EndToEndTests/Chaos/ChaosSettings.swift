import Foundation

/// How long and with what chaos is made: a little in every test run, as much as one likes by `make chaos`.
enum ChaosSettings {
  private static let variables = ProcessInfo.processInfo.environment

  /// Kills for each kind of output.
  static let kills = variables["GALLEY_CHAOS_KILLS"].flatMap { Int($0) } ?? 2

  static let seed = variables["GALLEY_CHAOS_SEED"].flatMap { UInt64($0) } ?? 1

  /// Records in the largest input.
  static let records = variables["GALLEY_CHAOS_RECORDS"].flatMap { Int($0) } ?? 400

  /// Bytes of the largest document.
  ///
  /// A program that is not optimised takes too long for the large one.
  static let largestDocument = variables["GALLEY_BINARY"] == nil ? 256 << 10 : 15 << 20

  /// In memory where that is a folder: a disk would spend most of the time on syncing.
  static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  static func say(_ text: String) {
    FileHandle.standardError.write(Data("chaos: \(text)\n".utf8))
  }
}
