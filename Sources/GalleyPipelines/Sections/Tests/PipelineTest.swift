package import Galley

/// A test of a pipeline: documents that go in, and what has to come of them.
package struct PipelineTest: Sendable {
  package let name: String
  /// Where its name stands.
  package let place: SourcePlace
  /// What goes in.
  package let inputs: [TestInput]
  /// The stages that it runs, in order, with its inputs and without output; those with an effect
  /// outside are left out.
  package let plan: RunPlan
  /// Where each stage of the pipeline stands, by name.
  package let stagePlaces: [String: SourcePlace]
  /// What stages give that are not to be started, by name.
  package let replacements: [String: StageReplacement]
  package let expectation: TestExpectation
}

/// Documents that a test gives, or files that it names.
package struct TestInput: Sendable {
  package let entry: InputEntry
  package let place: SourcePlace
}

/// What has to come of a test's documents.
package struct TestExpectation: Sendable {
  /// All documents that come to the end, in order; nil: whatever comes.
  package var documents: ExpectedList?
  /// All documents that are dropped, in input order, with `id` and `reason`; nil: whatever is.
  package var dropped: ExpectedList?
  /// All documents that fail, with `id`, `stage` and `message`; nil: none may.
  package var failed: ExpectedList?
  /// A file with all documents that come to the end; nil: there is none.
  package var golden: GoldenFile?
}

/// A file that holds the documents which a test expects, in the folder of the test's file or below.
package struct GoldenFile: Sendable {
  /// As the user knows it.
  package let path: String
  /// Absolute; the folder of the test's file.
  package let folder: String
  /// The names on the way from the folder to the file.
  package let steps: [String]
  package let place: SourcePlace
}

/// A list of which each item has to be there, and no other; or a list of which something holds.
package struct ExpectedList: Sendable {
  package let items: [ExpectedValue]
  package let place: SourcePlace
  /// Whether it was not written as a list: the parts of the one document.
  package let isShort: Bool
  /// What holds of the list, in place of its items.
  package let matchers: ExpectedValue?

  package init(
    items: [ExpectedValue] = [], place: SourcePlace, isShort: Bool = false,
    matchers: ExpectedValue? = nil
  ) {
    self.items = items
    self.place = place
    self.isShort = isShort
    self.matchers = matchers
  }
}

/// What a value has to be.
package struct ExpectedValue: Sendable {
  package indirect enum Content: Sendable {
    /// This very value.
    case scalar(JSONValue)
    /// A list with these items, and no other.
    case list([ExpectedValue])
    /// A mapping with at least these members; null means that the key is not there.
    case mapping([Member])
    /// A mapping with these members, and no other.
    case whole([Member])
    /// All of these hold.
    case matching([Matcher])
  }

  package struct Member: Sendable {
    package let key: String
    package let value: ExpectedValue

    package init(key: String, value: ExpectedValue) {
      self.key = key
      self.value = value
    }
  }

  package let content: Content
  package let place: SourcePlace

  package init(content: Content, place: SourcePlace) {
    self.content = content
    self.place = place
  }
}

/// Something that has to hold of a value, without saying all of it.
package enum Matcher: Sendable {
  /// A text has all of these in it; a list has an item for each.
  case contains([ExpectedValue])
  /// A text has none of these in it; a list has no such item.
  case lacks([ExpectedValue])
  /// A text that the pattern matches somewhere.
  case matches(Pattern)
  /// A list with so many items.
  case count(ExpectedValue)
  /// A number that is not smaller.
  case atLeast(JSONValue)
  /// A number that is not greater.
  case atMost(JSONValue)
}
