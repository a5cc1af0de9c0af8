import Galley
import GalleyEngine
import GalleyFormats
import GalleyPipelines
import GalleyPlugins
import GalleyReports

/// `galley plugins check NAME`.
struct PluginsCheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tries how a plugin keeps the protocol.",
    discussion: """
      Examples:
        galley plugins check word-count             tries the plugin of that name
        galley plugins check word-count --quick     the same without a text of 16 MiB
        galley plugins check embed --set model=m1   gives it an option that it needs
        galley plugins check embed --format json    gives the same to a program

      The plugin is started several times, and gets documents that plugins tend to
      trip over. Exits with 0 if it passed all checks, 1 if it failed one, 2 if it
      could not be tried. Plugins/PROTOCOL.md is what it has to keep.
      """)

  @Argument(help: "The plugin to try.") var name: String
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Sets an option of the plugin; may be given many times.", valueName: "OPTION=VALUE"))
  var options: [String] = []
  @Option(
    help: ArgumentHelp("A folder of plugins; may be given many times.", valueName: "FOLDER"),
    completion: .directory)
  var plugins: [String] = []
  @Flag(help: "Leaves out the largest document.") var quick
  @Option(help: "How to write it.") var format = ResultFormat.text

  func run(in environment: CommandEnvironment) async throws -> ExitStatus {
    let discovery = try environment.plugins(
      near: environment.workingDirectory, PluginChoice(folders: plugins))
    let listing = PluginListing(discovery, environment.builtIn, environment.compiledIn)
    let entry = try chosen(from: listing)
    let program = discovery.plugins.first { $0.name == name }
    switch program?.content {
    case .program(let manifest)? where entry.problems.isEmpty:
      guard let folder = program?.folder,
        let command = command(manifest, folder, discovery, environment)
      else { return .refused }
      return try await check(manifest, command, entry, in: environment)
    case _ where entry.kind == .compiledIn:
      try environment.standardOutput.write(notStarted(entry))
      return .success
    default:
      environment.tell(entry.problems, in: SourceTexts(files: discovery.sources))
      return .refused
    }
  }

  /// The plugin of the name, with all that is wrong with any of that name.
  private func chosen(from listing: PluginListing) throws(CommandRefusal) -> PluginListing.Entry {
    let entries = listing.entries.filter { $0.name == name }
    if let entry = entries.first(where: { !$0.problems.isEmpty }) ?? entries.first { return entry }
    let names = Set(listing.entries.map(\.name)).sorted()
    guard !names.isEmpty else {
      throw CommandRefusal(
        "there is no plugin '\(name)', nor any other; 'galley plugins list' says where they are "
          + "looked for")
    }
    let close = Suggestion.closest(to: name, among: names)
    throw CommandRefusal(
      "there is no plugin '\(name)'; "
        + (close.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"))
  }

  /// The program with its options; nil where they are not as they should be, which is told.
  private func command(
    _ manifest: PluginManifest, _ folder: String, _ discovery: PluginDiscovery,
    _ environment: CommandEnvironment
  ) -> ProcessCommand? {
    var problems: [Diagnostic] = []
    let place = SourcePlace(
      origin: .argument("galley plugins check \(name)"), start: .init(line: 1, column: 1),
      end: .init(line: 1, column: 1))
    let given = stageOptions(
      of: options, by: manifest.options.schemas, environment: environment.variables, at: place,
      reporting: &problems)
    guard problems.isEmpty else {
      environment.tell(problems, in: SourceTexts(files: discovery.sources))
      return nil
    }
    let host = PluginHost(
      variables: environment.variables, version: Program.version,
      processes: environment.interruption.processes)
    let command = manifest.command(
      folder: folder, options: given, host, reporting: &problems)
    environment.tell(problems, in: SourceTexts(files: discovery.sources))
    if problems.contains(where: { $0.code.rawValue == DiagnosticCode.missingKey.rawValue }) {
      environment.complain("give what it needs with --set OPTION=VALUE")
    }
    return command
  }

  private func notStarted(_ entry: PluginListing.Entry) throws -> String {
    if format == .json {
      return try JSONWriter().text(of: ConformanceReport(entry: entry).json(of: [])) + "\n"
    }
    return "\(name) is compiled in: the compiler has checked it, and 'checkStage' in its tests "
      + "tries it (Documentation/plugins.md)\n"
  }

  private func check(
    _ manifest: PluginManifest, _ command: ProcessCommand, _ entry: PluginListing.Entry,
    in environment: CommandEnvironment
  ) async throws -> ExitStatus {
    let conformance = PluginConformance(
      manifest, command, groups: environment.interruption.processes, isQuick: quick)
    let control = RunControl()
    control.onStop { conformance.cancel() }
    environment.interruption.protect(control) { environment.interruption.processes.killAll() }
    defer { environment.interruption.release() }
    let output = environment.standardOutput
    let report = ConformanceReport(entry: entry, usesColour: output.style.usesColour)
    if format == .text { try output.write(report.title) }
    var checks: [ConformanceCheck] = []
    for await check in conformance.checks() {
      checks.append(check)
      guard format == .text else { continue }
      do {
        try output.write(report.text(of: check))
      } catch {
        conformance.cancel()
        throw error
      }
    }
    if case .signal(let number) = control.cause { return .signal(number) }
    switch format {
    case .text: try output.write(report.summary(of: checks))
    case .json: try output.write(JSONWriter().text(of: report.json(of: checks)) + "\n")
    }
    return checks.contains { $0.verdict == .failed } ? .failures : .success
  }
}
