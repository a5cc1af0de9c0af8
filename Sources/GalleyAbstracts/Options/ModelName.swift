package import Galley

/// The name of a model, as a server knows it.
package struct ModelName: Hashable, Sendable {
  let text: String
}

extension ModelName: StageOptionValue {
  package static var optionType: OptionType { .string }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> ModelName? {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    guard !text.isBlank else {
      problems.append(
        Diagnostic(
          .wrongType,
          "the name of the model is empty; write one that the server knows, such as llama3.2",
          at: value.place))
      return nil
    }
    return ModelName(text: text)
  }

  package var jsonValue: JSONValue { .string(text) }
}
