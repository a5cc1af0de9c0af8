import Galley
import GalleyEngine
import GalleyFormats
import GalleyPatterns
import GalleyPipelines
import GalleyReports
import Glibc

/// `galley run [PIPELINE] [INPUT…]`.
struct RunVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a pipeline over its input.",
    discussion: """
      Examples:
        galley run                              runs ./galley.yaml over its own input
        galley run news.yaml a.txt articles/    runs another over these instead
        galley run news.yaml 'news/**/*.txt'    the same with a pattern
        cat a.ndjson | galley run news.yaml -   the same with standard input
        galley run --limit 3                    tries the first three records
        galley run --set summarize.sentences=2  sets an option in place of the file
        galley run --resume                     goes on where the last run was stopped
        galley run --dry-run                    says what a run would do
        galley run --report out/run.html        leaves a report of the run, to read
        galley run --fail-if 'dropped > 5%'     exits with 1 where more is dropped
        galley run --explain-document a.txt     shows what each stage did to a.txt

      Results go to the pipeline's outputs or to standard output, all else to standard
      error. Exits with 0 if every document went through, 1 if some failed, 2 if
      nothing was read, 3 if it had to stop, 130 if it was interrupted.
      """)

  @Argument(
    help: "The pipeline file, if it ends in .yaml or .yml. Default: galley.yaml.",
    completion: .pipelines)
  var pipeline: String?
  @Argument(
    help: ArgumentHelp(
      "Files, folders and patterns to read in place of the pipeline's input; '-' is standard input.",
      valueName: "INPUT"), completion: .file())
  var inputs: [String] = []
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option of a stage, or of run, in place of the file; may be given many times.",
      valueName: "NAME.OPTION=VALUE"))
  var overrides: [String] = []
  @Option(
    help: ArgumentHelp(
      "How many documents are worked on at once. Default: one for each core.", valueName: "N"))
  var workers: Int?
  @Option(help: ArgumentHelp("Reads only so many records.", valueName: "N"))
  var limit: Int?
  @Option(
    help: ArgumentHelp(
      "What '-' is. Default: NDJSON where it starts with '{', else text.", valueName: "FORMAT"))
  var inputFormat: InputEntry.InputFormat?
  @Option(help: ArgumentHelp("How progress is shown.", valueName: "HOW")) var progress =
    ProgressChoice.auto
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out all plugins.") var noPlugins
  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp(
      "A host that may have the key of --key-variable; may be given many times.",
      valueName: "HOST"))
  var allowedHosts: [String] = []
  @Option(
    help: ArgumentHelp(
      "The variable with the key for servers that stages ask.", valueName: "NAME"))
  var keyVariable: String?
  @Flag(help: "Goes on where an earlier run of this pipeline was stopped.") var resume
  @Flag(help: "Writes no checkpoints, so that the run can't be resumed.") var noCheckpoint
  @Flag(help: "Says what a run would read and write, and touches nothing.") var dryRun
  @Option(
    help: "How to write what '--dry-run' or '--explain-document' shows. Default: text.")
  var format: ResultFormat?
  @Flag(help: "Shows failures and errors alone.") var quiet
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Writes a report of the run: a .json, JUnit's .xml or a page, .html; may be given many times.",
      valueName: "[KIND=]FILE"), completion: .file())
  var reports: [ReportChoice] = []
  @Option(
    help: ArgumentHelp("Writes counts and times for Prometheus.", valueName: "FILE"),
    completion: .file())
  var metrics: String?
  @Option(
    help: ArgumentHelp(
      "Exits with 1 where this is true of the counts; may be given many times.",
      valueName: "CONDITION"))
  var failIf: [String] = []
  @Option(help: ArgumentHelp("Whether a CI system shows failures in its files.", valueName: "HOW"))
  var annotations = AnnotationChoice.auto
  @Option(
    help: ArgumentHelp(
      "Writes nothing, and shows what each stage did to the document with that id.",
      valueName: "ID"))
  var explainDocument: String?
  @Option(help: ArgumentHelp("With --explain-document: the last stage.", valueName: "STAGE"))
  var through: String?

  mutating func validate() throws {
    _ = try thresholds
    if let first = pipeline, !PipelineChoice.isPipeline(first) {
      inputs.insert(first, at: 0)
      pipeline = nil
    }
    if inputFormat != nil, !inputs.isEmpty, !inputs.contains("-") {
      throw ValidationError("'--input-format' is for '-', standard input, which is not read here")
    }
    if resume, noCheckpoint {
      throw ValidationError("'--resume' needs checkpoints; leave '--no-checkpoint' out")
    }
    if format != nil, !dryRun, explainDocument == nil {
      throw ValidationError(
        "'--format' is for '--dry-run' and '--explain-document'; results are what the exports write"
      )
    }
    try checkExplanation()
    if metrics == "-" {
      throw ValidationError("'--metrics' needs a file; standard output is for results")
    }
    if reports.count(where: { $0.kind == .html }) > 1 {
      throw ValidationError("'--report' makes one page a run; copy it")
    }
    for (name, number) in [("--workers", workers), ("--limit", limit)] {
      if let number, number < 1 {
        throw ValidationError("'\(name)' can't be \(number); expected 1 or more")
      }
    }
    if let workers, workers > 1024 {
      throw ValidationError("'--workers' can't be \(workers); expected 1 to 1024")
    }
  }

  func run(in environment: CommandEnvironment) async throws -> ExitStatus {
    let environment = try environment.allowing(allowedHosts, keyVariable: keyVariable)
    guard let (plan, check, catalog) = try plan(in: environment) else { return .refused }
    if dryRun {
      let description = PlanDescription(plan, catalog: catalog, secrets: check.secrets)
      return try tellForecast(of: description, readFrom: check, in: environment)
    }
    if let explanation = explanation(places: check.stagePlaces) {
      return try await explanation.run(plan, in: environment)
    }
    let reports = try reports(on: check, in: environment)
    let control = RunControl()
    environment.interruption.protect(control) { reports.console.abandon() }
    defer { environment.interruption.release() }
    reports.console.open()
    do throws(RunRefusal) {
      let result = try await Engine.run(plan, in: reports.runEnvironment, control: control)
      reports.console.close()
      return reports.conclude(result)
    } catch {
      reports.console.close()
      if case .signal(let number) = control.cause { return .signal(number) }
      throw CommandRefusal(error.message)
    }
  }

  /// - Throws: where one is written wrongly.
  private var thresholds: [Threshold] {
    get throws {
      try failIf.map { text in
        do throws(ThresholdError) {
          return try Threshold(text)
        } catch {
          throw ValidationError("'--fail-if': \(error.message)")
        }
      }
    }
  }

  private func reports(
    on check: PipelineCheck, in environment: CommandEnvironment
  ) throws -> RunReports {
    let options = ReportOptions(
      reports: reports, metrics: metrics, annotations: annotations, thresholds: try thresholds,
      progress: progress, isQuiet: quiet)
    do throws(FileError) {
      return try RunReports(options, of: check, in: environment)
    } catch {
      throw CommandRefusal("the report can't be written: \(error)")
    }
  }
}

