package import Galley

/// What `cleanedText` does beside repairing characters.
package struct CleaningOptions: Sendable {
  /// What happens to place and date in front of a story.
  package enum DatelineUse: String, Hashable, Sendable, CaseIterable {
    /// It is noted, and the story keeps it.
    case note
    /// It is noted and taken out of the text.
    case take
    /// It is not looked for.
    case keep
  }

  /// What happens to typographic quotation marks.
  package var quotes = Quotes.keep
  /// Whether lines wrapped at a fixed width are joined.
  package var joinsLines = true
  /// Whether the byline, with a date beside it, is taken out of the text.
  package var takesByline = true
  package var dateline = DatelineUse.note
  /// The language that the text is said to be in; nil where it has to be told by the text.
  package var language: String?
  /// Whether lines of the page's interface are removed.
  package var removesBoilerplate = true
  /// Those that stay.
  package var keptReasons: Set<BoilerplateReason> = []
  /// What tells more of them, in texts that look like a whole page.
  package var model = LineModel.ofPages

  package init() {}
}

/// A text after cleaning, and what was found in it.
package struct CleanedText: Hashable, Sendable {
  /// One paragraph a line, lines separated by one U+000A, none at the end.
  package var text: String
  /// The byline's people as printed.
  package var byline: String?
  package var authors: [String] = []
  /// Without the dash.
  package var dateline: String?
  /// ISO 8601.
  package var published: String?
  /// ISO 8601.
  package var modified: String?
  /// The number of each of its lines in the text as it came in, from 1; of joined ones the first.
  package var lineNumbers: [Int] = []
  /// How many lines the text had when its characters were repaired, blank ones as well.
  var lineCount = 0
  /// What was taken out, in text order.
  package var removals: [Removal] = []
}

/// Cleans an article's text as a scraper handed it on: repairs characters, joins wrapped lines, takes
/// out interface lines and the byline.
///
/// A text without fault comes back byte for byte; nothing is kept from one text to the next.
package func cleanedText(_ text: String, _ options: CleaningOptions = .init()) -> CleanedText {
  let normalised = normalizedText(text, quotes: options.quotes)
  var cleaner = TextCleaner(normalised, options)
  cleaner.run()
  return cleaner.result
}
