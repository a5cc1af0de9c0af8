package import Galley

/// A test of a pipeline: documents that go in, and what has to come of them.
package struct PipelineTest: Sendable {
  package let name: String
  /// Where its name stands.
  package let place: SourcePlace
  /// The documents that go in, one JSON object a line.
  package let records: [UInt8]
  /// The stages that it runs, in order, without input and output; those with an effect outside are left
  /// out.
  package let plan: RunPlan
  /// Where each stage of the pipeline stands, by name.
  package let stagePlaces: [String: SourcePlace]
  package let expectation: TestExpectation
}

/// What has to come of a test's documents.
package struct TestExpectation: Sendable {
  /// All documents that come to the end, in order; nil: whatever comes.
  package var documents: ExpectedList?
  /// All documents that are dropped, in input order, with `id` and `reason`; nil: whatever is.
  package var dropped: ExpectedList?
  /// All documents that fail, with `id`, `stage` and `message`; nil: none may.
  package var failed: ExpectedList?
}

/// A list of which each item has to be there, and no other.
package struct ExpectedList: Sendable {
  package let items: [ExpectedValue]
  package let place: SourcePlace
  /// Whether it was not written as a list: the parts of the one document.
  package var isShort = false
}

/// What a value has to be.
package struct ExpectedValue: Sendable {
  package indirect enum Content: Sendable {
    /// This very value.
    case scalar(JSONValue)
    /// A text with this in it.
    case containing(String)
    /// A list with these items, and no other.
    case list([ExpectedValue])
    /// A mapping with at least these members; null means that the key is not there.
    case mapping([Member])
  }

  package struct Member: Sendable {
    package let key: String
    package let value: ExpectedValue
  }

  package let content: Content
  package let place: SourcePlace
}
