import Galley
import GalleyFormats
import YAMLTree

/// A file of tests beside a pipeline: `NAME.test.yaml`.
///
/// It names the pipeline that it tests (`pipeline: news.yaml`, relative to itself), or holds a chain of
/// its own under `stages:`, which is how a stage by itself is tested.
package enum TestFile {
  /// Whether a file of this name holds tests and no pipeline.
  package static func isNamed(by path: String) -> Bool {
    path.hasSuffix(".test.yaml") || path.hasSuffix(".test.yml")
  }

  /// Whether a file is meant as a pipeline: whether a line of it starts with the format's version.
  ///
  /// - Parameter path: absolute.
  package static func isPipeline(_ path: String) -> Bool {
    let bytes = try? readRegularFile(at: path, shownAs: path, limit: YAMLLimits.bytes)
    return bytes?.split(separator: 0x0A).contains { $0.starts(with: "galley:".utf8) } ?? false
  }

  /// The names that the file of a pipeline's tests may have.
  package static func names(beside pipeline: String) -> [String] {
    let folder = FilePath.folder(of: pipeline)
    let base = FilePath.baseName(of: pipeline)
    return ["\(base).test.yaml", "\(base).test.yml"].map {
      folder.isEmpty ? $0 : FilePath.join(folder, $0)
    }
  }
}

/// The keys of a file of tests that names its pipeline.
enum TestFileKey: String, CaseIterable {
  case pipeline
  case stages
  case tests

  static let names = allCases.map(\.rawValue)
}

extension PipelineLoader {
  /// Checks a file of tests, and the pipeline that it names.
  package func loadTests(_ path: String) -> PipelineCheck {
    do throws(Diagnostic) {
      let bytes = try bytes(of: path)
      return tests(bytes, path: path)
    } catch {
      return PipelineCheck(unreadable: path, error)
    }
  }

  private func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    try readRegularFile(
      at: FilePath.join(workingDirectory, path), shownAs: path, limit: YAMLLimits.bytes)
  }

  private func tests(_ bytes: [UInt8], path: String) -> PipelineCheck {
    let yaml = parseYAML(bytes, origin: .file(path))
    var planner = Planner(loader: self, path: path, request: PipelineRequest())
    planner.problems = yaml.problems
    let sources = SourceTexts(files: [path: bytes])
    guard let tree = yaml.value else { return planner.check(nil, path, sources) }
    guard tree["stages"] == nil, tree.members != nil else {
      let plan = planner.planOfTests(tree)
      return planner.check(plan, path, sources)
    }
    planner.problems += tree.unknownKeys(
      among: TestFileKey.names, in: "a file of tests"
    ).filter { !$0.isOfOwnKey(in: tree) }
    guard let pipeline = planner.pipelinePath(tree) else {
      return planner.check(nil, path, sources)
    }
    return tests(tree["tests"], of: pipeline, planner, sources)
  }

  /// The tests of another file, over the pipeline at a place.
  private func tests(
    _ tests: SourceValue?, of pipeline: (path: String, place: SourcePlace), _ outer: Planner,
    _ sources: SourceTexts
  ) -> PipelineCheck {
    var outer = outer
    do throws(Diagnostic) {
      let bytes = try bytes(of: pipeline.path)
      let yaml = parseYAML(bytes, origin: .file(pipeline.path))
      var planner = Planner(loader: self, path: pipeline.path, request: PipelineRequest())
      planner.problems = outer.problems + yaml.problems
      let outline = yaml.value.flatMap { PipelineOutline($0, reporting: &planner.problems) }
      let plan = outline.flatMap { outline in
        var outline = outline
        outline.tests = tests
        return planner.plan(outline)
      }
      let files = sources.files.merging([pipeline.path: bytes]) { first, _ in first }
      return planner.check(plan, outer.path, SourceTexts(files: files))
    } catch {
      outer.problems.append(Diagnostic(error.code, error.message, at: pipeline.place))
      return outer.check(nil, outer.path, sources)
    }
  }
}

extension Diagnostic {
  /// Whether it is about a key that starts with `x-`, which is the user's own.
  fileprivate func isOfOwnKey(in tree: SourceValue) -> Bool {
    tree.members?.first { $0.keyPlace == place }?.key.hasPrefix("x-") ?? false
  }
}

extension Planner {
  /// The plan of a chain that stands in the file of tests itself.
  fileprivate mutating func planOfTests(_ tree: SourceValue) -> RunPlan? {
    if let pipeline = tree.members?.first(where: { $0.key == "pipeline" }) {
      problems.append(
        Diagnostic(
          .conflictingKeys, "tests are of a 'pipeline' or of 'stages' of their own, not of both",
          at: pipeline.keyPlace))
      return nil
    }
    guard var outline = PipelineOutline(tree, reporting: &problems) else { return nil }
    outline.isForTests = true
    return plan(outline)
  }

  /// The path of the pipeline as the user knows it.
  fileprivate mutating func pipelinePath(
    _ tree: SourceValue
  ) -> (path: String, place: SourcePlace)? {
    guard let value = tree["pipeline"] else {
      problems.append(
        Diagnostic(
          .missingKey, "write 'pipeline: FILE.yaml' for the pipeline to test, or 'stages:'",
          at: tree.members?.first?.keyPlace ?? tree.place))
      return nil
    }
    guard let name = String.read(value, reporting: &problems) else { return nil }
    let folder = FilePath.folder(of: path)
    return (folder.isEmpty ? name : FilePath.join(folder, name), value.place)
  }
}
