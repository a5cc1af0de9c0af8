import Galley

extension StageDescriptor {
  /// The stage for a program to read.
  var json: JSONValue {
    .object(
      JSONObject([
        ("name", .string(name)), ("summary", .string(info.summary)),
        ("details", .string(info.details)), ("example", .string(info.example)),
        ("reads", parts(info.contract.reads)), ("uses", parts(info.contract.uses)),
        ("writes", parts(info.contract.writes)), ("options", .array(options.map(\.json))),
        ("origin", origin.json),
      ]))
  }

  private func parts(_ parts: [Part]) -> JSONValue {
    .array(parts.map { .string($0.description) })
  }
}

extension StageOrigin {
  fileprivate var json: JSONValue {
    switch self {
    case .builtIn: ["kind": "built-in"]
    case .compiledIn(let plugin): ["kind": "compiled-in", "plugin": .string(plugin)]
    case .process(let plugin, let version, let folder):
      [
        "kind": "process", "plugin": .string(plugin), "version": .string(version),
        "folder": .string(folder),
      ]
    }
  }
}

extension OptionSchema {
  fileprivate var json: JSONValue {
    var object = JSONObject([
      ("name", .string(name)), ("help", .string(help)), ("type", .string(type.name)),
      ("required", .boolean(isRequired)),
    ])
    object["default"] = defaultValue
    object["minimum"] = minimum
    object["maximum"] = maximum
    if let choices = type.choices { object["choices"] = .array(choices.map { .string($0) }) }
    if isPrimary { object["primary"] = true }
    return .object(object)
  }
}

extension OptionType {
  fileprivate var name: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .choice: "choice"
    case .list(let element): "list of \(element.name)"
    case .inputPath: "input-path"
    case .outputPath: "output-path"
    case .outputFolder: "output-folder"
    case .duration: "duration"
    case .byteCount: "byte-count"
    case .secret: "secret"
    case .condition: "condition"
    case .pattern: "pattern"
    case .script: "script"
    case .template: "template"
    case .object: "object"
    }
  }

  fileprivate var choices: [String]? {
    switch self {
    case .choice(let names): names
    case .list(let element): element.choices
    case .string, .integer, .number, .boolean, .inputPath, .outputPath, .outputFolder, .duration,
      .byteCount, .secret, .condition, .pattern, .script, .template, .object:
      nil
    }
  }
}
