/// Why a line is no part of the article.
package enum BoilerplateReason: String, Hashable, Sendable, CaseIterable {
  case advertisement
  case shareBar = "share-bar"
  case newsletter
  case follow
  case cookies
  case copyright
  case comments
  case navigation
  case credit
  case media
  /// A line that the model tells, in a text that looks like a whole page.
  case interface
  // What pages show by their elements and names.
  case biography
  case caption
  case dialog
  case footer
  case form
  case header
  case paywall
  case sidebar
  case tags
  /// A line without letters at the start or the end; between paragraphs it divides the article.
  case separator
}
