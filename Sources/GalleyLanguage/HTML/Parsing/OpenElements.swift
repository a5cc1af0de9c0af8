/// The elements that are open at some place of a page.
///
/// End tags that the page leaves out are supplied, as the HTML Standard has it (section 13.2.6.4.7), so
/// that what is handed to the parser is nested properly and never deeper than `mostOpen`: its time
/// grows with the square of the depth.
struct OpenElements {
  struct Entry {
    let tag: HTMLTag
    /// Tells names apart, also those that `tag` doesn't know.
    let key: NameKey
  }

  /// So many elements may be inside each other; browsers allow 512.
  ///
  /// Tags of deeper ones are passed over.
  static let mostOpen = 400

  private(set) var entries: [Entry] = []
  private var tooDeep = 0
  private var openParagraphs = 0
  private var openPreformatted = 0

  /// Opens an element.
  ///
  /// - Returns: false where it is too deep.
  mutating func open(_ entry: Entry) -> Bool {
    guard entries.count < Self.mostOpen else {
      tooDeep += 1
      return false
    }
    entries.append(entry)
    if entry.tag == .p { openParagraphs += 1 }
    if entry.tag == .pre { openPreformatted += 1 }
    return true
  }

  /// Closes the innermost element.
  mutating func close() {
    let tag = entries.removeLast().tag
    if tag == .p { openParagraphs -= 1 }
    if tag == .pre { openPreformatted -= 1 }
  }

  /// Whether white space is text here: in `pre`, but for what stands between the parts of a table.
  var keepsSpace: Bool {
    guard openPreformatted > 0 else { return false }
    switch entries.last?.tag {
    case .table, .thead, .tbody, .tfoot, .tr: return false
    default: return true
    }
  }

  /// How many elements an end tag closes: 0 where none of its name is open.
  mutating func count(closedBy entry: Entry) -> Int {
    if tooDeep > 0 {
      tooDeep -= 1
      return 0
    }
    return depth(Scope(ofEnd: entry.tag), of: { $0.key == entry.key })
  }

  /// How many elements end where an element with this tag starts.
  func count(closedByStartOf tag: HTMLTag) -> Int {
    switch tag {
    case .li: return max(depth(.item, of: { $0.tag == .li }), closedParagraphs)
    case .dd, .dt:
      return max(depth(.item, of: { $0.tag == .dd || $0.tag == .dt }), closedParagraphs)
    case .tr: return depth(.table, of: { $0.tag == .tr || $0.tag == .caption })
    case .td, .th: return depth(.row, of: { $0.tag == .td || $0.tag == .th })
    case .tbody, .thead, .tfoot:
      return depth(.table, of: { [.tbody, .thead, .tfoot, .caption].contains($0.tag) })
    case .a: return depth(.cell, of: { $0.tag == .a })
    case .h1, .h2, .h3, .h4, .h5, .h6:
      return max(closedParagraphs, entries.last?.tag.isHeading == true ? 1 : 0)
    default: return tag.isBlock ? closedParagraphs : 0
    }
  }

  private var closedParagraphs: Int {
    openParagraphs == 0 ? 0 : depth(.cell, of: { $0.tag == .p })
  }

  /// What ends the search for an open element.
  private enum Scope {
    case page
    case block
    case cell
    case item
    case row
    case table

    /// Where an end tag's start tag is looked for: one inside a cell ends nothing around the cell, but
    /// for the table and its parts.
    init(ofEnd tag: HTMLTag) {
      self =
        switch tag {
        case .table: .page
        case .caption, .thead, .tbody, .tfoot, .tr, .td, .th: .table
        default: tag.isBlock ? .cell : .block
        }
    }

    func ends(at tag: HTMLTag) -> Bool {
      switch self {
      case .page: false
      case .block: tag.isBlock
      case .cell: tag == .td || tag == .th || tag == .caption || tag == .table
      case .item: tag.isBlock && tag != .div && tag != .p && tag != .address
      case .row: tag == .tr || tag == .table
      case .table: tag == .table
      }
    }
  }

  /// How many elements are open from the innermost one on that is asked for; 0 where there is none.
  private func depth(_ scope: Scope, of isWanted: (Entry) -> Bool) -> Int {
    for (count, entry) in entries.reversed().enumerated() {
      if isWanted(entry) { return count + 1 }
      if scope.ends(at: entry.tag) { return 0 }
    }
    return 0
  }
}
