import Foundation
import GalleyFormats
import GalleyTestSupport
import Glibc
import Testing

struct PartialFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fill(_ file: inout PartialFile, _ text: String = "one\n") throws(FileError) {
    try file.append(text.utf8Span.span)
  }

  private func failure(_ body: () throws(FileError) -> Void) -> FileError? {
    do throws(FileError) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func theFileAppearsWholeAtTheEndWithItsFolders() throws {
    var file = try PartialFile("\(folder.path)/a/b/x.ndjson")
    try fill(&file)
    try file.sync()
    #expect(try folder.names() == ["a", "a/b", "a/b/x.ndjson.partial"])
    #expect(folder.contents("a/b/x.ndjson.partial") == "one\n")
    try fill(&file, "two\n")
    #expect(file.byteCount == 8)
    try file.complete()
    #expect(try folder.names() == ["a", "a/b", "a/b/x.ndjson"])
    #expect(folder.contents("a/b/x.ndjson") == "one\ntwo\n")
  }

  @Test func theOldFileStaysUntilTheNewOneIsComplete() throws {
    try folder.write("old", to: "x")
    var file = try PartialFile("\(folder.path)/x")
    try fill(&file)
    try file.flush()
    #expect(folder.contents("x") == "old")
    try file.complete()
    #expect(folder.contents("x") == "one\n")
  }

  @Test func aFileThatIsGivenUpLeavesThePartialOneAndTheNextStartsOver() throws {
    do {
      var file = try PartialFile("\(folder.path)/x")
      try fill(&file, "a long first attempt")
      try file.flush()
    }
    #expect(try folder.names() == ["x.partial"])
    var file = try PartialFile("\(folder.path)/x")
    try fill(&file)
    try file.complete()
    #expect(folder.contents("x") == "one\n")
    #expect(try folder.names() == ["x"])
  }

  @Test func aFileThatMustNotBeReplacedIsNot() throws {
    try folder.write("old", to: "x")
    let early = failure { () throws(FileError) in
      _ = try PartialFile("\(folder.path)/x", existing: .fail)
    }
    #expect(early?.cause == .exists)
    #expect(early?.description == "cannot open \(folder.path)/x: it is there already")

    var file = try PartialFile("\(folder.path)/y", existing: .fail)
    try fill(&file)
    try folder.write("came in between", to: "y")
    do throws(FileError) {
      try file.complete()
      Issue.record("replaced")
    } catch {
      #expect(error.cause == .exists)
    }
    #expect(folder.contents("y") == "came in between")

    var good = try PartialFile("\(folder.path)/z", existing: .fail)
    try fill(&good)
    try good.complete()
    #expect(folder.contents("z") == "one\n")
    #expect(try folder.names() == ["x", "y", "y.partial", "z"])
  }

  @Test func twoWritersOfOneFileAreRefused() throws {
    var first = try PartialFile("\(folder.path)/x")
    let error = failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/x") }
    #expect(error?.operation == .lock)
    #expect(error?.cause == .inUse(by: getpid()))
    #expect(error?.description.hasSuffix("another output of this run goes there already") == true)
    try fill(&first)
    try first.complete()
    #expect(folder.contents("x") == "one\n")
  }

  @Test(arguments: ["x", "x.partial"])
  func noLinkIsFollowed(_ name: String) throws {
    try folder.write("precious", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: "\(folder.path)/target")
    let error = failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/x") }
    #expect(error?.cause == .link)
    #expect(error?.path == "\(folder.path)/\(name)")
    #expect(folder.contents("target") == "precious")
  }

  @Test func whatIsNoFileIsNamed() throws {
    #expect(
      failure { () throws(FileError) in _ = try PartialFile(folder.path) }?.cause
        == .notAFile("a folder"))
    unsafe mkfifo("\(folder.path)/pipe", 0o600)
    unsafe mkfifo("\(folder.path)/y.partial", 0o600)
    #expect(
      failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/pipe") }?.cause
        == .notAFile("a pipe"))
    #expect(failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/y") } != nil)
  }

  @Test func aFileInTheWayOfAFolderIsNamed() throws {
    try folder.write("", to: "a")
    let error = failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/a/b/x") }
    #expect(error?.cause == .system(ENOTDIR))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
  func aFolderWithoutPermissionIsNamed() throws {
    unsafe chmod(folder.path, 0o500)
    defer { unsafe chmod(folder.path, 0o700) }
    let error = failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/x") }
    #expect(error?.description == "cannot open \(folder.path)/x.partial: Permission denied")
    let deep = failure { () throws(FileError) in _ = try PartialFile("\(folder.path)/d/x") }
    #expect(deep?.operation == .createFolder)
  }

  @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/full")))
  func aFullDiskIsAnErrorThatSaysSo() throws {
    var file = try PartialFile("/dev/full")
    try fill(&file)
    do throws(FileError) {
      try file.complete()
      Issue.record("wrote to a full device")
    } catch {
      #expect(error.cause == .system(ENOSPC))
      #expect(error.description == "cannot write to /dev/full: no space left on device")
    }
    #expect(!FileManager.default.fileExists(atPath: "/dev/full.partial"))
    var large = try PartialFile("/dev/full")
    let megabyte = [UInt8](repeating: 0x41, count: 1 << 20)
    #expect(throws: FileError.self) { try large.append(megabyte.span) }
  }

  @Test func aDeviceIsWrittenAsItIs() throws {
    var file = try PartialFile("/dev/null")
    try fill(&file)
    try file.complete()
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.partial"))
  }

  @Test func piecesOfAnySizeComeOutInOrder() throws {
    var random = SeededGenerator(seed: 2)
    var expected: [UInt8] = []
    var file = try PartialFile("\(folder.path)/x")
    for _ in 0..<40 {
      let count = [1, 100, 70_000, 262_144, 300_000].randomElement(using: &random) ?? 0
      let piece = [UInt8](repeating: .random(in: 0...255, using: &random), count: count)
      expected += piece
      try file.append(piece.span)
    }
    try file.complete()
    #expect(FileManager.default.contents(atPath: "\(folder.path)/x").map { Array($0) } == expected)
  }

  @Test func whatIsDiscardedIsGoneAndFree() throws {
    var file = try PartialFile("\(folder.path)/x")
    try fill(&file)
    file.discard()
    #expect(try folder.names() == [])
    let unused = try PartialFile("\(folder.path)/x")
    unused.discard()
    #expect(try folder.names() == [])
    let again = try PartialFile("\(folder.path)/x")
    try again.complete()
    let inPlace = try PartialFile(
      "\(folder.path)/x", from: .behind(bytes: 0, mayBeInPlace: true))
    inPlace.discard()
    #expect(try folder.names() == ["x"])
  }
}
