import Galley
import GalleyFormats

/// The documents that a test gives.
struct GivenDocuments {
  /// What ids of documents without one begin with: the first is `given:1`.
  static let name = "given"

  /// One JSON object a line.
  private var records: [UInt8] = []
  private var count = 0
  private let place: SourcePlace
  private(set) var problems: [Diagnostic] = []

  /// - Parameter value: a text, a mapping, or a list of such.
  init(_ value: SourceValue) {
    place = value.place
    let items = value.sequence ?? [value]
    if items.isEmpty {
      problems.append(
        Diagnostic(.wrongType, "the list of documents is empty; give at least one", at: value.place)
      )
    }
    var places: [String: SourcePlace] = [:]
    for item in items {
      guard let object = object(item) else { continue }
      count += 1
      guard let id = append(object, at: item.place) else { continue }
      if let first = places[id] {
        problems.append(
          Diagnostic(
            .duplicateName, "a second document has the id '\(id)'; give it one of its own",
            at: item["id"]?.place ?? item.place, notes: [.init("the first", at: first)]))
      }
      places[id] = item["id"]?.place ?? item.place
    }
  }

  var input: TestInput {
    TestInput(
      entry: InputEntry(
        source: .memory(name: Self.name, bytes: records, .ndjson), onError: .drop), place: place)
  }

  private mutating func object(_ item: SourceValue) -> JSONObject? {
    switch item.content {
    case .scalar(let scalar) where !item.isNull:
      return JSONObject([("text", .string(scalar.text))])
    case .mapping:
      var outline = DocumentOutline()
      outline.check(item)
      problems += outline.problems
      let object = item.json(reporting: &problems)?.object
      return outline.problems.isEmpty ? object : nil
    case .scalar, .sequence:
      problems.append(
        Diagnostic(
          .wrongType, "expected a document, a mapping or a text, found \(item.kindInWords)",
          at: item.place))
      return nil
    }
  }

  /// - Returns: the document's id; nil where it is none, which has been reported.
  private mutating func append(_ object: JSONObject, at place: SourcePlace) -> String? {
    let name = "\(Self.name):\(count)"
    do throws(JSONError) {
      let bytes = Array(try JSONWriter().text(of: .object(object)).utf8)
      records += bytes + [0x0A]
      var reader = DocumentReader()
      let record = try reader.read(bytes.span, defaultID: name)
      for note in record.notes {
        problems.append(Diagnostic(.badDocument, note.description, at: place))
      }
      return record.document.id
    } catch {
      problems.append(Diagnostic(.badDocument, "no document: \(error.message)", at: place))
      return nil
    }
  }
}
