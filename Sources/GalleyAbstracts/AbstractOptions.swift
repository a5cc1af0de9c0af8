package import Galley

/// What a pipeline says of the stage `abstract`.
package struct AbstractOptions: StageConfiguration {
  @StageOption(
    """
    The address of a server with OpenAI's chat API, such as http://localhost:11434/v1; \
    GALLEY_ENDPOINT replaces it.
    """)
  package var endpoint: Endpoint? = nil
  @StageOption("The name of the model, as the server knows it.")
  package var model: ModelName
  @StageOption(
    """
    What is asked, with places such as {{text}} or {{metadata.title}} for what the document has \
    there; by default a question that fits a summary or a title.
    """)
  package var prompt: PromptTemplate? = nil
  @StageOption(
    """
    A JSON Schema of an object, which the answer then has to be; for fields.NAME, or a summary with \
    'text' and 'headline'.
    """)
  package var schema: AnswerSchema? = nil
  @StageOption("Where the answer goes: summary, metadata.title or fields.NAME.")
  package var into = AnswerPlace.summary
  @StageOption("How many requests are under way at a time.", in: 1...256)
  package var concurrency = 4
  @StageOption("Most requests a minute, evenly apart; any number if left out.", in: 1...1_000_000)
  package var requestsPerMinute: Int? = nil
  @StageOption(
    """
    Whether answers are kept on disk, so that what was asked before costs nothing: true for the user's \
    own cache, or a folder, relative to the pipeline file.
    """)
  package var cache = CacheChoice.off
  @StageOption(
    """
    Longest text that goes into the prompt for a place, in characters (Unicode scalars); a longer one is \
    cut there.
    """,
    in: 100...10_000_000)
  package var maxCharacters = 40_000
  @StageOption(
    "How much the model's choice of words is left to chance; what the server does if left out.",
    in: 0...2)
  package var temperature: Double? = nil

  package init() {}

  package var conflicts: [OptionConflict] {
    var conflicts: [OptionConflict] = []
    if case .field(let name) = into, prompt == nil {
      conflicts.append(
        OptionConflict("into", "fields.\(name) needs a 'prompt' that says what is asked"))
    }
    if let schema { conflicts += Self.conflicts(of: schema, into) }
    return conflicts
  }

  private static func conflicts(of schema: AnswerSchema, _ place: AnswerPlace) -> [OptionConflict] {
    switch place {
    case .field: return []
    case .title:
      return [
        OptionConflict("schema", "a title is a text, not an object; leave the schema out")
      ]
    case .summary:
      guard schema.required.contains("text"), schema.type(of: "text") == "string" else {
        return [
          OptionConflict("schema", "a summary needs 'text', a string, among what is 'required'")
        ]
      }
      guard [nil, "string"].contains(schema.type(of: "headline")) else {
        return [OptionConflict("schema", "a summary's 'headline' is a string")]
      }
      return []
    }
  }

  /// What is asked of each document.
  var question: PromptTemplate? {
    if let prompt { return prompt }
    // The usual ones are prompts.
    return into.usualPrompt.flatMap { try? PromptTemplate($0) }
  }
}
