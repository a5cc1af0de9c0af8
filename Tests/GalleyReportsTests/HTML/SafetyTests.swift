import Foundation
import Galley
import GalleyFormats
import Testing

@testable import GalleyReports

/// Texts that would like to be more than text.
private let hostileTexts = [
  "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"><img src=x onerror=alert(1)>",
  "' onload='x", "&lt;b&gt;", "a\u{2028}b\u{0}c\u{1B}[31md\u{202E}e", "</style></title>",
]

@Suite struct SafetyTests {
  @Test(arguments: hostileTexts)
  func nothingFromADocumentBecomesMarkup(text: String) throws {
    let harmless = try page(with: "words")
    let hostile = try page(with: text)
    #expect(tags(of: hostile.text) == tags(of: harmless.text))
    for scalar in hostile.text.unicodeScalars {
      #expect(scalar.value >= 0x20 || scalar == "\n", "\(scalar.value)")
    }
  }

  /// Every place that a text can come to.
  private func page(with text: String) throws -> ReportedPage {
    try ReportedPage { report in
      report.receive(
        .started(
          RunStart(
            pipeline: text, stages: [text], workers: 1, expectedRecords: nil, expectedBytes: nil,
            program: text, fingerprint: text, versions: [StageVersion(stage: text, version: text)]))
      )
      report.receive(.failed(failure(text, at: text, in: text, text)))
      report.receive(.settled(SettledRecord(id: text, place: text, passed: [], seconds: 1)))
      var document = document(text, title: text, text: text)
      document.metadata[text] = .string(text)
      document.fields[text] = .string(text)
      document.entities = [Entity(type: EntityType(rawValue: text), range: 0..<1, name: text)]
      document.removed = [Removal(text: text, reason: text, stage: text)]
      document.teasers = [Teaser(headline: text, excerpt: text, url: text)]
      document.summary = Summary(text: text)
      report.receive(report.prepare(document))
      report.receive(.settled(SettledRecord(id: text, place: nil, passed: [text], seconds: 1)))
    }
  }

  /// What a parser of HTML would take for tags and comments, without what stands in them.
  private func tags(of page: String) -> [String] {
    page.split(separator: "<").dropFirst().map {
      String($0.prefix { $0.isLetter || "/!-".contains($0) })
    }
  }

  @Test func linksNameTheDocumentAlone() {
    let link = documentLink("a b/\"é\">").source
    #expect(
      link == "<a href=\"#doc=a%20b%2F%22%C3%A9%22%3E\"><bdi>a b/&quot;é&quot;&gt;</bdi></a>")
  }

  @Test func onlyThePagesOwnScriptAndStyleMayBeUsed() throws {
    let page = try ReportedPage { _ in }.text
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let start = try #require(page.range(of: "<\(element)>"))
      let end = try #require(
        page.range(of: "</\(element)>", range: start.upperBound..<page.endIndex))
      let content = String(page[start.upperBound..<end.lowerBound])
      let digest = Base64.encode(SHA256(content.utf8Span.span).bytes.span)
      #expect(page.contains("\(directive) 'sha256-\(digest)'"))
    }
    #expect(page.contains("content=\"default-src 'none';"))
    #expect(!page.contains("http:") && !page.contains("https:"))
    #expect(!page.contains("innerHTML"))
  }
}
