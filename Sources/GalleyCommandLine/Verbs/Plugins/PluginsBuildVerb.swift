import Galley

/// `galley plugins build`.
struct PluginsBuildVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compiles the Swift plugins into galley.",
    discussion: """
      Examples:
        galley plugins build                     in a checkout of Galley's sources
        galley plugins build --checkout ~/galley builds another one

      Every folder in the checkout's Plugins/ that holds Swift sources becomes a part
      of the program, as with 'make build'. Exits with 0 if it was built, else with 2.
      """)

  @Option(
    help: ArgumentHelp(
      "Galley's sources. Default: the folder here or above that holds them, or GALLEY_CHECKOUT.",
      valueName: "DIR"), completion: .directory)
  var checkout: String?

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let folder = try Checkout.find(checkout, in: environment).folder
    var log: [UInt8] = []
    let build = ChildProgram(
      name: "make", arguments: ["--no-print-directory", "--directory=\(folder)", "build"],
      variables: environment.variables)
    let code = try build.run { piece in
      log += piece
      try environment.standardError.sink.write(piece.span)
    }
    guard code == 0 else {
      throw CommandRefusal(failure(code, log: String(decoding: log, as: UTF8.self), folder))
    }
    try environment.standardOutput.write("Built \(folder)/.build/release/galley\n")
    return .success
  }

  private func failure(_ code: Int32, log: String, _ folder: String) -> String {
    let plugins = brokenPlugins(in: log, checkout: folder).map { "Plugins/\($0)" }
    return switch plugins.count {
    case 0: "the build in \(folder) has failed (exit \(code)); the lines above say why"
    case 1: "\(plugins[0]) does not compile; the lines above say why"
    default: "these do not compile: \(plugins.joined(separator: ", ")); the lines above say why"
    }
  }
}

/// The plugins that a build has found errors in, sorted.
func brokenPlugins(in log: String, checkout: String) -> [String] {
  var names: Set<String> = []
  for line in log.split(whereSeparator: \.isNewline) {
    guard let end = line.firstRange(of: ": error: ")?.lowerBound else { continue }
    var place = line[..<end]
    if place.hasPrefix(checkout + "/") { place = place.dropFirst(checkout.count + 1) }
    guard place.hasPrefix("Plugins/") else { continue }
    let name = place.dropFirst("Plugins/".count).prefix { $0 != "/" }
    if !name.isEmpty { names.insert(String(name)) }
  }
  return names.sorted()
}
