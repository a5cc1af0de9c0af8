/// A value from a pipeline file, JSON-like, that knows where it stands.
public struct SourceValue: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([SourceValue])
    case mapping([Member])
  }

  /// A scalar with the text that it was written with.
  public struct Scalar: Hashable, Sendable {
    /// What a plain scalar means by YAML's core schema (YAML 1.2.2, section 10.3).
    public enum Kind: Hashable, Sendable {
      case null
      case boolean
      case integer
      case number
      case string
    }

    /// How a scalar was written.
    public enum Style: Hashable, Sendable {
      case plain
      case singleQuoted
      case doubleQuoted
      /// Behind `|`.
      case literal
      /// Behind `>`.
      case folded
    }

    /// The source text, without quotes and with escapes resolved.
    public var text: String
    /// Always `string` for quoted and block scalars.
    public var kind: Kind
    public var style: Style
    /// Where the text stands, in order; empty where the place of the value tells that.
    package var anchors: [TextAnchor] = []

    public init(_ text: String, kind: Kind, style: Style = .plain) {
      self.text = text
      self.kind = kind
      self.style = style
    }

    package init(_ text: String, kind: Kind, style: Style, anchors: [TextAnchor]) {
      self.init(text, kind: kind, style: style)
      self.anchors = anchors
    }
  }

  /// A key with its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let keyPlace: SourcePlace
    public var value: SourceValue

    public init(key: String, keyPlace: SourcePlace, value: SourceValue) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  public var content: Content
  public let place: SourcePlace
  /// The environment variable that the text came from, if it came from one.
  public var variable: String?

  public init(_ content: Content, at place: SourcePlace, variable: String? = nil) {
    self.content = content
    self.place = place
    self.variable = variable
  }
}

extension SourceValue {
  /// The scalar, where it is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, where it is a list.
  public var sequence: [SourceValue]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The keys with their values, where it is a mapping.
  public var members: [Member]? {
    if case .mapping(let members) = content { members } else { nil }
  }

  /// Whether it is a plain scalar that means nothing.
  public var isNull: Bool { scalar?.kind == .null }

  /// The value of a key of this mapping.
  public subscript(key: String) -> SourceValue? {
    members?.first { $0.key == key }?.value
  }

  /// What it is, in words for a message: "the string 'abc'", "a list".
  package var kindInWords: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.kind {
      case .null: "nothing"
      case .boolean: "the boolean \(scalar.text)"
      case .integer, .number: "the number \(scalar.text)"
      case .string: "the string '\(scalar.text.prefix(40))'"
      }
    }
  }
}
