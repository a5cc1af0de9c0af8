import Galley

/// Where reports of a run may not go: their files are none of the pipeline's own.
struct ReportPlaces {
  /// Absolute.
  private let reports: [String]
  private let workingDirectory: String

  init(_ environment: RunEnvironment) {
    reports = environment.reportFiles
    workingDirectory = environment.workingDirectory
  }

  /// - Throws: a refusal where a report would take the place of something else.
  func check(_ plan: RunPlan, ownFiles: [String]) throws(RunRefusal) {
    let outputs = plan.outputFiles
    let state = outputs.flatMap { output in
      let path = FilePath.withoutTrailingSlashes(output)
      return ["", ".partial", ".checkpoint", ".journal"].map { path + $0 }
    }
    let folders = plan.stages.flatMap(\.configuration.outputFolders).map {
      FilePath.join(plan.directory, $0)
    }
    for (index, report) in reports.enumerated() {
      if ownFiles.contains(where: { Self.isOne(report, $0) }) {
        throw refusal(report, "the pipeline is read from that file")
      }
      if state.contains(where: { Self.isOne(report, $0) })
        || folders.contains(where: { Self.lies(report, in: $0) })
      {
        throw refusal(report, "an output of the pipeline goes there")
      }
      if reports[..<index].contains(where: { Self.isOne(report, $0) }) {
        throw refusal(report, "another report goes there")
      }
    }
  }

  private func refusal(_ report: String, _ reason: String) -> RunRefusal {
    let name = FilePath.relative(to: workingDirectory, report)
    return RunRefusal("a report can't go to '\(name)': \(reason); write it to another file")
  }

  /// Whether two paths name one file, or would once it is there.
  private static func isOne(_ path: String, _ other: String) -> Bool {
    if case .file(_, let identity) = PathKind(path), case .file(_, identity) = PathKind(other) {
      return true
    }
    return resolved(path) == resolved(other)
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    resolved(path).utf8.starts(with: (resolved(folder) + "/").utf8)
  }

  /// Without `..` and links on the way to it.
  private static func resolved(_ path: String) -> String {
    let plain = "/" + FilePath.components(path).joined(separator: "/")
    return FilePath.join(realPath(of: FilePath.folder(of: plain)), FilePath.name(of: plain))
  }
}
