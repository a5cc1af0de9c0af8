import Galley

/// Who finds mentions.
package enum EntitySource: String, CaseIterable, Sendable {
  /// A list of names that the user gave.
  case dictionary
  /// Regular expressions that the user gave.
  case patterns
  /// What is found by itself: names, dates and amounts.
  case model
}

/// A mention with who found it.
struct FoundMention {
  /// A thing that somebody outside knows.
  enum Thing: Hashable {
    case id(String)
    /// An entry of the dictionary without an id.
    case row(Int)
  }

  var entity: Entity
  let source: EntitySource
  /// What it mentions, where that is known and not to be found out.
  var thing: Thing?

  init(_ entity: Entity, by source: EntitySource, thing: Thing? = nil) {
    self.entity = entity
    self.source = source
    self.thing = thing
  }
}
