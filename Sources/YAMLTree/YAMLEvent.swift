import Galley

/// What libyaml finds next in a file.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, style: SourceValue.Scalar.Style, properties: Properties)
    case sequenceStart(Properties)
    case sequenceEnd
    case mappingStart(Properties)
    case mappingEnd
  }

  /// What may stand before a value.
  struct Properties {
    var anchor: String?
    var tag: String?
    /// Written with brackets or braces.
    var isFlow = false
  }

  let kind: Kind
  /// In Unicode scalars from the start of the text, as libyaml's `index` counts.
  let start: Int
  let end: Int
}

/// What libyaml refuses, in its own words.
struct LibYAMLProblem: Error {
  let problem: String
  let context: String?
  /// In Unicode scalars from the start of the text.
  let place: Int
  /// Where what it was reading started.
  let contextPlace: Int?
}
