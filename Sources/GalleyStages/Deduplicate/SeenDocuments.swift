import Galley
import GalleyFormats
import GalleyLanguage

/// What `deduplicate` compares of one document.
struct DocumentTraits: Sendable {
  /// Digests of what must be equal: half of a SHA-256, so that nobody can make an article that is
  /// taken for another one.
  private(set) var keys: [(criterion: Deduplicate.Criterion, key: DigestKey)] = []
  /// nil where likeness doesn't count, or the text has no words.
  var sketch: SignatureSketch?

  init() {}

  mutating func add(_ criterion: Deduplicate.Criterion, _ bytes: [UInt8]) {
    if let key = DigestKey(SHA256(bytes.span).bytes[...]) { keys.append((criterion, key)) }
  }
}

extension DocumentTraits {
  /// First bytes of what is kept for a resumed run; they must not change.
  private static func tag(_ criterion: Deduplicate.Criterion) -> UInt8 {
    switch criterion {
    case .id: 1
    case .url: 2
    case .body: 3
    }
  }

  private static let signatureTag: UInt8 = 4

  /// What a resumed run needs: behind a tag each, 16 bytes a key and 256 of signature.
  var memory: [UInt8] {
    var bytes: [UInt8] = []
    for (criterion, key) in keys { bytes += [Self.tag(criterion)] + key.bytes }
    if let sketch { bytes += [Self.signatureTag] + sketch.signature.bytes }
    return bytes
  }

  /// Reads back what `memory` gave.
  init(memory: [UInt8], sketching: SimilarityIndex?) throws {
    var rest = memory[...]
    while let tag = rest.popFirst() {
      if let criterion = Deduplicate.Criterion.allCases.first(where: { Self.tag($0) == tag }),
        let key = DigestKey(rest)
      {
        keys.append((criterion, key))
        rest = rest.dropFirst(DigestKey.byteCount)
      } else if tag == Self.signatureTag, let sketching,
        let signature = MinHashSignature(bytes: rest.prefix(MinHashSignature.binCount))
      {
        sketch = sketching.sketch(of: signature)
        rest = rest.dropFirst(MinHashSignature.binCount)
      } else {
        throw StageError("what was kept of an earlier document can't be read", retryable: false)
      }
    }
  }
}

/// The documents that `deduplicate` has let through.
struct SeenDocuments: Sendable {
  private var keys: [Deduplicate.Criterion: KeySet] = [:]
  private var similar: SimilarityIndex?

  /// - Parameter similar: where to look for texts that are alike; empty at first.
  init(similar: SimilarityIndex?) { self.similar = similar }

  /// Remembers a document, unless it was there before.
  ///
  /// - Returns: why it is to be dropped, where it was.
  mutating func take(_ traits: DocumentTraits) -> String? {
    for (criterion, key) in traits.keys where keys[criterion]?.contains(key) == true {
      return "duplicate-\(criterion.rawValue)"
    }
    if let sketch = traits.sketch, similar?.containsSimilar(to: sketch) == true {
      return "near-duplicate"
    }
    insert(traits)
    return nil
  }

  /// Remembers a document that was let through.
  mutating func insert(_ traits: DocumentTraits) {
    for (criterion, key) in traits.keys { keys[criterion, default: KeySet()].insert(key) }
    if let sketch = traits.sketch { similar?.insert(sketch) }
  }
}
