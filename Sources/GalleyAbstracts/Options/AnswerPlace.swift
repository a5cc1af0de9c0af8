package import Galley

/// The part of a document that an answer goes into.
package enum AnswerPlace: Hashable, Sendable {
  case summary
  case title
  /// A value in `fields`, by its name.
  case field(String)

  /// What is asked where the pipeline names no prompt; nil where it has to.
  var usualPrompt: String? {
    switch self {
    case .summary:
      """
      Summarize the following article in two or three sentences, in the language that it is written \
      in. Keep to what it says. Answer with the summary alone.

      {{text}}
      """
    case .title:
      """
      Write a headline for the following article, in the language that it is written in. Answer with \
      the headline alone, on one line.

      {{text}}
      """
    case .field: nil
    }
  }

  /// - Parameter isObject: whether the answer is an object.
  func part(isObject: Bool) -> Part {
    switch self {
    case .summary: .summary
    case .title: .metadata
    case .field(let name): .field(name, isObject ? .object : .string)
    }
  }
}

extension AnswerPlace: StageOptionValue {
  package static var optionType: OptionType { .string }

  private static let prefix = "fields."

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> AnswerPlace? {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    switch text {
    case "summary": return .summary
    case "metadata.title": return .title
    default: break
    }
    let name = text.dropFirst(prefix.count)
    if text.hasPrefix(prefix), !name.isEmpty, !name.contains(".") { return .field(String(name)) }
    problems.append(
      Diagnostic(
        .unknownValue,
        "an answer can't go into '\(text)'; expected summary, metadata.title or fields.NAME",
        at: value.place))
    return nil
  }

  package var jsonValue: JSONValue {
    switch self {
    case .summary: "summary"
    case .title: "metadata.title"
    case .field(let name): .string(Self.prefix + name)
    }
  }
}
