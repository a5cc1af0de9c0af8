/// What a line of an article's page is.
package enum LineLabel: Int, CaseIterable, Sendable {
  /// A paragraph, a heading or a list of the article.
  case body
  /// A heading over teasers: `Related`, `Read more`.
  case header
  case headline
  case excerpt
  /// The page's interface, and what else is no part of the article.
  case other

  static let count = allCases.count
}
