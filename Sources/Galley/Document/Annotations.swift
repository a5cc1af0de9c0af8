/// Another article that the page advertised: a headline, and usually the start of its text.
public struct Teaser: Hashable, Sendable {
  public var headline: String?
  public var excerpt: String?
  /// Whether the excerpt was cut off before the end of its sentence.
  public var truncated: Bool?
  public var url: String?

  public init(
    headline: String?, excerpt: String? = nil, truncated: Bool? = nil, url: String? = nil
  ) {
    self.headline = headline
    self.excerpt = excerpt
    self.truncated = truncated
    self.url = url
  }
}

/// What kind of thing an entity is.
///
/// Custom stages may add kinds of their own.
public struct EntityType: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The name in a document's JSON, such as `person`.
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let person = EntityType(rawValue: "person")
  public static let organization = EntityType(rawValue: "organization")
  public static let location = EntityType(rawValue: "location")
  public static let nationality = EntityType(rawValue: "nationality")
  public static let facility = EntityType(rawValue: "facility")
  public static let event = EntityType(rawValue: "event")
  public static let work = EntityType(rawValue: "work")
  public static let product = EntityType(rawValue: "product")
  public static let law = EntityType(rawValue: "law")
  public static let date = EntityType(rawValue: "date")
  public static let time = EntityType(rawValue: "time")
  public static let money = EntityType(rawValue: "money")
  public static let percent = EntityType(rawValue: "percent")
  public static let quantity = EntityType(rawValue: "quantity")
  public static let ordinal = EntityType(rawValue: "ordinal")
  public static let cardinal = EntityType(rawValue: "cardinal")

  public var description: String { rawValue }
}

/// One mention of a person, a place, an amount and the like.
///
/// The mention's text is the slice of the document's `text` at `range`; it is not kept twice.
public struct Entity: Hashable, Sendable {
  public var type: EntityType
  /// UTF-8 offsets of `text`.
  public var range: Range<Int>
  /// How sure the recognizer is, from 0 to 1.
  public var score: Double?
  /// The longest form within the document that the mention refers to.
  public var name: String?
  /// Ties mentions of one thing together.
  public var id: String?
  /// The normalised value: a date as ISO 8601, an amount with its currency, a number.
  public var value: JSONValue?

  public init(
    type: EntityType, range: Range<Int>, score: Double? = nil, name: String? = nil,
    id: String? = nil, value: JSONValue? = nil
  ) {
    self.type = type
    self.range = range
    self.score = score
    self.name = name
    self.id = id
    self.value = value
  }
}

/// One thing that a document's entities mention, counted.
public struct Subject: Hashable, Sendable {
  public var id: String
  public var name: String
  public var type: EntityType
  /// How many mentions it has.
  public var count: Int
  /// How much of the document it is about, from 0 to 1.
  public var salience: Double?

  public init(id: String, name: String, type: EntityType, count: Int, salience: Double? = nil) {
    self.id = id
    self.name = name
    self.type = type
    self.count = count
    self.salience = salience
  }
}

/// An article in brief.
public struct Summary: Hashable, Sendable {
  /// A sentence of the article that the summary took over.
  public struct Sentence: Hashable, Sendable {
    /// UTF-8 offsets of `text`.
    public var range: Range<Int>
    public var score: Double?

    public init(range: Range<Int>, score: Double? = nil) {
      self.range = range
      self.score = score
    }
  }

  /// The summary itself.
  public var text: String
  /// A headline proposed for it.
  public var headline: String?
  /// The name of the algorithm, such as `lead`.
  public var method: String?
  /// The sentences taken over, in the order of the article; nil where the summary was written anew.
  public var sentences: [Sentence]?

  public init(
    text: String, headline: String? = nil, method: String? = nil, sentences: [Sentence]? = nil
  ) {
    self.text = text
    self.headline = headline
    self.method = method
    self.sentences = sentences
  }
}

/// A word or phrase that names a topic of the article.
public struct Keyword: Hashable, Sendable {
  /// As used in the article.
  public var text: String
  public var score: Double?
  /// Where it is used first, as UTF-8 offsets of `text`.
  public var range: Range<Int>?

  public init(text: String, score: Double? = nil, range: Range<Int>? = nil) {
    self.text = text
    self.score = score
    self.range = range
  }
}

/// A piece that a stage took out of the text.
public struct Removal: Hashable, Sendable {
  public var text: String
  /// Why, as a short name such as `share-bar`.
  public var reason: String
  /// The line that it stood on, from 1.
  public var line: Int?
  /// The stage that removed it.
  public var stage: String?

  public init(text: String, reason: String, line: Int? = nil, stage: String? = nil) {
    self.text = text
    self.reason = reason
    self.line = line
    self.stage = stage
  }
}

/// A range that a custom stage marks.
public struct Annotation: Hashable, Sendable {
  /// UTF-8 offsets of `text`.
  public var range: Range<Int>
  public var label: String?

  public init(range: Range<Int>, label: String? = nil) {
    self.range = range
    self.label = label
  }
}

/// Layers of annotations, by name, in the order in which they were added.
public struct Annotations: Hashable, Sendable {
  /// The layers' names, in order.
  public private(set) var names: [String] = []
  private var layers: [[Annotation]] = []

  public init() {}

  /// The annotations of one layer; setting nil removes the layer.
  public subscript(name: String) -> [Annotation]? {
    get { names.firstIndex(of: name).map { layers[$0] } }
    set {
      switch (names.firstIndex(of: name), newValue) {
      case (let index?, let layer?): layers[index] = layer
      case (let index?, nil):
        names.remove(at: index)
        layers.remove(at: index)
      case (nil, let layer?):
        names.append(name)
        layers.append(layer)
      case (nil, nil): break
      }
    }
  }
}
