/// Why a page can't be read.
package enum HTMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has more elements and texts than one page may have.
  case tooManyElements
  /// Galley was built without the trait `HTML`.
  case notBuiltIn

  package var description: String {
    switch self {
    case .tooManyElements:
      "the page has more than \(PageMarkup.mostElements) elements and texts"
    case .notBuiltIn:
      "this galley was built without the trait 'HTML', and can't read pages"
    }
  }
}
