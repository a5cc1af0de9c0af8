import Foundation
import Galley
import GalleyFormats
import GalleyTestSupport
import Testing

@testable import GalleyCommandLine

/// A key that no object has, in every object that the schema knows.
@Suite struct UnknownKeyTests {
  private static let names = ["a.yaml", "a.test.yaml"]

  /// The schema of files with such a name.
  private func schema(of name: String) async throws -> JSONValue {
    let arguments = name.hasSuffix(".test.yaml") ? ["schema", "--tests"] : ["schema"]
    let outcome = try await TestFolder().run(arguments)
    #expect(outcome.status == .success)
    var reader = JSONReader()
    return try reader.read(outcome.output)
  }

  private func files(_ schema: JSONValue) -> [JSONValue] {
    SchemaExamples(schema).withUnknownKeys(in: schema)
  }

  @Test(arguments: names) func `check finds each at its line`(name: String) async throws {
    let texts = Set(files(try await schema(of: name)).map { YAMLLines($0).text })
    #expect(texts.count > 40)
    for text in texts.sorted() {
      // The examples name a pipeline `true`.
      let folder = try TestFolder([name: text, "true": "galley: 1\nstages: [clean]\n"])
      let outcome = await folder.run("check", name)
      #expect(outcome.status == .refused)
      let lines = text.split(separator: "\n")
      let line = try #require(lines.firstIndex { $0.contains(SchemaExamples.unknownKey) }) + 1
      let isFound = outcome.output.split(separator: "\n").contains {
        $0.hasPrefix("\(name):\(line):") && $0.hasSuffix("[unknown-key]")
      }
      #expect(isFound, "\(text)\n\(outcome.output)")
    }
  }

  @Test(
    .enabled(if: SchemaValidator.installed != nil, "\(SchemaValidator.absence)"), arguments: names)
  func `the schema refuses each for that key alone`(name: String) async throws {
    let schema = try await schema(of: name)
    let bad = files(schema)
    let good = bad.map { $0.removing(SchemaExamples.unknownKey) }
    let validator = try #require(SchemaValidator.installed)
    let texts = (bad + good).map { YAMLLines($0).text }
    let problems = try validator.problems(of: texts, against: schema)
    for (text, problems) in zip(texts, problems).prefix(bad.count) {
      #expect(problems.contains { $0.contains(SchemaExamples.unknownKey) }, "\(text)\(problems)")
    }
    for (text, problems) in zip(texts, problems).dropFirst(bad.count) {
      #expect(problems == [], "\(text)")
    }
  }
}
