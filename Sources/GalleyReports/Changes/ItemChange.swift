package import Galley
import GalleyFormats

/// What changed in a list of a document's items, such as its entities.
package struct ItemChange: Sendable {
  package let removed: [JSONObject]
  package let added: [JSONObject]
  /// Items that are still there, but not as they were.
  package let changed: [(old: JSONObject, new: JSONObject)]
  /// How many are the same, but stand elsewhere in the text.
  package let moved: Int

  init(from old: ItemList, to new: ItemList) {
    var (removed, added) = ([JSONObject](), [JSONObject]())
    var changed: [(old: JSONObject, new: JSONObject)] = []
    var moved = 0
    // The search compares many pairs: numbers are quicker to compare than what they stand for.
    var numbers: [[JSONValue?]: Int] = [:]
    let (left, right) = (old.numbered(&numbers), new.numbered(&numbers))
    for piece in Difference(from: left, to: right).pieces {
      guard piece.isSame else {
        removed += old.items[piece.old]
        added += new.items[piece.new]
        continue
      }
      for (left, right) in zip(old.items[piece.old], new.items[piece.new]) {
        if left.isEquivalent(to: right) { continue }
        if left.withoutPlace.isEquivalent(to: right.withoutPlace) {
          moved += 1
        } else {
          changed.append((left, right))
        }
      }
    }
    (self.removed, self.added, self.changed, self.moved) = (removed, added, changed, moved)
  }

  package var isEmpty: Bool { removed.isEmpty && added.isEmpty && changed.isEmpty && moved == 0 }

  /// The members in which items changed, each once.
  package var changedMembers: [String] {
    var members: [String] = []
    for (old, new) in changed {
      for key in old.keys + new.keys where !members.contains(key) {
        if !(old[key] ?? .null).isEquivalent(to: new[key] ?? .null) { members.append(key) }
      }
    }
    return members.filter { !JSONObject.placeKeys.contains($0) }
  }
}

/// A kind of list whose items can be told apart.
struct ItemKind {
  /// The members that make an item the one that it is.
  let identity: [String]
  /// Whether an item is a place in the text and says nothing of what stands there.
  let isPlace: Bool

  /// - Parameter part: the name of a part; nil is made of one that holds no such list.
  init?(_ part: String) {
    switch part {
    case "teasers": (identity, isPlace) = (["headline", "excerpt"], false)
    case "entities": (identity, isPlace) = (["text", "type"], false)
    case "subjects": (identity, isPlace) = (["name", "type"], false)
    case "keywords", "summary.sentences": (identity, isPlace) = (["text"], false)
    case "removed": (identity, isPlace) = (["text", "reason"], false)
    case "sentences": (identity, isPlace) = (["text"], true)
    default:
      guard part.hasPrefix("annotations.") else { return nil }
      (identity, isPlace) = (["text", "label"], true)
    }
  }
}

/// The items of one state of a document.
struct ItemList {
  let items: [JSONObject]
  /// Equal for items that are the same one.
  let identities: [[JSONValue?]]

  /// - Parameter value: nil: there are none. A value that is no list of objects makes nil.
  init?(_ value: JSONValue?, _ kind: ItemKind, in document: JSONObject) {
    guard let values = value == nil || value == .null ? [] : value?.array else { return nil }
    var items = values.compactMap(\.object)
    guard items.count == values.count else { return nil }
    if kind.isPlace, !items.isEmpty {
      let text = Array((document["text"]?.string ?? "").unicodeScalars)
      items = items.map { $0.withText(of: text) }
    }
    self.items = items
    identities = items.map { item in kind.identity.map { item[$0] } }
  }

  /// A number for each identity, the same for equal ones.
  fileprivate func numbered(_ numbers: inout [[JSONValue?]: Int]) -> [Int] {
    identities.map { identity in
      if let number = numbers[identity] { return number }
      numbers[identity] = numbers.count
      return numbers.count - 1
    }
  }
}

extension JSONObject {
  /// What says where an item stands, or is counted from there.
  fileprivate static let placeKeys = ["start", "end", "line", "id"]

  fileprivate var withoutPlace: JSONObject {
    JSONObject(unique: members.filter { !Self.placeKeys.contains($0.key) })
  }

  /// The item with what stands at its place, where that can be told.
  fileprivate func withText(of text: [Unicode.Scalar]) -> JSONObject {
    guard let start = self["start"]?.integer, let end = self["end"]?.integer, start >= 0,
      start <= end, end <= text.count
    else { return self }
    var item = self
    item["text"] = .string(String(String.UnicodeScalarView(text[start..<end])))
    return item
  }
}
