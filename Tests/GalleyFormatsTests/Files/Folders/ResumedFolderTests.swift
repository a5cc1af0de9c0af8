import Foundation
import GalleyFormats
import Glibc
import Testing

struct ResumedFolderTests {
  private let place: TemporaryFolder
  private var path: String { "\(place.path)/out" }

  init() throws { place = try TemporaryFolder() }

  private func add(_ ids: [String], to folder: inout PartialFolder) throws {
    for id in ids {
      try folder.append("\(id).json", #"{"id":"\#(id)"}"#.utf8Span.span)
    }
  }

  private func behind(
    _ checkpoint: PartialFolder.Checkpoint, completing: Bool = false
  ) -> PartialFolder.Start { .behind(checkpoint, mayBeInPlace: completing) }

  private var partialNames: [String] {
    get throws {
      try place.names().filter { $0.hasPrefix("out.partial/") }.map { String($0.dropFirst(12)) }
    }
  }

  @Test func whatWasWrittenBehindTheCheckpointIsRemoved() throws {
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a", "b"], to: &folder)
      checkpoint = try folder.checkpoint()
      try add(["c"], to: &folder)
      // Sealed by a checkpoint that nobody heard of any more.
      _ = try folder.checkpoint()
      try add(["d"], to: &folder)
    }
    #expect(checkpoint.files == 2)
    #expect(try partialNames == [".3.galley", "a.json", "b.json", "c.json"])
    var folder = try PartialFolder(path, from: behind(checkpoint))
    try folder.begin()
    #expect(try partialNames == ["a.json", "b.json"])
    try add(["c", "d"], to: &folder)
    _ = try folder.complete()
    #expect(try place.names().filter { $0.hasPrefix("out/") }.count == 4)
    #expect(try place.names().filter { $0.hasPrefix("out.") } == [])
  }

