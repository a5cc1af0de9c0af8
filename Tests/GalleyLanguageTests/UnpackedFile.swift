import Foundation

/// The bytes of a file that gzip packed.
func unpacked(_ file: URL) throws -> Data {
  let gzip = Process()
  gzip.executableURL = URL(filePath: "/usr/bin/env")
  gzip.arguments = ["gzip", "-dc", file.path]
  let output = Pipe()
  gzip.standardOutput = output
  try gzip.run()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  gzip.waitUntilExit()
  return bytes
}
