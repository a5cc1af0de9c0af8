/// What surrounds each element: landmarks of HTML, and what the names of the elements around it say.
struct ElementContexts {
  /// Elements that say by themselves what is inside them.
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

  /// What an element's own names say.
  private(set) var own: [ClassWords] = []
  /// What the names of all elements from the page's root to this one say.
  private(set) var all: [ClassWords] = []
  private(set) var landmarks: [Landmarks] = []
  private(set) var depths: [Int32] = []
  /// Tells elements apart by tag and class.
  private(set) var signatures: [UInt32] = []

  init(_ tree: HTMLTree) {
    let count = tree.nodes.count
    own = Array(repeating: [], count: count)
    all = own
    landmarks = Array(repeating: [], count: count)
    depths = Array(repeating: 0, count: count)
    signatures = Array(repeating: 0, count: count)
    for node in tree.nodes.indices where tree.nodes[node].kind == .element {
      let parent = Int(tree.nodes[node].parent)
      read(node, in: tree)
      guard parent >= 0 else { continue }
      all[node].formUnion(all[parent])
      landmarks[node].formUnion(landmarks[parent])
      depths[node] = depths[parent] + 1
    }
  }

  private mutating func read(_ node: Int, in tree: HTMLTree) {
    let tag = tree.nodes[node].tag
    landmarks[node] = Landmarks(tag)
    signatures[node] = UInt32(tag.rawValue) &* 0x9E37_79B1
    guard tree.hasAttributes(node) else { return }
    var words: ClassWords = []
    for name in [HTMLAttribute.class, .id, .dataComponent, .dataTest, .dataType] {
      guard let range = tree.attributeRange(name, of: node) else { continue }
      // Pages that keep a style a class name elements in hundreds of words.
      words.formUnion(ClassWords(tree.markup.source, range.prefix(160)))
      if name == .class { sign(node, tree.markup.source[range]) }
    }
    own[node] = words
    all[node] = words
    if let role = tree.attribute(.role, of: node) { landmarks[node].formUnion(.init(role: role)) }
    if let property = tree.attribute(.itemProperty, of: node),
      property.elementsEqual("articleBody".utf8)
    {
      landmarks[node].insert(.articleBody)
    }
  }

  /// Digits in a class count things.
  private mutating func sign(_ node: Int, _ classes: ArraySlice<UInt8>) {
    var hash = signatures[node]
    for byte in classes where !byte.isDigit { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    signatures[node] = hash
  }
}

extension ElementContexts.Landmarks {
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
