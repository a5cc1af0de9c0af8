import Galley
import GalleyPipelines
import Glibc

/// Finds the files that may hold tests.
struct TestFiles {
  private let loader: PipelineLoader
  private let workingDirectory: String

  init(_ loader: PipelineLoader, in workingDirectory: String) {
    self.loader = loader
    self.workingDirectory = workingDirectory
  }

  /// The files that one argument means: a pipeline with the file of its tests, or all in a folder.
  func files(_ argument: String) throws(CommandRefusal) -> [String] {
    switch kind(argument) {
    case S_IFDIR: return files(in: FilePath.withoutTrailingSlashes(argument))
    case nil: throw CommandRefusal("there is no '\(argument)' here")
    default: break
    }
    guard PipelineChoice.isPipeline(argument) else {
      throw CommandRefusal("'\(argument)' is no pipeline: its name doesn't end in .yaml or .yml")
    }
    if TestFile.isNamed(by: argument) { return [argument] }
    return [argument] + TestFile.names(beside: argument).filter { kind($0) == S_IFREG }
  }

  /// Checks a file.
  func check(_ file: String) -> PipelineCheck {
    TestFile.isNamed(by: file) ? loader.loadTests(file) : loader.load(file)
  }

  /// In the order of their names; hidden folders and links to folders are left out.
  private func files(in folder: String) -> [String] {
    var found: [String] = []
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = folder == "." ? name : FilePath.join(folder, name)
      switch kind(path) {
      case S_IFDIR: if !isLink(path) { found += files(in: path) }
      case S_IFREG:
        if TestFile.isNamed(by: path) || PipelineChoice.isPipeline(path) && loader.isPipeline(path)
        {
          found.append(path)
        }
      default: break
      }
    }
    return found
  }

  private func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(FilePath.join(workingDirectory, folder)) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if let name = String(validating: bytes, as: UTF8.self) { names.append(name) }
    }
    return names.sorted()
  }

  /// The kind of file behind a path; nil where there is none.
  private func kind(_ path: String) -> mode_t? {
    var status = stat()
    guard unsafe stat(FilePath.join(workingDirectory, path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(FilePath.join(workingDirectory, path), &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}
