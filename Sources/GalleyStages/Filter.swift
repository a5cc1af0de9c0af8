package import Galley

/// Keeps the documents that a condition holds for.
package struct Filter: Stage {
  package static let info = StageInfo(
    "filter", "Keeps the documents that a condition holds for, and drops the others.",
    details: """
      What is dropped is in no export; the summary of a run counts it under the reason. What a \
      document does not have compares as absent: a document without a text has no \
      `document.text.length >= 400`, and is dropped by it. Documentation/conditions.md tells all \
      that a condition can ask.
      """,
    example: """
      - filter:
          keep: document.text.length >= 400 and document.metadata.language in ["en", "und"]
          reason: too-short-or-foreign
      - filter: document.entities.person.count > 0
        name: with-people
      """)

  package struct Configuration: StageConfiguration {
    @StageOption("Which documents go on.", primary: true)
    package var keep: Condition
    @StageOption("A short name for why the others are dropped, in lower case with hyphens.")
    package var reason = DropReason("filtered")

    package init() {}
  }

  private let condition: Condition
  private let reason: String

  package static func contract(for configuration: Configuration) -> Contract {
    Contract(uses: configuration.keep.parts)
  }

  package init(configuration: Configuration, context: StageContext) {
    condition = configuration.keep
    reason = configuration.reason.name
  }

  package func process(_ document: consuming Document) -> Outcome {
    condition.holds(for: document) ? .keep(document) : .drop(reason: reason)
  }
}

/// Why a document is dropped: words of lower-case letters and digits, with a hyphen between.
package struct DropReason: Hashable, Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }
}

extension DropReason: StageOptionValue {
  package static var optionType: OptionType { .string }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> DropReason? {
    guard let name = String.read(value, reporting: &problems) else { return nil }
    guard Outcome.isReason(name) else {
      problems.append(
        Diagnostic(
          .wrongType,
          "a reason is a short name such as too-short: at most 64 lower-case letters, digits and '-'",
          at: value.place))
      return nil
    }
    return DropReason(name)
  }

  package var jsonValue: JSONValue { .string(name) }
}
