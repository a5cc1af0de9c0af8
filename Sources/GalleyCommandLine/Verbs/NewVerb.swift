import Galley
import GalleyFormats

/// `galley new stage|pipeline NAME`.
struct NewVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes the beginning of a stage or a pipeline.",
    discussion: """
      Examples:
        galley new pipeline news                        a pipeline with an article
        galley new stage long-words --language python   a program beside galley
        galley new stage long-words --language swift    compiled into galley
        galley new stage long-words --language lua      a few lines of a pipeline

      What it writes works at once and passes its own tests. Nothing that is there is
      written over.
      """)

  /// What there is to begin.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case stage
    case pipeline
  }

  @Argument(help: "What to begin.") var kind: Kind
  @Argument(help: "What it is called: lower-case words with hyphens.") var name: String
  @Option(help: "What a stage is written in.") var language: StageLanguage?

  mutating func validate() throws {
    let languages = StageLanguage.allValueStrings.joined(separator: "|")
    switch (kind, language) {
    case (.stage, nil):
      throw ValidationError("a stage needs a language: --language \(languages)")
    case (.pipeline, .some):
      throw ValidationError("'--language' is for stages; a pipeline is written in YAML")
    default: break
    }
  }

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let name = try KebabCaseName(name, of: kind.rawValue)
    let template: Template
    if kind == .stage, let language {
      try refuseTakenName(name, among: try environment.catalog(near: environment.workingDirectory))
      template = .stage(name, in: language)
    } else {
      template = .pipeline(name)
    }
    do {
      try TemplateWriter(folder: environment.workingDirectory).write(template)
    } catch let error as FileError {
      throw CommandRefusal(error.description)
    }
    try environment.standardOutput.write(Self.text(about: template))
    return .success
  }

  /// Two stages of one name are an error, so better not to begin with one.
  private func refuseTakenName(
    _ name: KebabCaseName, among catalog: StageCatalog
  ) throws(CommandRefusal) {
    guard catalog.names.contains(name.description) else { return }
    throw CommandRefusal("there is a stage '\(name)' already; choose another name")
  }

  private static func text(about template: Template) -> String {
    let files = template.files.map { "Wrote \($0.path)\n" }.joined()
    let width = template.steps.map(\.command.count).max() ?? 0
    let steps = template.steps.map { step in
      let space = String(repeating: " ", count: width - step.command.count)
      return "  \(step.command)\(space)  \(step.purpose)\n"
    }
    return files + "\nTo go on, type:\n\n" + steps.joined()
  }
}
