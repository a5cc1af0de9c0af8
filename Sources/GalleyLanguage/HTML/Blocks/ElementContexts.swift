/// What surrounds the elements of a page: landmarks of HTML, and what names say.
///
/// It is found when asked for: most of a page's elements are menus, which nobody asks about.
struct ElementContexts {
  /// What is known of an element.
  struct Context {
    /// What the element's own names say.
    var own: ClassWords = []
    /// What the names of all elements from the page's root to this one say.
    var all: ClassWords = []
    /// What it stands in, itself included.
    var landmarks: Landmarks = []
    var depth: Int32 = 0
    /// Tells elements apart by tag and class; digits in a class count things, and are left out.
    var signature: UInt32 = 0
  }

  private let tree: HTMLTree
  private var contexts: [Context?]

  init(_ tree: HTMLTree) {
    self.tree = tree
    contexts = Array(repeating: nil, count: tree.nodes.count)
  }

  subscript(_ element: Int) -> Context {
    mutating get {
      if let context = contexts[element] { return context }
      var path: [Int] = []
      var node = element
      while node >= 0, contexts[node] == nil {
        path.append(node)
        node = Int(tree.nodes[node].parent)
      }
      var context = node < 0 ? Context(depth: -1) : contexts[node] ?? Context()
      for node in path.reversed() {
        context = read(node, inside: context)
        contexts[node] = context
      }
      return context
    }
  }

  private func read(_ node: Int, inside around: Context) -> Context {
    let tag = tree.nodes[node].tag
    var context = around
    context.own = []
    context.depth += 1
    context.landmarks.formUnion(Landmarks(tag))
    context.signature = UInt32(tag.rawValue) &* 0x9E37_79B1
    guard tree.hasAttributes(node) else { return context }
    for name in [HTMLAttribute.class, .id, .dataComponent, .dataTest, .dataType] {
      guard let range = tree.attributeRange(name, of: node) else { continue }
      // Where each class is one rule of style, an element may have hundreds.
      context.own.formUnion(ClassWords(tree.markup.source, range.prefix(Self.longestName)))
      if name == .class { context.sign(tree.markup.source[range.prefix(Self.longestName)]) }
    }
    context.all.formUnion(context.own)
    if let role = tree.attribute(.role, of: node) {
      context.landmarks.formUnion(Landmarks(role: role))
    }
    if let property = tree.attribute(.itemProperty, of: node),
      property.elementsEqual("articleBody".utf8)
    {
      context.landmarks.insert(.articleBody)
    }
    return context
  }

  /// So many bytes of an attribute are read.
  private static let longestName = 160
}

extension ElementContexts.Context {
  fileprivate mutating func sign(_ classes: ArraySlice<UInt8>) {
    for byte in classes where !byte.isDigit {
      signature = (signature ^ UInt32(byte)) &* 16_777_619
    }
  }
}
