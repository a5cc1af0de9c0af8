import Foundation
import Galley
import Testing

private let page =
  (try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documentation/conditions.md"), encoding: .utf8)) ?? ""

/// The rows of tables: their cells without the backquotes.
private let rows: [[String]] = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
  .map { line in
    line.split(separator: "|").map {
      $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
    }
  }

/// The conditions in blocks of their own, a line each.
private let examples: [String] = {
  var examples: [String] = []
  var isExample = false
  for line in page.components(separatedBy: "\n") {
    if line.hasPrefix("```") {
      isExample = line == "```python"
    } else if isExample, !line.isEmpty {
      examples.append(line.components(separatedBy: "  # ")[0])
    }
  }
  return examples
}()

@Suite struct DocumentationTests {
  @Test func `every example of the page is a condition`() throws {
    #expect(examples.count >= 10)
    for example in examples { _ = try condition(example) }
  }

  /// What goes with a path of a type, and what does not.
  private static let tests = [
    "string": (#" > "a""#, " > 1"), "number": (" > 1", #" > "a""#),
    "list of strings": (#" contains "a""#, " contains 1"), "list of objects": (" != null", " > 1"),
    "object": (" != null", #" == "a""#), "anything": (" > 1", " matches 1"),
  ]

  @Test func `every path of the page has the type that it says`() throws {
    let paths = rows.filter { $0[0].hasPrefix("document.") }
    #expect(paths.count >= 30)
    for row in paths {
      let path = row[0].replacing("NAME", with: "some-name").replacing("TYPE", with: "person")
      let test = try #require(Self.tests[row[1]], "\(row)")
      _ = try condition(path + test.0)
      #expect(!problems(of: path + test.1).isEmpty, "\(path)")
    }
  }

  @Test func `every known key and type stands on the page`() {
    for key in Metadata.knownKeys { #expect(page.contains("`\(key)`"), "\(key)") }
    for type in EntityType.known { #expect(page.contains("`\(type)`"), "\(type)") }
  }
}
