import Foundation
import Galley
import GalleyFormats
import Testing

struct FoundationComparisonTests {
  @Test(arguments: 0..<UInt64(12))
  func aRecordWrittenAgainIsTheSameToFoundation(_ seed: UInt64) throws {
    var records = RandomRecord(seed: seed)
    let record = records.record()
    let first = records.scrambled(record)
    let output = try rewritten(first)
    #expect(try rewritten(output) == output)

    // What the record has at its top goes to `fields`, where the writer puts it.
    var input = try dictionary(first)
    var fields = try #require(input["fields"] as? [String: Any])
    fields["unknown"] = input.removeValue(forKey: "unknown")
    input["fields"] = fields
    let result = try NSDictionary(dictionary: dictionary(output))
    #expect(result == NSDictionary(dictionary: input))
  }

  @Test(arguments: 0..<UInt64(6))
  func keysStandInOrder(_ seed: UInt64) throws {
    var records = RandomRecord(seed: seed)
    let output = try value(rewritten(records.scrambled(records.record())))
    let object = try #require(output.object)
    #expect(
      object.keys == [
        "id", "text", "metadata", "teasers", "sentences", "entities", "keywords", "removed",
        "annotations", "fields",
      ])
    for entity in try #require(object["entities"]?.array) {
      #expect(entity.object?.keys == ["text", "type", "start", "end", "score", "value"])
    }
  }

  @Test(arguments: 0..<UInt64(12))
  func anyValueIsTheSameToFoundation(_ seed: UInt64) throws {
    var records = RandomRecord(seed: seed)
    let text = records.scrambled(records.record())
    let output = try JSONWriter().text(of: value(text))
    #expect(
      try NSDictionary(dictionary: dictionary(output)) == NSDictionary(dictionary: dictionary(text))
    )
  }

  private func dictionary(_ json: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(object as? [String: Any])
  }
}
