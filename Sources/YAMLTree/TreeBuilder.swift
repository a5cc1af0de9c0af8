import Galley

/// Makes a tree of a text's events, and reports what is wrong with it.
///
/// A problem that ends the reading is thrown; all others are collected.
struct TreeBuilder: ~Copyable {
  /// A value with how many values it holds, itself counted, those behind aliases too.
  struct Node {
    var value: SourceValue
    var size: Int
    /// False for an alias that stands for nothing.
    var isKnown = true
  }

  enum Anchor {
    /// Its value is still being read, so an alias to it would hold itself.
    case open
    case complete(Node)
  }

  private var events: EventReader
  private var nodes = 0
  private let places: PlaceTable
  private let standIns: StandIns
  var anchors: [String: Anchor] = [:]
  var aliasedNodes = 0
  var problems: [Diagnostic] = []
  /// Whether every value of the text is in the tree.
  var isWhole = true

  init(events: consuming EventReader, places: PlaceTable, standIns: StandIns) {
    self.events = events
    self.places = places
    self.standIns = standIns
  }

  /// The text's one document.
  mutating func document() throws(Diagnostic) -> SourceValue {
    _ = try next()
    let start = try next()
    guard case .documentStart = start.kind else { throw Self.empty(at: places.start) }
    let root = try node(from: try next(), depth: 1).value
    _ = try next()
    let end = try next()
    if case .documentStart = end.kind {
      problems.append(
        Diagnostic(
          .yamlSeveralDocuments,
          "a second document starts here; a file holds one, so remove the '---' or split the file",
          at: place(end)))
    }
    if isWhole, root.isNull, root.scalar?.text.isEmpty == true { throw Self.empty(at: root.place) }
    return root
  }

  private static func empty(at place: SourcePlace) -> Diagnostic {
    Diagnostic(.yamlEmpty, "the file is empty", at: place)
  }

  mutating func next() throws(Diagnostic) -> YAMLEvent {
    do throws(LibYAMLProblem) {
      return try events.next()
    } catch {
      throw error.diagnostic(places)
    }
  }

  func place(_ event: YAMLEvent) -> SourcePlace { places.place(event.start, event.end) }

  /// The value that `event` starts.
  ///
  /// - Parameter depth: how many lists and mappings it stands in, itself counted.
  mutating func node(from event: YAMLEvent, depth: Int) throws(Diagnostic) -> Node {
    nodes += 1
    guard nodes <= YAMLLimits.nodes else {
      throw Diagnostic(
        .yamlTooLarge, "the file holds more than \(YAMLLimits.nodes) values", at: place(event))
    }
    switch event.kind {
    case .alias(let name): return try alias(standIns.restoring(name), at: place(event))
    case .scalar(let text, let style, let properties):
      let restored = standIns.restoring(text)
      let anchors = places.anchors(of: restored, style, from: event.start, to: event.end)
      let scalar = scalar(restored, style, anchors, properties, at: place(event))
      return remember(Node(value: scalar, size: 1), under: properties.anchor)
    case .sequenceStart(let properties):
      try open(properties, of: event, depth: depth)
      return remember(
        try sequence(from: event, properties, depth: depth), under: properties.anchor)
    case .mappingStart(let properties):
      try open(properties, of: event, depth: depth)
      return remember(try mapping(from: event, properties, depth: depth), under: properties.anchor)
    default:
      // libyaml's grammar lets nothing else stand where a value is due.
      throw Diagnostic(.yamlSyntax, "expected a value", at: place(event))
    }
  }

  private mutating func open(
    _ properties: YAMLEvent.Properties, of event: YAMLEvent, depth: Int
  ) throws(Diagnostic) {
    guard depth <= YAMLLimits.nesting else {
      throw Diagnostic(
        .yamlTooDeep, "lists and mappings are nested more than \(YAMLLimits.nesting) deep",
        at: places.place(event.start, event.start + 1))
    }
    if let anchor = properties.anchor { anchors[standIns.restoring(anchor)] = .open }
  }

  private mutating func remember(_ node: Node, under anchor: String?) -> Node {
    if let anchor { anchors[standIns.restoring(anchor)] = .complete(node) }
    return node
  }

  private mutating func sequence(
    from start: YAMLEvent, _ properties: YAMLEvent.Properties, depth: Int
  ) throws(Diagnostic) -> Node {
    checkTag(properties.tag, fits: "seq", at: place(start))
    var items: [SourceValue] = []
    var size = 1
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind {
        let place = place(from: start, properties, end: event, lastChild: items.last?.place.end)
        return Node(value: SourceValue(.sequence(items), at: place), size: size)
      }
      let item = try node(from: event, depth: depth + 1)
      items.append(item.value)
      size += item.size
    }
  }

  private mutating func mapping(
    from start: YAMLEvent, _ properties: YAMLEvent.Properties, depth: Int
  ) throws(Diagnostic) -> Node {
    checkTag(properties.tag, fits: "map", at: place(start))
    var members = MemberCollector()
    while true {
      let event = try next()
      if case .mappingEnd = event.kind {
        let place = place(from: start, properties, end: event, lastChild: members.end)
        problems += members.problems
        if members.isIncomplete { isWhole = false }
        return Node(value: SourceValue(.mapping(members.merged), at: place), size: members.size)
      }
      let isMerge = event.isPlain("<<")
      let key = try node(from: event, depth: depth + 1)
      let value = try node(from: try next(), depth: depth + 1)
      members.add(key.value, value, isMerge: isMerge)
    }
  }

  /// libyaml ends a block at the token behind it; here it ends with its last child.
  private func place(
    from start: YAMLEvent, _ properties: YAMLEvent.Properties, end: YAMLEvent,
    lastChild: SourcePosition?
  ) -> SourcePlace {
    if properties.isFlow { return places.place(start.start, end.end) }
    let first = place(start)
    return SourcePlace(
      origin: first.origin, start: first.start, end: max(lastChild ?? first.end, first.start))
  }
}

extension YAMLEvent {
  fileprivate func isPlain(_ word: String) -> Bool {
    if case .scalar(word, .plain, let properties) = kind { properties.tag == nil } else { false }
  }
}
