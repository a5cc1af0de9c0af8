import Galley
import GalleyPipelines
import GalleyReports

/// `galley graph [PIPELINE]`.
struct GraphVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draws a pipeline.",
    discussion: """
      Examples:
        galley graph                               draws ./galley.yaml, for Mermaid
        galley graph news.yaml --format text       shows it on a terminal
        galley graph --format dot | dot -Tsvg      makes an image with Graphviz

      Shows stages with the options that are set and how they are treated, the parts
      that they read and write, inputs, outputs and the quarantine. Nothing is run,
      and variables need not be set. Code hosts draw Mermaid within Markdown.
      """)

  @Argument(
    help: ArgumentHelp("The pipeline file. Default: galley.yaml.", valueName: "PIPELINE"),
    completion: .pipelines)
  var pipeline: String?
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(help: "How to write it.") var format = GraphFormat.mermaid

  mutating func validate() throws {
    if let pipeline, !PipelineChoice.isPipeline(pipeline) {
      throw ValidationError("'\(pipeline)' is no pipeline: its name doesn't end in .yaml or .yml")
    }
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let file = try PipelineChoice.file(pipeline, in: environment.workingDirectory)
    let loader = try environment.loader(
      for: file, PluginChoice(folders: plugins, isOff: noPlugins), assumesVariables: true)
    let check = loader.load(file, PipelineRequest(overrides: overrides))
    environment.tell(
      DiagnosticRenderer(check.sources, color: environment.standardError.style.usesColour)
        .text(of: check.problems))
    if check.hasErrors { return .refused }
    guard let plan = check.assumedPlan else {
      throw CommandRefusal(
        "can't draw it without the values of \(check.assumedVariables.joined(separator: ", "))")
    }
    let description = PlanDescription(plan, catalog: loader.catalog, secrets: check.secrets)
    try environment.standardOutput.write(format.text(of: description))
    return .success
  }
}

/// How a graph is written.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
  case mermaid
  case dot
  case text

  fileprivate func text(of plan: PlanDescription) -> String {
    switch self {
    case .mermaid: MermaidGraph.text(of: plan)
    case .dot: DOTGraph.text(of: plan)
    case .text: TextGraph.text(of: plan)
    }
  }
}
