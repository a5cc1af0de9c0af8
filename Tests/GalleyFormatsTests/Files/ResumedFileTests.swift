import Foundation
import GalleyFormats
import Glibc
import Testing

struct ResumedFileTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/x" }

  init() throws { folder = try TemporaryFolder() }

  private func cause(_ start: PartialFile.Start) -> FileError.Cause? {
    do throws(FileError) {
      _ = try PartialFile(path, from: start)
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func whatStandsBehindTheCheckpointIsCutOff() throws {
    try folder.write("one\ntwo\nthr", to: "x.partial")
    var file = try PartialFile(path, from: .behind(bytes: 4, mayBeInPlace: false))
    #expect(file.byteCount == 4)
    try file.append("2\n".utf8Span.span)
    #expect(try file.sync() == 6)
    try file.complete()
    #expect(folder.contents("x") == "one\n2\n")
  }

  @Test func aRunThatIsRefusedLeavesThePartialFileAsItWas() throws {
    try folder.write("one\ntwo\n", to: "x.partial")
    do { _ = try PartialFile(path) }
    do { _ = try PartialFile(path, from: .behind(bytes: 4, mayBeInPlace: false)) }
    #expect(folder.contents("x.partial") == "one\ntwo\n")
    // The first call that writes makes room, even where it writes nothing.
    let file = try PartialFile(path)
    try file.complete()
    #expect(folder.contents("x") == "")
  }

  @Test func whatTheCheckpointCountsHasToBeThere() throws {
    #expect(cause(.behind(bytes: 0, mayBeInPlace: true)) == .gone)
    try folder.write("one", to: "x.partial")
    #expect(cause(.behind(bytes: 4, mayBeInPlace: false)) == .shorter(than: 4))
    #expect(cause(.behind(bytes: 3, mayBeInPlace: false)) == nil)
  }

  @Test func aFileThatHasItsNameAlreadyStaysAsItIs() throws {
    try folder.write("one\n]\n", to: "x")
    #expect(cause(.behind(bytes: 4, mayBeInPlace: false)) == .gone)
    #expect(cause(.behind(bytes: 99, mayBeInPlace: true)) == .shorter(than: 99))
    let file = try PartialFile(
      path, existing: .fail, from: .behind(bytes: 4, mayBeInPlace: true))
    try file.complete()
    #expect(folder.contents("x") == "one\n]\n")
    #expect(try folder.names() == ["x"])
  }

  @Test func anAppendedFileBeginsWithWhatWasThere() throws {
    try folder.write("old\n", to: "x")
    var file = try PartialFile(path, existing: .append)
    try file.append("new\n".utf8Span.span)
    #expect(try file.sync() == 8)
    #expect(folder.contents("x") == "old\n")
    try file.complete()
    #expect(folder.contents("x") == "old\nnew\n")
    let late = try PartialFile(path, existing: .append)
    try folder.write("old\nnew\nforeign\n", to: "x")
    do throws(FileError) {
      try late.complete()
      #expect(folder.contents("x") == "old\nnew\nforeign\n")
    } catch {
      Issue.record("\(error)")
    }
    var early = try PartialFile(path, existing: .append)
    try early.flush()
    try folder.write("else\n", to: "x")
    do throws(FileError) {
      try early.complete()
      Issue.record("replaced")
    } catch {
      #expect(error.cause == .changed)
    }
    #expect(folder.contents("x") == "else\n")
    let none = try PartialFile("\(folder.path)/y", existing: .append)
    try none.complete()
    #expect(folder.contents("y") == "")
  }

  @Test func aFileThatHasBothNamesIsNotCutBack() throws {
    try folder.write("one\n]\n", to: "x")
    unsafe link(path, path + ".partial")
    #expect(cause(.behind(bytes: 4, mayBeInPlace: false)) == .exists)
    let file = try PartialFile(
      path, existing: .fail, from: .behind(bytes: 4, mayBeInPlace: true))
    try file.complete()
    #expect(folder.contents("x") == "one\n]\n")
    #expect(try folder.names() == ["x"])
  }

  @Test func aFileThatHasBothNamesStaysUntilTheNewOneIsComplete() throws {
    try folder.write("old\n", to: "x")
    unsafe link(path, path + ".partial")
    var file = try PartialFile(path, existing: .append)
    try file.append("new\n".utf8Span.span)
    try file.flush()
    #expect(folder.contents("x") == "old\n")
    try file.complete()
    #expect(folder.contents("x") == "old\nnew\n")
    #expect(try folder.names() == ["x"])
  }
}
