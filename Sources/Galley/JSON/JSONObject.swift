/// The members of a JSON object, in order, each key once.
///
/// Look-ups scan: the objects of articles have few keys, and a scan of few beats a hash.
public struct JSONObject: Hashable, Sendable {
  /// A key with its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// No members.
  public init() { members = [] }

  /// The members in the order given; of two with one key the later value wins.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    self.init()
    for (key, value) in members { self[key] = value }
  }

  /// - Parameter members: no key may be there twice; the caller has checked it.
  package init(unique members: [Member]) { self.members = members }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }
  /// The number of members.
  public var count: Int { members.count }
  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// By bytes: as JSON has it, é composed and é decomposed are two keys.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  /// The value of a key.
  ///
  /// Setting keeps the place of a key that is there and appends one that is not;
  /// setting nil removes the key.
  public subscript(key: String) -> JSONValue? {
    get { members.first { Self.isSame($0.key, key) }?.value }
    set {
      switch (members.firstIndex { Self.isSame($0.key, key) }, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
