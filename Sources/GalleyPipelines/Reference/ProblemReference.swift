package import Galley
import GalleyFormats

/// The pages about kinds of problems, with what `check` says about their examples.
package struct ProblemReference {
  private let check: (Example) throws -> PipelineCheck

  /// - Parameter check: checks an example with all stages that it names.
  package init(checking check: @escaping (Example) throws -> PipelineCheck) { self.check = check }

  /// One line a code: what it means.
  package static var list: String {
    let codes = DiagnosticCode.allCases
    let width = codes.map(\.rawValue.utf8.count).max() ?? 0
    return codes.map { code in
      "\(code.rawValue.padded(to: width))  \(code.explanation.summary.withoutMarkdown)\n"
    }.joined()
  }

  /// All there is to say about one code.
  package func text(of code: DiagnosticCode) throws -> String {
    let page = code.explanation
    return [
      "\(code.rawValue): \(page.summary)".withoutMarkdown.wrapped(more: 2) + "\n",
      page.meaning.withoutMarkdown.wrapped() + "\n",
      "An example:\n",
      try blocks(of: page.broken).map { $0.indented(by: 2) }.joined(separator: "\n\n")
        + "\n",
      page.remedy.withoutMarkdown.wrapped() + "\n", "Mended:\n",
      Self.mended(page).map { $0.indented(by: 2) }.joined(separator: "\n\n") + "\n",
    ].joined(separator: "\n").safeCommandPage
  }

  /// All codes on a page of documentation.
  package func markdownPage() throws -> String {
    let codes = DiagnosticCode.allCases
    let rows = codes.map { code in
      "| [`\(code.rawValue)`](#\(code.rawValue)) | \(Markdown.cell(code.explanation.summary)) |\n"
    }
    return try """
    <!-- Generated from the pages of `galley explain`, by `make reference`: do not edit. -->

    # Problems

    What `galley check` finds, by the code in brackets at the end of each message.
    `galley explain CODE` shows the same on a terminal.

    | code | means |
    |---|---|

    """ + rows.joined() + codes.map { "\n" + (try markdownSection(of: $0)) }.joined()
  }

  /// One code as a section of that page.
  package func markdownSection(of code: DiagnosticCode) throws -> String {
    let page = code.explanation
    func fenced(_ blocks: [String]) -> String {
      blocks.map { block in
        Markdown.block(block, language: block.hasPrefix("$ ") ? "console" : "yaml")
      }.joined(separator: "\n")
    }
    return [
      "## \(code.rawValue)\n", Markdown.escaped(page.summary) + "\n",
      Markdown.escaped(page.meaning) + "\n", try fenced(blocks(of: page.broken)),
      Markdown.escaped(page.remedy) + "\n", fenced(Self.mended(page)),
    ].joined(separator: "\n").safePage
  }

  /// One code for a program to read.
  package func json(of code: DiagnosticCode) throws -> JSONValue {
    let page = code.explanation
    let problems = try check(page.broken).problems.map(\.jsonValue)
    return [
      "code": .string(code.rawValue), "summary": .string(page.summary.withoutMarkdown),
      "meaning": .string(page.meaning.withoutMarkdown),
      "remedy": .string(page.remedy.withoutMarkdown),
      "broken": .object(page.broken.json(adding: [("problems", .array(problems))])),
      "mended": .object(page.mended.json()),
    ]
  }

  /// The files of an example, and what `check` prints for it.
  private func blocks(of example: Example) throws -> [String] {
    let check = try check(example)
    let found = DiagnosticRenderer(check.sources).text(of: check.problems).trimmed
    return Self.files(of: example) + ["$ \(example.command)\n\(found)"]
  }

  private static func mended(_ page: Explanation) -> [String] {
    var example = page.mended
    // A manifest is shown once, unless it is what was mended.
    if example.plugin?.manifest == page.broken.plugin?.manifest { example.plugin = nil }
    return files(of: example) + (example.overrides.isEmpty ? [] : ["$ \(example.command)"])
  }

  private static func files(of example: Example) -> [String] {
    let pipeline = example.shown.map { $0.replacing("\t", with: "→   ") }
    let manifest = example.plugin.map { "# Plugins/\($0.name)/plugin.yaml\n\($0.manifest)" }
    return [pipeline, manifest].compactMap(\.self)
  }
}

extension Example {
  fileprivate func json(adding members: [(String, JSONValue)] = []) -> JSONObject {
    var object = JSONObject([("file", .string(file)), ("command", .string(command))])
    if let shown { object["text"] = .string(shown) }
    if let plugin {
      object["plugin"] = ["name": .string(plugin.name), "manifest": .string(plugin.manifest)]
    }
    for (key, value) in members { object[key] = value }
    return object
  }
}
