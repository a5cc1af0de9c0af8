import Galley

/// A way to one value of a document, such as `metadata.title` or `entities.count`.
package struct ColumnPath: Hashable, Sendable {
  /// The parts and keys that a path can begin with.
  package static let roots = DocumentKey.allCases.map(\.rawValue).filter {
    $0 != DocumentKey.quarantine.rawValue
  }

  /// As written.
  package let text: String
  private let root: DocumentKey
  /// What follows the first name; empty for the part itself.
  private let rest: [String]

  /// - Returns: nil where `problem(with:)` has something to say.
  package init?(_ text: String) {
    guard Self.problem(with: text) == nil else { return nil }
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = names.first, let root = DocumentKey(rawValue: first) else { return nil }
    self.text = text
    self.root = root
    rest = Array(names.dropFirst())
  }

  /// Why a text is no path; nil where it is one.
  package static func problem(with text: String) -> String? {
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let root = names.first, roots.contains(root) else {
      let name = names.first ?? ""
      let hint =
        Suggestion.closest(to: name, among: roots).map { "; did you mean '\($0)'?" }
        ?? "; a document has \(roots.joined(separator: ", "))"
      return "unknown part '\(name)'" + hint
    }
    if names.contains("") { return "'\(text)' has an empty name between its points" }
    let below = names.dropFirst()
    guard let known = known(below: root), let first = below.first else { return nil }
    if known.contains(first), below.count == 1 { return nil }
    let others = known.map { "'\(root).\($0)'" }.joined(separator: ", ")
    return "'\(text)' leads nowhere; "
      + (known.isEmpty ? "'\(root)' has nothing below it" : "there is \(others)")
  }

  /// The names that can follow a part's; nil where any can.
  private static func known(below root: String) -> [String]? {
    switch DocumentKey(rawValue: root) {
    case .metadata, .fields, .annotations: nil
    case .summary: ["text", "headline", "method", "sentences"]
    case .teasers, .sentences, .entities, .subjects, .keywords, .removed: ["count"]
    case .id, .source, .html, .text, .quarantine, nil: []
    }
  }
}

/// What stands in one cell.
enum CellValue {
  case absent
  case text(String)
  case number(Int)
  /// A value that is written as JSON.
  case json(JSONValue)
  /// A part that is written as JSON, by what is below it.
  case part(WrittenParts, below: [String])
}

extension ColumnPath {
  /// What a document has there.
  func value(in document: borrowing Document) -> CellValue {
    switch root {
    case .id: .text(document.id)
    case .source: document.source.map { .text($0) } ?? .absent
    case .html: document.html.map { .text($0) } ?? .absent
    case .text: document.has(.text) ? .text(document.text) : .absent
    case .metadata: Self.value(rest, in: document.metadata.values)
    case .fields: Self.value(rest, in: document.fields)
    case .summary: summaryValue(document)
    case .annotations: annotationsValue(document)
    case .teasers: listValue(.teasers, document.has(.teasers), document.teasers.count)
    case .sentences: listValue(.sentences, document.has(.sentences), document.sentences.count)
    case .entities: listValue(.entities, document.has(.entities), document.entities.count)
    case .subjects: listValue(.subjects, document.has(.subjects), document.subjects.count)
    case .keywords: listValue(.keywords, document.has(.keywords), document.keywords.count)
    case .removed: listValue(.removed, document.has(.removed), document.removed.count)
    case .quarantine: .absent
    }
  }

  private func listValue(_ part: WrittenParts, _ isThere: Bool, _ count: Int) -> CellValue {
    guard isThere else { return .absent }
    return rest.isEmpty ? .part(part, below: []) : .number(count)
  }

  private func summaryValue(_ document: borrowing Document) -> CellValue {
    guard let summary = document.summary else { return .absent }
    switch rest.first {
    case nil: return .part(.summary, below: [])
    case "text": return .text(summary.text)
    case "headline": return summary.headline.map { .text($0) } ?? .absent
    case "method": return summary.method.map { .text($0) } ?? .absent
    default: return summary.sentences == nil ? .absent : .part(.summary, below: ["sentences"])
    }
  }

  private func annotationsValue(_ document: borrowing Document) -> CellValue {
    guard document.hasAnnotations else { return .absent }
    guard !rest.isEmpty else { return .part(.annotations, below: []) }
    let name = rest.joined(separator: ".")
    if document.annotations[name] != nil { return .part(.annotations, below: [name]) }
    guard rest.last == "count" else { return .absent }
    let layer = document.annotations[rest.dropLast().joined(separator: ".")]
    return layer.map { .number($0.count) } ?? .absent
  }

  /// A value below an object: a key may hold points itself, so the longest that is there counts.
  private static func value(_ names: [String], in object: JSONObject) -> CellValue {
    if names.isEmpty { return object.isEmpty ? .absent : .json(.object(object)) }
    for count in (1...names.count).reversed() {
      guard let value = object[names[..<count].joined(separator: ".")] else { continue }
      let rest = Array(names[count...])
      if rest.isEmpty { return cell(value) }
      if let object = value.object { return Self.value(rest, in: object) }
      if rest == ["count"], let array = value.array { return .number(array.count) }
    }
    return .absent
  }

  private static func cell(_ value: JSONValue) -> CellValue {
    switch value {
    case .null: .absent
    case .string(let text): .text(text)
    case .integer(let number): .number(number)
    case .boolean, .double, .decimal, .array, .object: .json(value)
    }
  }
}
