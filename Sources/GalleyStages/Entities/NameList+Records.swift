import Galley
import GalleyFormats

extension NameList {
  /// Reads an object a line.
  mutating func readRecords(_ file: FrontToBackFile) throws {
    var framing = NDJSONFraming(limit: CSVReader.longestRow)
    var texts = KeyedTexts(NameListKey.names)
    var bytes: [UInt8] = []
    var isLast = false
    while !isLast {
      isLast = try !file.read(into: &bytes)
      let end = read(bytes, &framing, &texts, isLast: isLast)
      bytes.removeSubrange(..<end)
    }
  }

  /// - Returns: where the records end that are whole.
  private mutating func read(
    _ bytes: [UInt8], _ framing: inout NDJSONFraming, _ texts: inout KeyedTexts, isLast: Bool
  ) -> Int {
    let span = bytes.span
    var position = 0
    while let frame = framing.next(span, at: &position, isLast: isLast) {
      guard let range = frame.range else {
        report("the record is longer than 64 KiB; shorten it", line: frame.number)
        continue
      }
      do throws(JSONError) {
        try texts.read(span.extracting(range))
        read(texts, line: frame.number)
      } catch {
        report(error.message, line: frame.number)
      }
    }
    return position
  }

  private mutating func read(_ texts: KeyedTexts, line: Int) {
    let bytes = texts.bytes.span
    func text(_ key: NameListKey) -> Range<Int>? {
      switch texts.values[key.rawValue] {
      case .absent: 0..<0
      case .text(let range): bytes.trimmed(range)
      case .list, .other: nil
      }
    }
    guard let name = text(.name), let type = text(.type), let id = text(.id) else {
      return report("name, type and id are texts, such as \"name\": \"Oslo\"", line: line)
    }
    begin(type: bytes.extracting(type), id: bytes.extracting(id), line: line)
    add(bytes.extracting(name), line: line)
    switch texts.values[NameListKey.aliases.rawValue] {
    case .absent: break
    case .list(let items):
      for item in texts.items[items] { add(bytes.extracting(item), line: line) }
    case .text, .other: report("aliases are a list of texts, such as [\"HIT\"]", line: line)
    }
  }
}
