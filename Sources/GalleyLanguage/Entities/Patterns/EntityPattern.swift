package import Galley

/// A regular expression whose matches are mentions.
package struct EntityPattern: Hashable, Sendable {
  package let pattern: Pattern
  package let type: EntityType
  /// What every match mentions; nil where each text that matches is a thing of its own.
  package let id: String?

  package init(_ pattern: Pattern, type: EntityType, id: String? = nil) {
    self.pattern = pattern
    self.type = type
    self.id = id
  }

  /// All matches, in order, without white space at their ends; empty ones are passed over.
  func mentions(in bytes: Span<UInt8>) -> [FoundMention] {
    var mentions: [FoundMention] = []
    var offset = 0
    while offset < bytes.count, let match = pattern.firstMatch(in: bytes, from: offset) {
      let range = bytes.trimmed(match)
      if !range.isEmpty {
        let entity = Entity(type: type, range: range, id: id)
        mentions.append(FoundMention(entity, by: .patterns, thing: id.map { .id($0) }))
      }
      offset = match.upperBound
      if match.isEmpty, offset < bytes.count { offset += decodeScalar(bytes, at: offset).length }
    }
    return mentions
  }
}

extension Span<UInt8> {
  /// A range without the white space at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(decodeScalar(self, at: start).scalar) {
      start += decodeScalar(self, at: start).length
    }
    while end > start {
      let last = decodeScalar(self, before: end)
      guard isSpace(last) else { break }
      end -= last < 0x80 ? 1 : last < 0x800 ? 2 : 3
    }
    return start..<end
  }

  private func isSpace(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
  }
}
