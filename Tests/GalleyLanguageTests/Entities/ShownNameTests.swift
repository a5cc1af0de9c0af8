import Galley
import Testing

@testable import GalleyLanguage

@Suite("The name of a thing") struct ShownNameTests {
  @Test(
    "has no article that another mention lacks",
    arguments: [
      ("The Isle fell.\nThen Isle rose.", "Isle"), ("The Isle fell.\nThe Isle rose.", "The Isle"),
    ])
  func articles(text: String, name: String) {
    let extractor = told(("The Isle", .location, 0.9), ("Isle", .location, 0.9))
    #expect(mentions(text, extractor).allSatisfy { $0.hasSuffix("= e1 \(name)") })
  }
}