  @Test func filesThatACheckpointCountsGetTheirNamesLater() throws {
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a", "b"], to: &folder)
      checkpoint = try folder.checkpoint()
    }
    // As after a loss of power, when the list was on the disk and the renaming was not.
    unsafe rename(path + ".partial/b.json", path + ".partial/.1.galley")
    var folder = try PartialFolder(path, from: behind(checkpoint))
    try folder.begin()
    #expect(try partialNames == ["a.json", "b.json"])
  }

  @Test func aRunThatIsRefusedLosesNothing() throws {
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a"], to: &folder)
      checkpoint = try folder.checkpoint()
      try add(["b"], to: &folder)
    }
    let names = try place.names()
    do { _ = try PartialFolder(path) }
    do { _ = try PartialFolder(path, from: behind(checkpoint)) }
    #expect(try place.names() == names)
    // One that starts over begins with nothing.
    var folder = try PartialFolder(path)
    try folder.begin()
    #expect(try partialNames == [])
  }

  @Test func whatTheCheckpointCountsHasToBeThere() throws {
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a", "b"], to: &folder)
      checkpoint = try folder.checkpoint()
    }
    func cause(_ checkpoint: PartialFolder.Checkpoint) -> FileError.Cause? {
      do throws(FileError) {
        _ = try PartialFolder(path, from: behind(checkpoint))
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause(checkpoint) == nil)
    #expect(cause(.init(files: 3, names: checkpoint.names)) == .damaged)
    #expect(
      cause(.init(files: 3, names: checkpoint.names + 5)) == .shorter(than: checkpoint.names + 5))
    unsafe symlink("/etc/hostname", path + ".partial/foreign")
    #expect(cause(checkpoint) == .foreign("foreign"))
    unsafe unlink(path + ".partial/foreign")
    unsafe unlink(path + ".partial/a.json")
    #expect(cause(checkpoint) == .gone)
    unsafe symlink("/etc/hostname", path + ".partial/a.json")
    #expect(cause(checkpoint) == .link)
    unsafe unlink(path + ".partial.names")
    #expect(cause(checkpoint) == .gone)
  }

  @Test func remainsThatNobodyKnowsAreNotTouched() throws {
    try FileManager.default.createDirectory(
      atPath: path + ".partial", withIntermediateDirectories: true)
    try place.write("mine", to: "out.partial/notes.txt")
    #expect(throws: FileError(.open, path + ".partial", .foreign("notes.txt"))) {
      _ = try PartialFolder(path)
    }
    try place.write("not a list", to: "out.partial.names")
    #expect(throws: FileError.self) { _ = try PartialFolder(path) }
    #expect(place.contents("out.partial/notes.txt") == "mine")
  }

  @Test(arguments: ["", "galley exp"]) func aListThatWasCutOffIsBegunAnew(list: String) throws {
    try place.write(list, to: "out.partial.names")
    var folder = try PartialFolder(path)
    try add(["a"], to: &folder)
    _ = try folder.complete()
    #expect(try place.names() == ["out", "out/a.json"])
  }

  /// The three steps that give a folder its name, cut off behind each.
  @Test(arguments: 0...3) func puttingIntoPlaceIsFinished(steps: Int) throws {
    do {
      var old = try PartialFolder(path)
      try add(["old"], to: &old)
      _ = try old.complete()
    }
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a", "b"], to: &folder)
      checkpoint = try folder.checkpoint()
    }
    if steps > 0 { unsafe rename(path, path + ".partial.replaced") }
    if steps > 1 { unsafe rename(path + ".partial", path) }
    if steps > 2 { unsafe unlink(path + ".partial.names") }
    let folder = try PartialFolder(path, from: behind(checkpoint, completing: true))
    #expect(try folder.complete() == nil)
    #expect(try place.names() == ["out", "out/a.json", "out/b.json"])
  }

  @Test func aRunThatStartsOverPutsTheOldFolderBack() throws {
    do {
      var old = try PartialFolder(path)
      try add(["old"], to: &old)
      _ = try old.complete()
    }
    unsafe rename(path, path + ".partial.replaced")
    do {
      var folder = try PartialFolder(path)
      try folder.begin()
      try add(["new"], to: &folder)
    }
    #expect(place.contents("out/old.json") != nil)
    #expect(try !place.names().contains("out.partial.replaced"))
  }

  @Test func anAppendedFolderIsResumedBehindItsLinks() throws {
    do {
      var old = try PartialFolder(path)
      try add(["old"], to: &old)
      _ = try old.complete()
    }
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path, existing: .append)
      try add(["a"], to: &folder)
      checkpoint = try folder.checkpoint()
      try add(["b"], to: &folder)
    }
    var folder = try PartialFolder(path, existing: .append, from: behind(checkpoint))
    try add(["b"], to: &folder)
    #expect(try folder.complete() == nil)
    #expect(try place.names() == ["out", "out/a.json", "out/b.json", "out/old.json"])
  }

  @Test func anAppendingRunThatStartsOverKeepsWhatCameIntoTheOldFolder() throws {
    do {
      var folder = try PartialFolder(path)
      try add(["a"], to: &folder)
      _ = try folder.complete()
    }
    // As an earlier run leaves it that died before it removed what it had replaced.
    let replaced = path + ".partial.replaced"
    try FileManager.default.createDirectory(atPath: replaced, withIntermediateDirectories: false)
    unsafe link(path + "/a.json", replaced + "/a.json")
    try place.write(#"{"id":"late"}"#, to: "out.partial.replaced/late.json")
    var folder = try PartialFolder(path, existing: .append)
    #expect(throws: FileError(.remove, replaced, .exists)) { try folder.begin() }
    #expect(place.contents("out.partial.replaced/late.json") != nil)
    #expect(place.contents("out.partial.replaced/a.json") == nil)
  }

  @Test func aFileThatTheCheckpointCountsStaysWhereItsNameComesAgain() throws {
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a", "b"], to: &folder)
      checkpoint = try folder.checkpoint()
      try add(["c"], to: &folder)
      _ = try folder.checkpoint()
    }
    let list = try #require(FileHandle(forWritingAtPath: path + ".partial.names"))
    try list.seekToEnd()
    try list.write(contentsOf: Data("a.json\0".utf8))
    try list.close()
    var folder = try PartialFolder(path, from: behind(checkpoint))
    try folder.begin()
    #expect(try partialNames == ["a.json", "b.json"])
    try add(["c"], to: &folder)
    #expect(try folder.complete() == nil)
    #expect(try place.names() == ["out", "out/a.json", "out/b.json", "out/c.json"])
  }

  @Test func aRunThatIsRefusedLeavesNoNewFolder() throws {
    do { _ = try PartialFolder(path) }
    #expect(try place.names() == [])
    try place.write("not a list", to: "out.partial.names")
    #expect(throws: FileError.self) { _ = try PartialFolder(path) }
    #expect(try place.names() == ["out.partial.names"])
    unsafe unlink(path + ".partial.names")
    // What was there before stays.
    try FileManager.default.createDirectory(
      atPath: path + ".partial", withIntermediateDirectories: false)
    do { _ = try PartialFolder(path) }
    #expect(try place.names() == ["out.partial"])
  }

  @Test func anOldFolderIsNotTakenForTheNewOne() throws {
    do {
      var old = try PartialFolder(path)
      try add(["old"], to: &old)
      _ = try old.complete()
    }
    var checkpoint = PartialFolder.Checkpoint(files: 0, names: 0)
    do {
      var folder = try PartialFolder(path)
      try add(["a"], to: &folder)
      checkpoint = try folder.checkpoint()
    }
    try FileManager.default.removeItem(atPath: path + ".partial")
    #expect(throws: FileError(.open, path + "/a.json", .gone)) {
      _ = try PartialFolder(path, from: behind(checkpoint, completing: true))
    }
    #expect(try place.names() == ["out", "out.partial.names", "out/old.json"])
  }
}
