package import Galley

/// What a reader changed about a record to make a document of it.
package enum RecordNote: Hashable, Sendable {
  /// A known key, such as `keywords` or `metadata.title`, held a value of another shape, which
  /// went to `fields` as it is.
  case keptInFields(key: String)
  /// Surrogates without a partner became U+FFFD, this many.
  case replacedSurrogates(Int)
}

extension RecordNote: CustomStringConvertible {
  /// The note in plain words, without a number, so that equal notes of many records can be counted.
  package var description: String {
    switch self {
    case .keptInFields(let key): "'\(key)' has another shape than Galley's, and is kept in 'fields'"
    case .replacedSurrogates: "half a surrogate pair was replaced with U+FFFD"
    }
  }
}

/// A record as it was read.
package struct DecodedRecord: Sendable {
  package var document: Document
  /// Whether the record brought its own id.
  package let hasOwnID: Bool
  /// In the order of the record.
  package let notes: [RecordNote]
  /// What an earlier run said about the record when it set it aside: stage, message, attempts.
  package let quarantine: JSONObject?
}
