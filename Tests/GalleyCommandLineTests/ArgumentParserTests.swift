import Testing

@testable import GalleyCommandLine

private enum Shape: String, CaseIterable, ExpressibleByArgument {
  case round
  case square
}

private struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draws.", version: "draw 1")

  @Argument(help: "What to draw.") var subject: String
  @Argument(help: "Where to draw it.") var places: [String] = []
  @Option(help: "Its shape.") var shape = Shape.round
  @Option(name: .customLong("set"), help: "A setting.") var settings: [String] = []
  @Option(help: "How thick.") var lineWidth: Int?
  @Flag(help: "Without colour.") var plain

  mutating func validate() throws {
    if subject == "nothing" { throw ValidationError("there is nothing to draw") }
  }
}

private struct Studio: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studio", abstract: "Draws and more.", subcommands: [Draw.self])
}

@Suite struct ArgumentParserTests {
  @Test func everyKindOfArgumentArrives() throws {
    let draw = try Draw.parse([
      "cat", "--line-width", "3", "here", "--set", "a=1", "--shape=square", "--plain", "there",
      "--set=b=2=3",
    ])
    #expect(draw.subject == "cat")
    #expect(draw.places == ["here", "there"])
    #expect(draw.shape == .square)
    #expect(draw.settings == ["a=1", "b=2=3"])
    #expect(draw.lineWidth == 3)
    #expect(draw.plain)
  }

  @Test func whatIsLeftOutHasItsDefault() throws {
    let draw = try Draw.parse(["cat"])
    #expect(draw.places == [])
    #expect(draw.shape == .round)
    #expect(draw.settings == [])
    #expect(draw.lineWidth == nil)
    #expect(!draw.plain)
  }

  @Test(arguments: [
    (["-", "-"], "-", ["-"]), (["--", "--plain", "--"], "--plain", ["--"]),
    (["a", "--", "-x"], "a", ["-x"]), (["", "b"], "", ["b"]),
  ])
  func dashesAreArgumentsWhereTheyMustBe(words: [String], subject: String, places: [String]) throws
  {
    let draw = try Draw.parse(words)
    #expect(draw.subject == subject)
    #expect(draw.places == places)
    #expect(!draw.plain)
  }

  @Test(arguments: [
    (["a", "--set", "-"], ["-"]), (["a", "--set", "-5"], ["-5"]), (["a", "--set=-x"], ["-x"]),
    (["a", "--set="], [""]), (["a", "--set", ""], [""]),
  ])
  func valuesMayStartWithADash(words: [String], settings: [String]) throws {
    #expect(try Draw.parse(words).settings == settings)
  }

  @Test(arguments: [
    ([], "SUBJECT is missing"),
    (["a", "--shap", "x"], "unknown option '--shap'; did you mean '--shape'?"),
    (["a", "-plain"], "unknown option '-plain'; did you mean '--plain'?"),
    (
      ["a", "--zzzzzz"],
      "unknown option '--zzzzzz'; it takes --shape, --set, --line-width, --plain, --help, "
        + "--version"
    ),
    (["a", "--shape"], "'--shape' needs a value: --shape SHAPE"),
    (
      ["a", "--set", "--plain"],
      "'--set' needs a value: --set SETTINGS; for a value that starts with '-', type --set=--plain"
    ),
    (["a", "--plain=yes"], "'--plain' takes no value"),
    (["a", "--shape", "round", "--shape", "round"], "'--shape' is given twice"),
    (
      ["a", "--shape", "sqare"],
      "'--shape' can't be 'sqare'; expected round or square; did you mean 'square'?"
    ),
    (["a", "--line-width", "1.5"], "'--line-width' can't be '1.5'; expected a whole number"),
    (
      ["a", "--line-width", "99999999999999999999"],
      "'--line-width' can't be '99999999999999999999'; expected a whole number"
    ),
    (["nothing"], "there is nothing to draw"),
  ])
  func aMistakeIsNamedTogetherWithWhatWouldBeRight(words: [String], message: String) {
    let error = #expect(throws: CommandError.self) { try Draw.parse(words) }
    #expect(error?.error.description == message)
  }

  @Test func aWrongVerbIsNotTakenForAnArgument() {
    let error = #expect(throws: CommandError.self) { try Studio.parseAsRoot(["drwa", "cat"]) }
    #expect(error?.error.description == "unknown verb 'drwa'; did you mean 'draw'?")
  }

  @Test func aVerbGetsWhatStandsBehindIt() throws {
    let command = try Studio.parseAsRoot(["draw", "cat", "--plain"])
    #expect((command as? Draw)?.plain == true)
    #expect(try Studio.parseAsRoot([]) is Studio)
  }

  @Test(arguments: [["draw", "--help"], ["draw", "cat", "-h"], ["draw", "--help", "--wrong"]])
  func helpIsGivenWhateverElseIsThere(words: [String]) {
    #expect(throws: CleanExit.self) { try Studio.parseAsRoot(words) }
  }

  @Test func afterTwoDashesThereIsNoHelp() throws {
    #expect(try Draw.parse(["--", "--help"]).subject == "--help")
  }

  @Test func helpIsMadeFromTheDeclarations() {
    #expect(
      Studio.helpMessage(for: Draw.self, columns: 50) == """
        Draws.

        Usage: studio draw SUBJECT [PLACES…] [OPTION…]

        Arguments:
          SUBJECT  What to draw.
          PLACES   Where to draw it.

        Options:
          --shape SHAPE            Its shape. One of
                                   round, square. Default:
                                   round.
          --set SETTINGS           A setting.
          --line-width LINE-WIDTH  How thick.
          --plain                  Without colour.
          --help, -h               Shows this help.
          --version                Prints the version.

        """)
  }
}
