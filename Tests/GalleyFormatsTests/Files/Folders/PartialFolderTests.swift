import Foundation
import GalleyFormats
import Glibc
import Testing

struct PartialFolderTests {
  private let place: TemporaryFolder
  private var path: String { "\(place.path)/out" }

  init() throws { place = try TemporaryFolder() }

  private func document(_ id: String) -> String { #"{"id":"\#(id)","text":"of \#(id)"}"# + "\n" }

  private func write(
    _ ids: [String], existing: PartialFolder.Existing = .replace
  ) throws -> String? {
    var folder = try PartialFolder(path, existing: existing)
    for id in ids {
      try folder.append(DocumentFileName(id, ".json").description, document(id).utf8Span.span)
    }
    return try folder.complete()
  }

  private func cause(_ existing: PartialFolder.Existing = .replace) -> FileError.Cause? {
    do throws(FileError) {
      _ = try PartialFolder(path, existing: existing)
      return nil
    } catch {
      return error.cause
    }
  }

  private func make(_ name: String, _ text: String = "") throws {
    let file = URL(filePath: "\(place.path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test func aFolderAppearsWhenItIsComplete() throws {
    var folder = try PartialFolder("\(place.path)/deep/out")
    try folder.append("a.json", document("a").utf8Span.span)
    #expect(try place.names().contains("deep/out.partial/.0.galley"))
    _ = try folder.checkpoint()
    #expect(
      try place.names() == [
        "deep", "deep/out.partial", "deep/out.partial.names", "deep/out.partial/a.json",
      ])
    #expect(try folder.complete() == nil)
    #expect(try place.names() == ["deep", "deep/out", "deep/out/a.json"])
    #expect(place.contents("deep/out/a.json") == document("a"))
  }

  @Test func anEmptyRunMakesAnEmptyFolder() throws {
    #expect(try write([]) == nil)
    #expect(try place.names() == ["out"])
  }

  @Test func aReplacedFolderIsGoneInTheEnd() throws {
    _ = try write(["a", "b/B"])
    #expect(try write(["c"]) == nil)
    #expect(try place.names() == ["out", "out/c.json"])
  }

  @Test(arguments: ["x/a.json", "readme.md", "a.json", ".hidden"])
  func aFolderWithAnythingElseIsNotReplaced(name: String) throws {
    try make("out/\(name)", "{\"id\":\"other\"}")
    #expect(cause() == .foreign(String(name.prefix { $0 != "/" })))
    #expect(place.contents("out/\(name)") == "{\"id\":\"other\"}")
  }

  @Test func whatComesIntoAReplacedFolderMeanwhileIsKept() throws {
    _ = try write(["a"])
    var folder = try PartialFolder(path)
    try folder.append("b.json", document("b").utf8Span.span)
    try make("out/mine.txt", "mine")
    #expect(try folder.complete() == path + ".partial.replaced")
    #expect(place.contents("out.partial.replaced/mine.txt") == "mine")
    #expect(place.contents("out/a.json") == nil)
    // The next run has no place for what it replaces.
    #expect(throws: FileError.self) { _ = try write(["c"]) }
    #expect(place.contents("out.partial.replaced/mine.txt") == "mine")
  }

  @Test func anAppendedFolderKeepsWhatWasThere() throws {
    _ = try write(["a"])
    try make("out/.mine", "mine")
    var folder = try PartialFolder(path, existing: .append)
    try folder.append("b.json", document("b").utf8Span.span)
    #expect(try folder.complete() == nil)
    #expect(try place.names() == ["out", "out/.mine", "out/a.json", "out/b.json"])
    try make("out/sub/x")
    #expect(cause(.append) == .foreign("sub"))
  }

  @Test func aNameIsUsedOnce() throws {
    var folder = try PartialFolder(path)
    try folder.append("a.json", document("a").utf8Span.span)
    try folder.append("a.json", document("a").utf8Span.span)
    #expect(throws: FileError.self) { _ = try folder.checkpoint() }
  }

  @Test func noFolderIsMadeOfAFileOrALink() throws {
    try make("out")
    #expect(cause() == .notAFolder("a file"))
    unsafe unlink(path)
    try make("elsewhere/x")
    unsafe symlink("\(place.path)/elsewhere", path)
    #expect(cause() == .link)
    unsafe unlink(path)
    unsafe symlink("\(place.path)/elsewhere", path + ".partial")
    #expect(cause() == .link)
    #expect(place.contents("elsewhere/x") == "")
  }

  @Test func aFolderThatMustNotBeThereIsRefused() throws {
    _ = try write([])
    #expect(cause(.fail) == .exists)
    try FileManager.default.removeItem(atPath: path)
    var folder = try PartialFolder(path, existing: .fail)
    try folder.append("a.json", "".utf8Span.span)
    try make("out/late")
    do {
      _ = try folder.complete()
      Issue.record("it was replaced")
    } catch {
      #expect(error.cause == .exists)
    }
    #expect(try place.names().contains("out/late"))
  }

  @Test func aSecondRunIsTold() throws {
    var folder = try PartialFolder(path)
    try folder.append("a.json", "".utf8Span.span)
    guard case .inUse? = cause() else {
      Issue.record("two runs write one folder")
      return
    }
    _ = try folder.complete()
  }

  @Test func aLinkInTheFolderIsNotFollowed() throws {
    try make("target", "untouched")
    var folder = try PartialFolder(path)
    try folder.begin()
    unsafe symlink("\(place.path)/target", path + ".partial/.0.galley")
    #expect(throws: FileError.self) { try folder.append("a.json", "text".utf8Span.span) }
    #expect(place.contents("target") == "untouched")
  }

  @Test func aHundredFilesNeedFewDescriptors() throws {
    let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    var folder = try PartialFolder(path)
    for number in 0..<100 { try folder.append("\(number).json", "".utf8Span.span) }
    _ = try folder.checkpoint()
    let during = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    _ = try folder.complete()
    // Other tests run beside this one.
    #expect(during - before < 50)
  }

  @Test func aDocumentThatComesIntoAnAppendedFolderMeanwhileIsKept() throws {
    _ = try write(["a"])
    var folder = try PartialFolder(path, existing: .append)
    try folder.append("b.json", document("b").utf8Span.span)
    try make("out/c.json", document("c"))
    #expect(try folder.complete() == path + ".partial.replaced")
    #expect(
      try place.names() == [
        "out", "out.partial.replaced", "out.partial.replaced/c.json", "out/a.json", "out/b.json",
      ])
    #expect(place.contents("out.partial.replaced/c.json") == document("c"))
  }

  /// A copy is what a file system without second names has in the new folder.
  @Test(arguments: [true, false]) func ofAnAppendedFolderCopiesAreRemoved(areEqual: Bool) throws {
    _ = try write(["a"])
    var folder = try PartialFolder(path, existing: .append)
    try folder.begin()
    unsafe unlink(path + "/a.json")
    try make("out/a.json", areEqual ? document("a") : document("a") + " ")
    #expect(try folder.complete() == (areEqual ? nil : path + ".partial.replaced"))
    #expect(place.contents("out/a.json") == document("a"))
    #expect((place.contents("out.partial.replaced/a.json") == nil) == areEqual)
  }

  @Test func aNameThatIsTakenIsRefusedAtOnce() throws {
    var folder = try PartialFolder(path)
    try folder.append("a.json", document("a").utf8Span.span)
    _ = try folder.checkpoint()
    #expect(throws: FileError(.write, path + ".partial/a.json", .exists)) {
      try folder.append("a.json", document("b").utf8Span.span)
    }
    _ = try folder.complete()
    #expect(place.contents("out/a.json") == document("a"))
  }
}
