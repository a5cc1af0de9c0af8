import Foundation
import Galley
import GalleyFormats
import Testing

@testable import GalleyReports

@Suite struct HTMLReportTests {
  @Test func eachDocumentIsInTheListWithItsFate() throws {
    let page = try ReportedPage { report in
      report.settle(documents: [document("a", title: "Ferries")], in: "in.ndjson:1")
      report.receive(.dropped(DocumentDrop(id: "b", reason: "too-short")))
      report.settle("b")
      report.receive(.failed(failure("c", "no words", policy: .quarantine)))
      report.settle("c")
      report.receive(.failed(failure("d", "no letters")))
      report.settle("d")
    }
    #expect(
      page.list == [
        #"[0,"a","Ferries",0.25,0,0,"in.ndjson:1",[]]"#,
        #"[1,"b",null,0.25,-1,0,null,[],"too-short"]"#,
        #"[3,"c",null,0.25,-1,0,null,[["clean","no words",1]]]"#,
        #"[2,"d",null,0.25,-1,0,null,[["clean","no letters",1]]]"#,
      ])
  }

  @Test func whatIsPassedOverStaysWithTheDocument() throws {
    let page = try ReportedPage { report in
      report.receive(.failed(failure("a", "no letters", policy: .continue)))
      report.settle(documents: [document("a")])
    }
    #expect(page.list == [#"[0,"a",null,0.25,0,0,null,[["clean","no letters",1]]]"#])
  }

  @Test func documentsThatTookThePlaceOfOneAreListedEach() throws {
    let page = try ReportedPage { report in
      report.receive(.dropped(DocumentDrop(id: "a/2", reason: "advert")))
      report.receive(.failed(failure("a/3", "no letters")))
      report.settle("a", documents: [document("a/1"), document("a/4")])
    }
    let fates = page.list.map { $0.split(separator: ",").prefix(2).joined(separator: ",") }
    #expect(fates == [#"[0,"a/1""#, #"[0,"a/4""#, #"[1,"a/2""#, #"[2,"a/3""#])
    #expect(page.details(of: 0).contains(#""id":"a/1""#))
    #expect(page.details(of: 0).contains(#""id":"a/4""#))
  }

  @Test func whatStoppedTheRunIsListedThoughItsTurnNeverEnded() throws {
    let page = try ReportedPage { report in
      report.receive(.failed(failure("a", "no letters", policy: .fail)))
    }
    #expect(page.list == [#"[2,"a",null,0.0,-1,0,null,[["clean","no letters",1]]]"#])
  }

  @Test func offsetsCountAsJavaScriptDoes() throws {
    var document = document("a", text: "🚢 é Ines")
    document.entities = [
      Entity(type: .product, range: 0..<4, value: "boat"),
      Entity(type: .person, range: 8..<12, name: "Ines Marchetti"),
    ]
    let page = try ReportedPage { $0.settle(documents: [document]) }
    #expect(
      page.details(of: 0).contains(
        #""marks":[{"name":"product","at":[[0,2,"boat"]]},"#
          + #"{"name":"person","at":[[5,9,"Ines Marchetti"]]}]"#))
  }

  @Test func fiftyDocumentsAreInABlock() throws {
    let page = try ReportedPage { report in
      for number in 0..<120 { report.settle(documents: [document("\(number)")]) }
    }
    #expect(page.list.count == 120)
    #expect(page.list[119].contains(#""119",null,0.25,2,19"#))
    #expect(page.details(of: 1).contains(#""id":"50""#))
    #expect(page.details(of: 2).hasSuffix("}]"))
    #expect(page.details(of: 3) == "")
  }

  @Test func aFullReportSaysSo() throws {
    let limits = DocumentSpool.Limits(list: 200, details: 400)
    let page = try ReportedPage(limits: limits) { report in
      for number in 0..<20 { report.settle(documents: [document("\(number)")]) }
    }
    let listed = page.list.count
    let detailed = page.details(of: 0).components(separatedBy: "\n").count
    #expect(listed < 20 && detailed < 20 && listed != detailed)
    #expect(page.text.contains("of \(20 - detailed) documents it has the"))
    #expect(page.text.contains("The list is full: \(20 - listed) documents more"))
  }

  @Test func numbersKeepTheirDigits() throws {
    var document = document("a")
    document.fields["big"] = 9_007_199_254_740_993
    document.fields["list"] = ["x", "y"]
    let page = try ReportedPage { $0.settle(documents: [document]) }
    #expect(
      page.details(of: 0).contains(
        #""fields":[["big","9007199254740993",true],["list","x, y"]]"#))
  }
}

/// A document with a text.
func document(_ id: String, title: String? = nil, text: String = "Some words.") -> Document {
  var document = Document(id: id)
  document.text = text
  document.metadata.title = title
  return document
}

extension HTMLReport {
  /// Tells the report of a record that is done.
  fileprivate func settle(
    _ id: String? = nil, documents: [Document] = [], in place: String? = nil
  ) {
    for document in documents { receive(prepare(document)) }
    let passed = documents.map(\.id)
    receive(
      .settled(
        SettledRecord(id: id ?? passed.first ?? "", place: place, passed: passed, seconds: 0.25)))
  }
}
