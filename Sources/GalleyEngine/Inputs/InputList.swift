import Galley
import Glibc

/// All sources of a run, in order: fixed before the first one is opened.
struct InputList: Sendable {
  /// One file, standard input, or bytes at hand.
  struct Source: Sendable {
    enum Place: Sendable {
      case file(absolutePath: String)
      case standardInput
      case memory([UInt8])
      /// Can't be read; the message says why.
      case broken(String)
    }

    /// What ids are made of: a path relative to the pipeline file or the working directory.
    let name: String
    let place: Place
    /// nil: told by the first character (standard input alone).
    let format: InputEntry.InputFormat?
    let onError: FailurePolicy
  }

  /// The sources that come from one entry of `input:`.
  private struct Group: Sendable {
    let entry: InputEntry
    let root: String
    let paths: PathTable
    /// Problems by the index of their path.
    let problems: [Int: String]
    let firstIndex: Int
  }

  private var groups: [Group] = []
  private(set) var count = 0
  /// The bytes of all files together; nil where standard input is among the sources.
  private(set) var totalBytes: Int? = 0
  /// The number of records, where every source is one.
  var recordCount: Int? { hasRecordFiles ? nil : count }
  private var hasRecordFiles = false

  /// Lists what the entries match.
  ///
  /// - Throws: a refusal for an entry that matches nothing, or an output that is an input.
  init(
    _ entries: [InputEntry], pipelineDirectory: String, workingDirectory: String,
    outputs: [String]
  ) throws(RunRefusal) {
    let written = WrittenPlaces(outputs)
    for entry in entries {
      let root =
        switch entry.source {
        case .files(_, .workingDirectory): workingDirectory
        case .files(_, .folder(let path)): path
        case .files(_, .pipelineDirectory), .standardInput, .memory: pipelineDirectory
        }
      try append(entry, root: realPath(of: root), written)
    }
  }

  subscript(index: Int) -> Source {
    let group = groups[groupIndex(of: index)]
    let name = group.paths[index - group.firstIndex]
    return Source(
      name: name, place: place(of: name, at: index - group.firstIndex, in: group),
      format: Self.format(of: name, in: group.entry), onError: group.entry.onError)
  }

  /// The policy for records of the source at `index` that can't be read.
  func policy(_ index: Int) -> FailurePolicy { groups[groupIndex(of: index)].entry.onError }

  /// What each entry finds.
  ///
  /// - Parameter names: the most names of each that are told.
  func forecast(names: Int) -> [RunForecast.Input] {
    groups.map { group in
      RunForecast.Input(
        source: group.entry.source, count: group.paths.count,
        firstNames: (0..<min(names, group.paths.count)).map { group.paths[$0] })
    }
  }

  /// What is found and can't be read, with why.
  var unreadable: [(name: String, reason: String)] {
    groups.flatMap { group in
      group.problems.sorted { $0.key < $1.key }.map { (group.paths[$0.key], $0.value) }
    }
  }

  private func groupIndex(of index: Int) -> Int {
    groups.lastIndex { $0.firstIndex <= index } ?? 0
  }

  private func place(of name: String, at index: Int, in group: Group) -> Source.Place {
    if let problem = group.problems[index] { return .broken(problem) }
    switch group.entry.source {
    case .files: return .file(absolutePath: group.root + "/" + name)
    case .standardInput: return .standardInput
    case .memory(_, let bytes, _): return .memory(bytes)
    }
  }

  private static func format(
    of name: String, in entry: InputEntry
  ) -> InputEntry.InputFormat? {
    switch entry.source {
    case .standardInput(let format): return format
    case .memory(_, _, let format): return format
    case .files:
      if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") { return .ndjson }
      return name.hasSuffix(".json") ? .json : .text
    }
  }

  private mutating func append(
    _ entry: InputEntry, root: String, _ written: WrittenPlaces
  ) throws(RunRefusal) {
    var paths = PathTable()
    var problems: [String: String] = [:]
    switch entry.source {
    case .standardInput:
      paths.append("stdin")
      totalBytes = nil
    case .memory(let name, let bytes, _):
      paths.append(name)
      totalBytes = totalBytes.map { $0 + bytes.count }
    case .files(let pattern, _):
      let found = try Self.find(pattern, root: root)
      if found.isOverflowing {
        throw RunRefusal(
          "'\(pattern)' finds more than \(FolderWalk.mostFiles) files; split the run")
      }
      for (path, problem) in found.problems { problems[path] = problem }
      for path in found.files + found.problems.map(\.path) { paths.append(path) }
      if paths.count == 0, !entry.allowEmpty { throw .nothingMatches(pattern, in: root) }
      paths = paths.sorted()
      try measure(paths, root: root, written)
    }
    add(Group(entry: entry, root: root, paths: paths, problems: [:], firstIndex: count), problems)
  }

  private mutating func add(_ group: Group, _ problems: [String: String]) {
    var byIndex: [Int: String] = [:]
    if !problems.isEmpty {
      for index in 0..<group.paths.count {
        if let problem = problems[group.paths[index]] { byIndex[index] = problem }
      }
    }
    let hasRecords = (0..<group.paths.count).contains {
      Self.format(of: group.paths[$0], in: group.entry) != .text
    }
    hasRecordFiles = hasRecordFiles || hasRecords
    groups.append(
      Group(
        entry: group.entry, root: group.root, paths: group.paths, problems: byIndex,
        firstIndex: count))
    count += group.paths.count
  }

  private mutating func measure(
    _ paths: PathTable, root: String, _ written: WrittenPlaces
  ) throws(RunRefusal) {
    for index in 0..<paths.count {
      guard case .file(let size, let identity) = PathKind(root + "/" + paths[index]) else {
        continue
      }
      if written.hold(root + "/" + paths[index], identity) { throw .outputIsInput(paths[index]) }
      totalBytes = totalBytes.map { $0 + size }
    }
  }

  /// The files of a pattern, of a folder, or the one file that is named so.
  private static func find(_ pattern: String, root: String) throws(RunRefusal) -> WalkResult {
    let name = FilePath.relative(to: root, pattern)
    switch PathKind(root + "/" + name) {
    case .file: return WalkResult(files: [name])
    case .folder: return walk(name.isEmpty ? "**" : name + "/**", root: root)
    case .other(let what): return WalkResult(problems: [(name, what)])
    case .missing: if !GlobPattern.hasWildcard(pattern) { return WalkResult() }
    }
    guard let patterns = GlobPattern.expandingBraces(name) else {
      throw RunRefusal("the pattern '\(pattern)' stands for too many patterns")
    }
    var result = WalkResult()
    for one in patterns {
      let found = walk(one, root: root)
      result.files += found.files
      result.problems += found.problems
      result.isOverflowing = result.isOverflowing || found.isOverflowing
    }
    guard patterns.count > 1 else { return result }
    result.files = Set(result.files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return result
  }

  /// Walks from behind the leading `..`, which are no names in a folder.
  private static func walk(_ pattern: String, root: String) -> WalkResult {
    var prefix = ""
    var rest = Substring(pattern)
    while rest.hasPrefix("../") {
      prefix += "../"
      rest = rest.dropFirst(3)
    }
    return FolderWalk(
      GlobPattern(FilePath.components(String(rest))), in: root + "/" + prefix, prefix: prefix
    ).result
  }
}
