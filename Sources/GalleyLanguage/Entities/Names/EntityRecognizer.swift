package import Galley

/// Finds the names in a text: people, organizations, places and the like.
///
/// The engine calls it from many tasks at once. Dates and amounts are not its part
/// (``ValueRecognizer``), nor is tying mentions together (``EntityExtractor``).
package protocol EntityRecognizer: Sendable {
  /// The mentions of names, in text order, none overlapping another.
  ///
  /// Each begins and ends with a token, or at a hyphen or slash inside one, and crosses no sentence's
  /// border. `name`, `id` and `value` are left empty.
  func mentions(in text: AnalyzedText) -> [Entity]
}
