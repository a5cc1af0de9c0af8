import Galley
import GalleyPipelines
import GalleyPlugins
import Glibc

/// Finds the files that may hold tests.
struct TestFiles {
  private let workingDirectory: String
  /// Makes what reads a file: which stages there are depends on where it stands.
  private let loader: (_ place: String) throws -> PipelineLoader

  /// - Parameter loader: gets the path of a file that stands where plugins are to be looked for.
  init(
    in workingDirectory: String, loader: @escaping (_ place: String) throws -> PipelineLoader
  ) {
    self.workingDirectory = workingDirectory
    self.loader = loader
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
  func check(_ file: String) throws -> PipelineCheck {
    let loader = try loader(place(of: file))
    return TestFile.isNamed(by: file) ? loader.loadTests(file) : loader.load(file)
  }

  /// Where plugins are looked for: beside the file, but for the tests of a plugin beside the folder of
  /// plugins that it is in, so that it finds itself.
  private func place(of file: String) -> String {
    let names = FilePath.components(absolute(file))
    guard let index = names.dropLast(2).lastIndex(of: PluginFolders.name) else { return file }
    return "/" + (names[..<index] + names.suffix(1)).joined(separator: "/")
  }

  /// In the order of their names; hidden folders and links to folders are left out.
  private func files(in folder: String) -> [String] {
    var found: [String] = []
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = folder == "." ? name : FilePath.join(folder, name)
      switch kind(path) {
      case S_IFDIR: if !isLink(path) { found += files(in: path) }
      case S_IFREG:
        let isPipeline = PipelineChoice.isPipeline(path) && TestFile.isPipeline(absolute(path))
        if TestFile.isNamed(by: path) || isPipeline {
          found.append(path)
        }
      default: break
      }
    }
    return found
  }

  private func absolute(_ path: String) -> String { FilePath.join(workingDirectory, path) }

  private func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(absolute(folder)) else { return [] }
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
    guard unsafe stat(absolute(path), &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  private func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(absolute(path), &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }
}
