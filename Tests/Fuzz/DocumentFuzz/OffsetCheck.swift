import FuzzSupport
import Galley
import GalleyFormats

/// Requires that all offsets in a document's JSON slice its text, as the standard library counts.
func checkOffsets(_ document: Document, _ written: [UInt8], _ unit: OffsetUnit) {
  guard case .success(let value) = readValue(written), let object = value.object else {
    fail("what was written is no object")
  }
  let text = CountedText(document.text, unit)
  for part in ["sentences", "entities", "keywords"] {
    check(object[part]?.array ?? [], text)
  }
  check(object["summary"]?.object?["sentences"]?.array ?? [], text)
  for layer in object["annotations"]?.object?.members ?? [] { check(layer.value.array ?? [], text) }

  let entities = object["entities"]?.array ?? []
  for (entity, json) in zip(document.entities, entities) {
    let range = text.bytes(of: json)
    require(range == entity.range, "the entity at \(entity.range) is written as \(range)")
  }
}

/// Requires that each range is one, and holds the text that stands beside it.
private func check(_ ranges: [JSONValue], _ text: CountedText) {
  for json in ranges {
    // A keyword may have no range, and its text is its own.
    guard json.object?["start"] != nil else { continue }
    let slice = text.slice(json)
    guard let claimed = json.object?["text"]?.string, json.object?["type"] != nil else { continue }
    require(slice.utf8.elementsEqual(claimed.utf8), "'\(claimed)' stands at '\(slice)'")
  }
}

/// A text cut where each unit of it starts.
private struct CountedText {
  /// For each unit the bytes in front of it, nil within a scalar; and at the end all of them.
  private let byteOffsets: [Int?]
  private let bytes: [UInt8]

  init(_ text: String, _ unit: OffsetUnit) {
    var offsets: [Int?] = []
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let units =
        switch unit {
        case .scalars: 1
        case .utf8: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        }
      offsets.append(bytes.count)
      offsets += Array(repeating: nil, count: units - 1)
      bytes += Array(String(scalar).utf8)
    }
    byteOffsets = offsets + [bytes.count]
    self.bytes = bytes
  }

  /// The bytes between `start` and `end`.
  func bytes(of json: JSONValue) -> Range<Int> {
    guard let start = offset(json.object?["start"]), let end = offset(json.object?["end"]),
      start <= end
    else {
      fail("no range: \(json)")
    }
    return start..<end
  }

  func slice(_ json: JSONValue) -> String {
    String(decoding: bytes[bytes(of: json)], as: UTF8.self)
  }

  private func offset(_ json: JSONValue?) -> Int? {
    guard let units = json?.integer, byteOffsets.indices.contains(units) else { return nil }
    return byteOffsets[units]
  }
}
