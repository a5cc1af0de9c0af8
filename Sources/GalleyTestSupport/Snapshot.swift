import Foundation
package import Testing

/// Compares a text with the file `Snapshots/NAME` beside the test's own file.
///
/// With the environment variable `RECORD_SNAPSHOTS` the file is written instead, and the test fails,
/// so that no recording passes for a check.
package func expectSnapshot(
  of text: String, named name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard let recorded = try? Data(contentsOf: file) else {
    Issue.record(
      "no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  #expect(text == String(decoding: recorded, as: UTF8.self), sourceLocation: sourceLocation)
}
