import Galley

extension StageConfiguration {
  /// The options as a mapping, or as the value of the primary one.
  static var jsonSchema: JSONValue { GalleyPipelines.jsonSchema(of: optionSchemas).json }
}

/// What may stand behind the name of something with options: a mapping, the value of the primary option,
/// or nothing where no option is required.
func jsonSchema(of options: [OptionSchema]) -> ValueSchema {
  let required = options.filter(\.isRequired).map(\.name)
  let properties = options.map { ($0.name, $0.jsonSchema) }
  var schema = ValueSchema(
    ["object"], JSONValue.mappingKeywords(properties, required: required))
  if let primary = options.first(where: \.isPrimary) {
    let alone = primary.valueSchema
    if alone.types.isEmpty { return .any(of: [schema.json, alone.json] + nothing(required)) }
    // What holds for a mapping says nothing about another value, and the other way round.
    schema.types += alone.types.filter { $0 != "null" }
    schema.keywords += alone.keywords
  }
  if required.isEmpty { schema.types.append("null") }
  return schema
}

private func nothing(_ required: [String]) -> [JSONValue] {
  required.isEmpty ? [ValueSchema(["null"]).json] : []
}

extension StageDescriptor {
  /// The stage as a key of an item in `stages:`.
  fileprivate var jsonSchema: JSONValue {
    GalleyPipelines.jsonSchema(of: options).json
      .described(info.summary, markdown: MarkdownReference.introduction(to: self))
  }

  fileprivate var mayStandAlone: Bool { !options.contains(where: \.isRequired) }
}

extension StageCatalog {
  /// An item of `stages:`: a name, or a mapping with one and how the engine treats the stage.
  var itemSchema: JSONValue {
    let names = descriptors.filter(\.mayStandAlone).map(\.name)
    return ValueSchema.any(of: [
      mappingSchema,
      ValueSchema([], [("enum", .array(names.map { .string($0) }))])
        .json.described("A stage with all its defaults."),
    ]).json
  }

  private var mappingSchema: JSONValue {
    let policies = PolicyKey.allCases.map { ($0.rawValue, $0.jsonSchema) }
    let stages = descriptors.filter { PolicyKey(rawValue: $0.name) == nil }
    let oneOf = stages.map { JSONValue.mapping(requiring: $0.name) }
    return .mapping(
      stages.map { ($0.name, $0.jsonSchema) } + policies, more: [("oneOf", .array(oneOf))])
  }
}

extension JSONValue {
  static func mapping(requiring name: String) -> JSONValue {
    ["required": .array([.string(name)])]
  }
}

extension PolicyKey {
  /// What an editor says about the key.
  fileprivate var jsonSchema: JSONValue {
    let option = StagePolicies.optionSchemas.first { $0.name == rawValue }
    return option?.jsonSchema ?? Self.nameSchema
  }

  private static var nameSchema: JSONValue {
    // JavaScript and Python know no common name for letters, so what is none is listed.
    let plain = #"^[^\u0000-,./:-@\[-^`{-\u007F]+$"#
    return ValueSchema(
      ValueSchema.text.types,
      ValueSchema.matching(
        "\(plain)|\(ValueSchema.variablePattern)", "letters, digits, '-' and '_' alone")
    ).json.described("What messages, tests and --set call the stage; default: the stage itself.")
  }
}