extension RunVerb {
  /// Reads the pipeline, and says what is wrong with it; nil where it can't be run.
  private func plan(
    in environment: CommandEnvironment
  ) throws -> (plan: RunPlan, check: PipelineCheck, catalog: StageCatalog)? {
    let file = try file(in: environment.workingDirectory)
    let loader = try environment.loader(
      for: file, PluginChoice(folders: plugins, isOff: noPlugins))
    let check = loader.load(
      file,
      PipelineRequest(
        inputs: inputs, inputFormat: inputFormat, overrides: overrides, needsInput: true))
    if check.hasErrors || !quiet { environment.tellProblems(of: check) }
    guard var plan = check.plan else { return nil }
    plan.settings.workers = workers ?? plan.settings.workers
    plan.settings.limit = limit ?? plan.settings.limit
    plan.settings.resumes = resume
    if noCheckpoint { plan.settings.checkpoint = .zero }
    if !dryRun { warnOfTerminal(plan, environment) }
    return (plan, check, loader.catalog)
  }

  private func file(in folder: String) throws(CommandRefusal) -> String {
    if pipeline == nil, !PipelineChoice.standardFileExists(in: folder),
      let misplaced = inputs.first(where: PipelineChoice.isPipeline)
    {
      throw CommandRefusal("the pipeline comes first: galley run \(misplaced) …")
    }
    return try PipelineChoice.file(pipeline, in: folder)
  }

  /// A terminal as input looks like a program that hangs.
  private func warnOfTerminal(_ plan: RunPlan, _ environment: CommandEnvironment) {
    let readsStandardInput = plan.inputs.contains {
      if case .standardInput = $0.source { true } else { false }
    }
    guard readsStandardInput, !quiet, isatty(environment.standardInput) == 1 else { return }
    environment.tell("Reading from the terminal; Ctrl-D ends the input.\n")
  }
}

/// What `--progress` can be.
enum ProgressChoice: String, CaseIterable, ExpressibleByArgument {
  /// A line that is redrawn on a terminal, now and then one elsewhere.
  case auto
  case plain
  case none
}

extension InputEntry.InputFormat: ExpressibleByArgument {}
