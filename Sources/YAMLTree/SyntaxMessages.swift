import Galley

extension LibYAMLProblem {
  /// The problem in plain words, with what to do about it.
  func diagnostic(_ places: PlaceTable) -> Diagnostic {
    if let tab = tab(places.lines) {
      return Diagnostic(
        .yamlTab, "a tab can't indent a line; use spaces", at: places.place(at: tab))
    }
    if places.lines.isVariable(atScalar: place) {
      return Diagnostic(
        .yamlSyntax, "within brackets and braces '${…}' must be in quotes",
        at: places.place(place - 1, place + 1))
    }
    let known = SyntaxMessage.all.first { $0.problem == problem && $0.fits(context) }
    let blamed = known?.blamesContext == true ? contextPlace ?? place : place
    var notes: [Diagnostic.Note] = []
    if let words = known?.contextNote, let contextPlace, contextPlace != blamed {
      notes = [.init(words, at: places.place(contextPlace, contextPlace + 1))]
    }
    if problem == SyntaxMessage.unexpectedColon {
      let line = places.lines.position(ofScalar: place).line
      if let key = places.lines.suspectedKey(beforeLine: line) {
        notes.append(.init("a ':' may be missing here", at: places.place(at: key)))
      }
    }
    return Diagnostic(
      .yamlSyntax, known?.message ?? ownWords, at: places.place(blamed, blamed + 1), notes: notes)
  }

  /// What libyaml says, for what has no words of ours.
  private var ownWords: String { context.map { "\(problem) (\($0))" } ?? problem }

  /// The tab to blame: one that the line, or the line where the trouble began, is indented with.
  private func tab(_ lines: LineTable) -> SourcePosition? {
    let here = lines.position(ofScalar: min(place, lines.scalarCount)).line
    let began = contextPlace.map { lines.position(ofScalar: min($0, lines.scalarCount)).line }
    return lines.indentingTab(inLine: here) ?? began.flatMap { lines.indentingTab(inLine: $0) }
  }
}

/// What to say for one of libyaml's messages.
private struct SyntaxMessage {
  let problem: String
  /// libyaml's context must contain this.
  var context = ""
  let message: String
  /// Whether the place to show is where the construct starts.
  var blamesContext = false
  var contextNote: String?

  func fits(_ actual: String?) -> Bool {
    context.isEmpty || (actual ?? "").hasSuffix(context)
  }

  static let unexpectedColon = "mapping values are not allowed in this context"

  static let all = structure + flow + quotes + others

  private static let structure: [SyntaxMessage] = [
    .init(
      problem: "could not find expected ':'",
      message: "expected ':' behind this key; quote the text if it is no key", blamesContext: true),
    .init(
      problem: unexpectedColon,
      message: "a ': ' can't stand here; quote the text if it is no key, or check the indentation"),
    .init(
      problem: "block sequence entries are not allowed in this context",
      message: "a '- ' can't stand here; start the list on a line of its own"),
    .init(
      problem: "mapping keys are not allowed in this context",
      message: "a key can't stand here; start the mapping on a line of its own"),
    .init(
      problem: "did not find expected key",
      message: "expected a key of the mapping; check the indentation",
      contextNote: "the mapping starts here"),
    .init(
      problem: "did not find expected '-' indicator",
      message: "expected '- ' and an item of the list; check the indentation",
      contextNote: "the list starts here"),
    .init(problem: "did not find expected node content", message: "expected a value"),
    .init(
      problem: "did not find expected <document start>",
      message: "expected the end of the file; check the indentation"),
  ]

  private static let flow: [SyntaxMessage] = [
    .init(
      problem: "did not find expected ',' or ']'", message: "expected ',' or ']'",
      contextNote: "the list starts here"),
    .init(
      problem: "did not find expected ',' or '}'", message: "expected ',' or '}'",
      contextNote: "the mapping starts here"),
    .init(
      problem: "found character that cannot start any token",
      message: "this character can't start a value; quote the text"),
    .init(
      problem: "found unexpected ':'", message: "a ':' can't stand in this text; quote the text"),
  ]

  private static let quotes: [SyntaxMessage] = [
    .init(
      problem: "found unexpected end of stream", context: "quoted scalar",
      message: "this quote is never closed", blamesContext: true),
    .init(
      problem: "found unexpected document indicator", context: "quoted scalar",
      message: "this quote is not closed before the document ends", blamesContext: true),
    .init(
      problem: "found unknown escape character",
      message: "unknown escape; write '\\\\' for a backslash, or use single quotes"),
    .init(
      problem: "did not find expected hexdecimal number",
      message: "expected hexadecimal digits behind the escape"),
    .init(
      problem: "found invalid Unicode character escape code",
      message: "the escape names no Unicode character"),
    .init(
      problem: "found an indentation indicator equal to 0",
      message: "the indentation of a block of text is 1 to 9"),
    .init(
      problem: "did not find expected comment or line break", context: "block scalar",
      message: "a block of text starts on the line after '|' or '>'"),
  ]

  private static let others: [SyntaxMessage] = [
    .init(
      problem: "did not find expected alphabetic or numeric character", context: "an alias",
      message: "expected a name behind '*'; quote the text if it is no alias", blamesContext: true),
    .init(
      problem: "did not find expected alphabetic or numeric character",
      message: "expected a name behind '&'; quote the text if it is no anchor", blamesContext: true),
    .init(
      problem: "found undefined tag handle",
      message: "unknown tag; quote the text if it is no tag"),
    .init(problem: "found unknown directive name", message: "unknown directive behind '%'"),
    .init(
      problem: "could not find expected directive name",
      message: "a line can't start with '%'; quote the text"),
    .init(
      problem: "found incompatible YAML document", message: "only YAML 1.1 and 1.2 are supported"),
  ]
}
