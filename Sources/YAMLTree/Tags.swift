import Galley

/// What the tags of the core schema start with (YAML 1.2.2, section 10.3.1), written `!!`.
private let corePrefix = "tag:yaml.org,2002:"

extension TreeBuilder {
  /// A scalar, typed by its tag, or else as the core schema says.
  mutating func scalar(
    _ text: String, _ style: SourceValue.Scalar.Style, _ anchors: [TextAnchor],
    _ properties: YAMLEvent.Properties, at place: SourcePlace
  ) -> SourceValue {
    let plain = SourceValue.Scalar.Kind(plain: text)
    let kind: SourceValue.Scalar.Kind =
      switch properties.tag {
      case nil: style == .plain ? plain : .string
      case "!", corePrefix + "str": .string
      default: plain
      }
    if let tag = properties.tag, tag != "!" {
      checkTag(tag, fits: plain.tag, "str", at: place)
    }
    return SourceValue(
      .scalar(.init(text, kind: kind, style: style, anchors: anchors)), at: place)
  }

  /// Reports a tag that is not one of `names`, which fit the value.
  mutating func checkTag(_ tag: String?, fits names: String..., at place: SourcePlace) {
    guard let tag, tag != "!" else { return }
    let name = tag.hasPrefix(corePrefix) ? String(tag.dropFirst(corePrefix.count)) : nil
    if let name, names.contains(name) || name == "float" && names.contains("int") { return }
    let shown = name.map { "!!\($0)" } ?? tag
    let known = ["str", "int", "float", "bool", "null", "seq", "map"]
    problems.append(
      Diagnostic(
        .yamlSyntax,
        name.map(known.contains) == true
          ? "the tag '\(shown)' does not fit the value behind it"
          : "the tag '\(shown)' is not supported; remove it",
        at: place))
  }
}

extension SourceValue.Scalar.Kind {
  fileprivate var tag: String {
    switch self {
    case .null: "null"
    case .boolean: "bool"
    case .integer: "int"
    case .number: "float"
    case .string: "str"
    }
  }
}
