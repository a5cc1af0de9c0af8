package import Galley

/// Runs a script in Lua over each document.
package struct ScriptStage: Stage {
  package static let info = StageInfo(
    "script", "Runs a script in Lua over each document.",
    details: """
      The script is the body of a function over `document`, in Lua 5.4: it reads and sets \
      `document.text`, `document.metadata.title`, `document.fields.words`, `document.entities` and the \
      other parts. It may end with `return drop("too-short")` or with `return replace{…}`; where it \
      ends otherwise, the document goes on. Patterns are RE2's: re.find, re.match, re.gmatch and \
      re.gsub. A script can't reach files, the network or other documents. Documentation/scripts.md \
      tells all.
      """,
    example: """
      - script: |
          local words = 0
          for _ in re.gmatch(document.text, "\\\\S+") do words = words + 1 end
          if words < 50 then return drop("too-short") end
          document.fields.words = words
      """)

  package struct Configuration: StageConfiguration {
    @StageOption(
      "The body of a function in Lua 5.4, with the document as 'document'.", primary: true)
    package var script: LuaScript
    @StageOption(
      "How many instructions of Lua a document may take; work that is none counts as some.",
      in: 1000...1_000_000_000_000)
    package var instructions = 10_000_000
    @StageOption(
      "How much memory the script may take for a document.",
      in: ByteCount(1 << 20)...ByteCount(4 << 30))
    package var memory = ByteCount(64 << 20)

    package init() {}
  }

  private let runner: ScriptRunner

  package static func contract(for configuration: Configuration) -> Contract {
    configuration.script.contract
  }

  package init(configuration: Configuration, context: StageContext) throws {
    runner = try ScriptRunner(
      configuration.script, instructions: configuration.instructions, memory: configuration.memory,
      context: context)
  }

  package func process(_ document: consuming Document) throws -> Outcome {
    try runner.run(over: document)
  }
}
