import Galley

/// Ranges as they stand in a record, in the unit that the record counts in; and the text that a
/// record says the range holds.
struct Claim {
  let text: StringToken
  /// The element of the part that claims it.
  let index: Int
}

extension PartScanner {
  mutating func teasers(_ bytes: Span<UInt8>) throws(JSONError) -> [Teaser]? {
    try list(bytes) { (part, _) throws(JSONError) in
      var teaser = Teaser(headline: nil)
      let isTeaser = try part.object(TeaserKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .headline: try part.string(&teaser.headline, bytes)
        case .excerpt: try part.string(&teaser.excerpt, bytes)
        case .truncated: try part.boolean(&teaser.truncated, bytes)
        case .url: try part.string(&teaser.url, bytes)
        }
      }
      return isTeaser ? teaser : nil
    }
  }

  mutating func sentences(_ bytes: Span<UInt8>) throws(JSONError) -> [Range<Int>]? {
    try list(bytes) { (part, index) throws(JSONError) in
      guard let annotation = try part.annotation(bytes, "sentences", index) else { return nil }
      return annotation.label == nil ? annotation.range : nil
    }
  }

  mutating func entities(
    _ claims: inout [Claim], _ bytes: Span<UInt8>
  ) throws(JSONError) -> [Entity]? {
    try list(bytes) { (part, index) throws(JSONError) in
      var type: String?
      var range = RangeClaim()
      var entity = Entity(type: .person, range: 0..<0)
      let isEntity = try part.object(EntityKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .text: return try part.claim(&claims, index, bytes)
        case .type: return try part.string(&type, bytes)
        case .start: return try part.integer(&range.start, bytes)
        case .end: return try part.integer(&range.end, bytes)
        case .score: return try part.double(&entity.score, bytes)
        case .name: return try part.string(&entity.name, bytes)
        case .id: return try part.string(&entity.id, bytes)
        case .value:
          entity.value = try part.scanner.value(bytes, depth: 3)
          return true
        }
      }
      guard isEntity, let type, let range = part.range(range, "entities", index) else { return nil }
      entity.type = EntityType(rawValue: type)
      entity.range = range
      return entity
    }
  }

  mutating func subjects(_ bytes: Span<UInt8>) throws(JSONError) -> [Subject]? {
    try list(bytes) { (part, _) throws(JSONError) in
      var id: String?
      var name: String?
      var type: String?
      var count: Int?
      var salience: Double?
      let isSubject = try part.object(SubjectKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .id: try part.string(&id, bytes)
        case .name: try part.string(&name, bytes)
        case .type: try part.string(&type, bytes)
        case .count: try part.integer(&count, bytes)
        case .salience: try part.double(&salience, bytes)
        }
      }
      guard isSubject, let id, let name, let type, let count else { return nil }
      return Subject(
        id: id, name: name, type: EntityType(rawValue: type), count: count, salience: salience)
    }
  }

  mutating func keywords(_ bytes: Span<UInt8>) throws(JSONError) -> [Keyword]? {
    try list(bytes) { (part, index) throws(JSONError) in
      var text: String?
      var range = RangeClaim()
      var keyword = Keyword(text: "")
      let isKeyword = try part.object(ScoredTextKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .text: try part.string(&text, bytes)
        case .score: try part.double(&keyword.score, bytes)
        case .start: try part.integer(&range.start, bytes)
        case .end: try part.integer(&range.end, bytes)
        }
      }
      guard isKeyword, let text else { return nil }
      keyword.text = text
      if range.start == nil, range.end == nil { return keyword }
      keyword.range = part.range(range, "keywords", index)
      return keyword.range == nil ? nil : keyword
    }
  }

  mutating func removed(_ bytes: Span<UInt8>) throws(JSONError) -> [Removal]? {
    try list(bytes) { (part, _) throws(JSONError) in
      var text: String?
      var reason: String?
      var removal = Removal(text: "", reason: "")
      let isRemoval = try part.object(RemovalKey.self, bytes) { (part, key) throws(JSONError) in
        switch key {
        case .text: try part.string(&text, bytes)
        case .reason: try part.string(&reason, bytes)
        case .line: try part.integer(&removal.line, bytes)
        case .stage: try part.string(&removal.stage, bytes)
        }
      }
      guard isRemoval, let text, let reason else { return nil }
      removal.text = text
      removal.reason = reason
      return removal
    }
  }
}
