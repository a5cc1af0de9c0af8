/// What an element says by its tag or role of what is inside it.
struct Landmarks: OptionSet {
  let rawValue: UInt32

  static let article = Landmarks(rawValue: 1 << 0)
  static let main = Landmarks(rawValue: 1 << 1)
  static let navigation = Landmarks(rawValue: 1 << 2)
  static let header = Landmarks(rawValue: 1 << 3)
  static let footer = Landmarks(rawValue: 1 << 4)
  static let aside = Landmarks(rawValue: 1 << 5)
  static let form = Landmarks(rawValue: 1 << 6)
  static let figure = Landmarks(rawValue: 1 << 7)
  static let caption = Landmarks(rawValue: 1 << 8)
  static let table = Landmarks(rawValue: 1 << 9)
  static let list = Landmarks(rawValue: 1 << 10)
  static let quote = Landmarks(rawValue: 1 << 11)
  static let section = Landmarks(rawValue: 1 << 12)
  static let dialog = Landmarks(rawValue: 1 << 13)
  static let articleBody = Landmarks(rawValue: 1 << 14)

  static let count = 15
}

extension Landmarks {
  init(_ tag: HTMLTag) {
    self =
      switch tag {
      case .article: .article
      case .main: .main
      case .nav: .navigation
      case .header: .header
      case .footer: .footer
      case .aside: .aside
      case .form: .form
      case .figure: .figure
      case .figcaption, .caption: .caption
      case .table: .table
      case .ul, .ol, .dl: .list
      case .blockquote: .quote
      case .section: .section
      case .dialog: .dialog
      default: []
      }
  }

  /// - Parameter role: the value of an element's `role` (WAI-ARIA 1.2, section 5.3).
  init(role: ArraySlice<UInt8>) {
    self =
      switch String(decoding: role, as: UTF8.self) {
      case "article": .article
      case "main": .main
      case "navigation", "menu", "menubar", "search": .navigation
      case "banner": .header
      case "contentinfo": .footer
      case "complementary": .aside
      case "dialog", "alertdialog": .dialog
      default: []
      }
  }
}
