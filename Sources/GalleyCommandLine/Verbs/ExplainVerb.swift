import Galley
import GalleyFormats
import GalleyPipelines

/// `galley explain [CODE]`.
struct ExplainVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a problem means, and how to fix it.",
    discussion: """
      Examples:
        galley explain                     lists the codes of all problems
        galley explain unknown-key         says what one means, with an example
        galley explain --format json       gives the same to a program
        galley explain --format markdown   gives the same as a page

      The code of a problem stands in brackets behind its message.
      """)

  @Argument(
    help: ArgumentHelp("The code of a problem; without one, all are listed.", valueName: "CODE"),
    completion: .shellCommand("galley explain --format names"))
  var name: String?
  @Option(help: "How to write it.") var format = ReferenceFormat.text

  func run(in environment: CommandEnvironment) throws -> ExitStatus {
    let reference = ProblemReference { try environment.check($0) }
    let code = try name.map(Self.code)
    let text: String =
      switch (format, code) {
      case (.names, _):
        (code.map { [$0] } ?? DiagnosticCode.allCases).map { $0.rawValue + "\n" }.joined()
      case (.text, nil): ProblemReference.list
      case (.text, let code?): try reference.text(of: code)
      case (.markdown, nil): try reference.markdownPage()
      case (.markdown, let code?): try reference.markdownSection(of: code)
      case (.json, nil):
        try JSONWriter().text(
          of: .array(DiagnosticCode.allCases.map { try reference.json(of: $0) })) + "\n"
      case (.json, let code?): try JSONWriter().text(of: reference.json(of: code)) + "\n"
      }
    try environment.standardOutput.write(text)
    return .success
  }

  private static func code(named name: String) throws(CommandRefusal) -> DiagnosticCode {
    if let code = DiagnosticCode(rawValue: name) { return code }
    let close = Suggestion.closest(to: name, among: DiagnosticCode.allCases.map(\.rawValue))
    throw CommandRefusal(
      "there is no problem with the code '\(name)'"
        + (close.map { "; did you mean '\($0)'?" } ?? "; 'galley explain' lists them"))
  }
}
