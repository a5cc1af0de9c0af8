import Galley
import GalleyFormats

extension ByteBuffer {
  /// Appends what is marked in a document's text, by type: entities first, then each layer of annotations.
  ///
  /// A mark is `[start,end]` in UTF-16 units, with a note where there is more to say than the text does.
  /// This takes a quarter of the room of the document's JSON, in which each mention has its text.
  mutating func appendMarks(of document: Document) throws(JSONError) {
    let groups = MarkGroup.all(of: document)
    if groups.isEmpty { return }
    let text = document.text
    let bytes = text.utf8Span
    var table = OffsetTable(.utf16, bytes.span, isASCII: bytes.isKnownASCII)
    append(",\"marks\":[")
    for (index, group) in groups.enumerated() {
      append(index == 0 ? "{\"name\":" : ",{\"name\":")
      appendQuoted(group.name)
      append(",\"at\":[")
      for (place, mark) in group.marks.enumerated() {
        guard let start = table.units(before: mark.range.lowerBound, bytes.span),
          let end = table.units(before: mark.range.upperBound, bytes.span)
        else {
          throw JSONError(
            .offsets, at: 0, "\(group.name): the range \(mark.range) does not slice the text")
        }
        append(place == 0 ? "[" : ",[")
        append(decimal: start)
        append(UInt8(ascii: ","))
        append(decimal: end)
        if let note = mark.note {
          append(UInt8(ascii: ","))
          appendQuoted(note)
        }
        append(UInt8(ascii: "]"))
      }
      append("]}")
    }
    append(UInt8(ascii: "]"))
  }
}

/// What is marked as one type, or in one layer.
private struct MarkGroup {
  struct Mark {
    let range: Range<Int>
    let note: String?
  }

  let name: String
  var marks: [Mark]

  /// The most frequent types first, then the layers as they stand.
  static func all(of document: Document) -> [MarkGroup] {
    var groups: [MarkGroup] = []
    var places: [EntityType: Int] = [:]
    for entity in document.entities {
      let mark = Mark(range: entity.range, note: note(on: entity, in: document))
      if let place = places[entity.type] {
        groups[place].marks.append(mark)
      } else {
        places[entity.type] = groups.count
        groups.append(MarkGroup(name: entity.type.rawValue, marks: [mark]))
      }
    }
    groups.sort { $0.marks.count > $1.marks.count }
    let layers = document.annotations
    return groups
      + layers.names.map { name in
        MarkGroup(
          name: name,
          marks: (layers[name] ?? []).map { Mark(range: $0.range, note: $0.label) })
      }
  }

  /// The longer name of a short mention, and the value of a date or an amount.
  private static func note(on entity: Entity, in document: Document) -> String? {
    var parts: [String] = []
    let mention = document.slice(entity.range).map(String.init)
    if let name = entity.name, name != mention { parts.append(name) }
    if let value = entity.value?.noteText, value != mention { parts.append(value) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension JSONValue {
  fileprivate var noteText: String? {
    switch self {
    case .null: return nil
    case .string(let text): return text
    case .object(let object):
      let pairs = object.members.compactMap { member in
        member.value.noteText.map { "\(member.key) \($0)" }
      }
      return pairs.joined(separator: ", ")
    case .array, .boolean, .integer, .double, .decimal:
      var buffer = ByteBuffer()
      do throws(JSONError) {
        try JSONWriter().write(self, to: &buffer)
      } catch {
        return nil
      }
      return String(decoding: buffer.array, as: UTF8.self)
    }
  }
}
