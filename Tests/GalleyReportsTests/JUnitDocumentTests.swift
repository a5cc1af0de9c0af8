import Foundation
import FoundationXML
import Testing

@testable import GalleyReports

@Suite struct JUnitDocumentTests {
  private let hostile = "a\u{0}\u{1B}[31m\u{85}\u{FFFE}\u{202E}<script>&\"']]>\r\n\tend 😀"
  private let shown = #"a\u{0}\u{1B}[31m\u{85}\u{FFFE}\u{202E}<script>&"']]>"# + "\r\n\tend 😀"

  private func document(_ cases: [JUnitCase]) -> String {
    let suite = JUnitSuite(
      hostile, index: 0, startTime: 1_790_000_000, seconds: 1.0005, tests: cases.count, failures: 1,
      skipped: 1, properties: [("galley", "1.0")])
    return JUnitDocument.head + suite.head + cases.map(\.element).joined() + JUnitSuite.tail
      + JUnitDocument.tail
  }

  @Test func aStrictParserReadsWhatWasMeant() throws {
    let text = document([
      JUnitCase(hostile, className: "a.yaml", seconds: 0.25, .passed),
      JUnitCase(
        "b", className: "a.yaml", seconds: 0, .failed(message: hostile, text: hostile)),
      JUnitCase("c", className: "a.yaml", seconds: .nan, .skipped(reason: hostile)),
    ])
    let reader = ReportReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(text)")
    #expect(
      reader.names == [
        "testsuites", "testsuite", "properties", "property", "testcase", "testcase", "failure",
        "testcase", "skipped", "system-out", "system-err",
      ])
    #expect(reader.attributes["testsuite"]?["name"] == shown)
    #expect(reader.attributes["testsuite"]?["timestamp"] == "2026-09-21T14:13:20")
    #expect(reader.attributes["testsuite"]?["time"] == "1.001")
    #expect(reader.attributes["failure"]?["message"] == shown)
    #expect(reader.texts["failure"] == shown && reader.texts["skipped"] == shown)
  }

  @Test func timesAreDecimals() {
    let element = JUnitCase("a", className: "b", seconds: 0.25, .passed).element
    #expect(element == "    <testcase name=\"a\" classname=\"b\" time=\"0.250\"/>\n")
  }
}

/// Keeps the names of elements, and the last attributes and texts of each.
private final class ReportReader: NSObject, XMLParserDelegate {
  var names: [String] = []
  var attributes: [String: [String: String]] = [:]
  var texts: [String: String] = [:]
  private var open: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(name)
    open.append(name)
    self.attributes[name] = attributes
    texts[name] = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let name = open.last { texts[name, default: ""] += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
