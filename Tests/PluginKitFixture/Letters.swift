import Galley
import GalleyPluginKit

/// A stage that does what its document's text says.
@main
struct Letters: Stage {
  static let info = StageInfo(
    "letters", "Counts the letters of the body.",
    reads: [.text], uses: [.entities, .field("old", .any)],
    writes: [.text, .entities, .field("letters", .integer), .field("old", .any)])

  struct Configuration: StageConfiguration {
    @StageOption("Counted more.", in: 0...10) var more = 0
    @StageOption("Whether it can't begin.") var fails = false
    @StageOption("Texts to drop.") var unwanted: Pattern? = nil
  }

  private let more: Int
  private let unwanted: Pattern?

  init(configuration: Configuration, context: StageContext) throws {
    if configuration.fails { throw StageError("the letters are gone") }
    more = configuration.more
    unwanted = configuration.unwanted
  }

  func process(_ document: consuming Document) async throws -> Outcome {
    if unwanted?.matches(document.text) == true { return .drop(reason: "unwanted") }
    switch document.text {
    case "drop": return .drop(reason: "unwanted")
    case "retry": throw StageError("no letters now")
    case "fail": throw StageError("no letters ever", retryable: false)
    case "print": print("printed by the stage")
    case "upper": document.text = "UPPER ÄÖ"
    case "wait": try await Task.sleep(for: .milliseconds(100))
    case "forget": document.fields["old"] = nil
    case "split":
      return .replace(with: [counted(document, 1), counted(document, 2)])
    default: break
    }
    return .keep(counted(document, document.text.unicodeScalars.count + more))
  }

  func shutdown() { print("shut down") }

  private func counted(_ document: Document, _ count: Int) -> Document {
    var document = document
    document.fields["letters"] = .integer(count)
    return document
  }
}
