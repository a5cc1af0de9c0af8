package import Galley

/// What differs between two states of a document, part by part.
///
/// Numbers are compared by their value, objects whatever the order of their keys, and a part that is null
/// counts as absent. The id is none of the parts.
package struct DocumentChanges: Sendable {
  /// In the order of the document's JSON.
  package let parts: [PartChange]

  /// - Parameters:
  ///   - old: the document's JSON, as is `new`.
  package init(from old: JSONObject, to new: JSONObject) {
    var parts: [PartChange] = []
    for key in Self.keys(of: old, new) {
      let (before, after) = (old.value(key), new.value(key))
      if let before = Self.members(of: key, before), let after = Self.members(of: key, after) {
        let (earlier, later) = (MemberTable(before), MemberTable(after))
        for name in Self.union(before.keys, after.keys) {
          let change = PartChange("\(key).\(name)", earlier[name], later[name], old, new)
          if let change { parts.append(change) }
        }
      } else if let change = PartChange(key, before, after, old, new) {
        parts.append(change)
      }
    }
    self.parts = parts
  }

  private init(_ parts: [PartChange]) { self.parts = parts }

  package var isEmpty: Bool { parts.isEmpty }

  /// Those of the parts whose names are wanted.
  package func filtered(by isWanted: (_ name: String) -> Bool) -> DocumentChanges {
    DocumentChanges(parts.filter { isWanted($0.name) })
  }

  /// The parts of a document whose members count as parts of their own.
  package static let groups = ["metadata", "annotations", "fields"]
  /// The names of all parts that Galley knows.
  package static let order = Part.fixed.map(\.description) + ["annotations", "fields"]

  private static func keys(of old: JSONObject, _ new: JSONObject) -> [String] {
    let keys = union(old.keys, new.keys).filter { $0 != "id" }
    return order.filter(keys.contains) + keys.filter { !order.contains($0) }
  }

  private static func union(_ old: [String], _ new: [String]) -> [String] {
    let known = Set(old.map { Array($0.utf8) })
    return old + new.filter { !known.contains(Array($0.utf8)) }
  }

  private static func members(of key: String, _ value: JSONValue?) -> JSONObject? {
    guard groups.contains(key) else { return nil }
    return value == nil ? JSONObject() : value?.object
  }
}

/// A part that is not the same in two states of a document.
package struct PartChange: Sendable {
  /// As users write it, such as `text`, `metadata.title` or `fields.words`.
  package let name: String
  /// nil: absent.
  package let old: JSONValue?
  package let new: JSONValue?
  private let oldDocument: JSONObject
  private let newDocument: JSONObject

  /// - Returns: nil where both are the same.
  fileprivate init?(
    _ name: String, _ old: JSONValue?, _ new: JSONValue?, _ oldDocument: JSONObject,
    _ newDocument: JSONObject
  ) {
    if (old ?? .null).isEquivalent(to: new ?? .null) { return nil }
    self.name = name
    self.old = old
    self.new = new
    self.oldDocument = oldDocument
    self.newDocument = newDocument
  }
}

extension PartChange {
  /// What is to be looked at.
  package enum Content: Sendable {
    /// Lines.
    case text(TextChange)
    /// A list of entities, teasers and the like.
    case items(ItemChange)
    case summary(sentences: ItemChange?, others: DocumentChanges)
    /// Anything else: one value took the place of another.
    case value
  }

  /// Found out when it is asked for: most of what changed is counted and not shown.
  package var content: Content {
    switch name {
    case "text", "html":
      guard let old = Self.text(old), let new = Self.text(new) else { return .value }
      return .text(TextChange(from: old, to: new, of: oldDocument, newDocument))
    case "summary": return summary
    default: return items(named: name, old, new).map(Content.items) ?? .value
    }
  }

  private static func text(_ value: JSONValue?) -> String? { value == nil ? "" : value?.string }

  private var summary: Content {
    guard let old = old == nil ? JSONObject() : old?.object,
      let new = new == nil ? JSONObject() : new?.object
    else { return .value }
    let sentences = items(named: "summary.sentences", old["sentences"], new["sentences"])
    // The text of a summary that quotes is that of its sentences.
    let isQuoted = !(sentences?.isEmpty ?? true)
    return .summary(
      sentences: isQuoted ? sentences : nil,
      others: DocumentChanges(
        from: old.without("sentences", isQuoted ? "text" : nil),
        to: new.without("sentences", isQuoted ? "text" : nil)))
  }

  private func items(named name: String, _ old: JSONValue?, _ new: JSONValue?) -> ItemChange? {
    guard let kind = ItemKind(name),
      let old = ItemList(old, kind, in: oldDocument), let new = ItemList(new, kind, in: newDocument)
    else { return nil }
    return ItemChange(from: old, to: new)
  }
}

/// The members of an object by their keys: one with thousands of them is asked for each.
private struct MemberTable {
  private let values: [[UInt8]: JSONValue]

  init(_ object: JSONObject) {
    values = Dictionary(
      object.members.map { (Array($0.key.utf8), $0.value) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The value of a key; nil where it is absent or null.
  subscript(key: String) -> JSONValue? {
    let value = values[Array(key.utf8)]
    return value == .null ? nil : value
  }
}

extension JSONObject {
  /// The value of a key; nil where it is absent or null.
  fileprivate func value(_ key: String) -> JSONValue? {
    let value = self[key]
    return value == .null ? nil : value
  }

  fileprivate func without(_ keys: String?...) -> JSONObject {
    var rest = self
    for key in keys.compactMap(\.self) { rest[key] = nil }
    return rest
  }
}
