import Galley
import GalleyFormats
import GalleyPipelines

/// `galley schema`.
struct SchemaVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of pipeline files.",
    discussion: """
      Examples:
        galley schema >galley.schema.json     for editors that complete and check
        galley schema --tests                 the same for files of tests
        galley schema --document              the same for what exports write

      An editor with yaml-language-server, such as VS Code with its YAML extension,
      takes it for files that start with
        # yaml-language-server: $schema=galley.schema.json

      It knows the stages of plugins here. What follows from several lines together,
      such as a stage that reads what none writes, 'galley check' finds alone.
      """)

  @Flag(help: "Of files of tests, NAME.test.yaml.") var tests
  @Flag(help: "Of a document, as exports write it.") var document
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins

  mutating func validate() throws {
    if tests, document {
      throw ValidationError("'--tests' and '--document' are two schemas; ask for one at a time")
    }
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    try environment.standardOutput.write(JSONWriter().indentedText(of: schema(in: environment)))
    return .success
  }

  private func schema(in environment: CommandEnvironment) throws -> JSONValue {
    if document { return PipelineSchema.document() }
    let catalog = try environment.catalog(
      near: environment.workingDirectory, PluginChoice(folders: plugins, isOff: noPlugins))
    return tests ? PipelineSchema.tests(catalog) : PipelineSchema.pipeline(catalog)
  }
}
