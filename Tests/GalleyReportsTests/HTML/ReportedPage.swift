import Foundation
import Galley
import GalleyFormats

@testable import GalleyReports

/// The page of a report that was told of a run.
struct ReportedPage {
  let text: String

  init(
    limits: DocumentSpool.Limits = DocumentSpool.Limits(), _ tell: (HTMLReport) -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "galley-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let subject = RunSubject(
      pipelineFile: "news.yaml", workingDirectory: "/", startTime: 1_777_896_000)
    let report = HTMLReport(subject, limits: limits)
    report.receive(.started(start()))
    tell(report)
    let path = folder.appending(path: "report.html").path()
    var file = try PartialFile(path)
    let conclusion = RunConclusion(result: result(Ledger()), exitCode: 0)
    try report.write(conclusion, to: &file)
    try file.complete()
    text = try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The rows of the list of documents.
  var list: [String] { Self.items(of: block("list-data")) }

  /// A block of details, as JSON; empty where there is none.
  func details(of number: Int) -> String { block("documents-\(number)") }

  private func block(_ id: String) -> String {
    guard
      let start = text.range(of: "<script type=\"application/json\" id=\"\(id)\">"),
      let end = text.range(of: "</script>", range: start.upperBound..<text.endIndex)
    else { return "" }
    return String(text[start.upperBound..<end.lowerBound])
  }

  private static func items(of list: String) -> [String] {
    list.dropFirst().dropLast().components(separatedBy: ",\n").filter { !$0.isEmpty }
  }
}
