/// What a line of an article's page is.
enum LineLabel: Int, CaseIterable, Sendable {
  /// A paragraph, a heading or a caption of the article.
  case body
  /// A heading over teasers: `Related`, `Read more`.
  case header
  case headline
  case excerpt
  /// The page's interface.
  case other
}
