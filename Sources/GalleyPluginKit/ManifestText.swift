import Galley
import GalleyFormats

/// Writes the manifest of a plugin: `plugin.yaml`, as the stage describes itself.
struct ManifestText {
  private let descriptor: StageDescriptor
  /// The file name of the program, which stands beside the manifest.
  private let program: String

  init(_ descriptor: StageDescriptor, program: String) {
    self.descriptor = descriptor
    self.program = program
  }

  /// YAML, of which each value is written as JSON.
  func text() throws(JSONError) -> String {
    let info = descriptor.info
    var lines = ["plugin: 1"]
    try add("name", .string(info.name), to: &lines)
    try add("summary", .string(info.summary), to: &lines)
    if !info.details.isEmpty { try add("details", .string(info.details), to: &lines) }
    if !info.example.isEmpty { try add("example", .string(info.example), to: &lines) }
    lines.append("protocol: 1")
    try add("command", .array([.string("./" + program)]), to: &lines)
    lines.append("offsets: utf8")
    try add("reads", parts(info.contract.reads), to: &lines)
    try add("uses", parts(info.contract.uses), to: &lines)
    try add("writes", parts(info.contract.writes), to: &lines)
    if !descriptor.options.isEmpty { try addOptions(to: &lines) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func add(
    _ key: String, _ value: JSONValue, indent: String = "", to lines: inout [String]
  ) throws(JSONError) {
    if value == .array([]) { return }
    lines.append("\(indent)\(key): \(try JSONWriter().text(of: value))")
  }

  private func parts(_ parts: [Part]) -> JSONValue {
    .array(
      parts.map { part in
        guard case .field(_, let type) = part else { return .string(part.description) }
        return .object(JSONObject([(part.description, .string(type.rawValue))]))
      })
  }

  private func addOptions(to lines: inout [String]) throws(JSONError) {
    lines += ["options:", "  type: object"]
    let required = descriptor.options.filter(\.isRequired).map { JSONValue.string($0.name) }
    try add("required", .array(required), indent: "  ", to: &lines)
    lines.append("  properties:")
    for option in descriptor.options {
      try add(option.name, option.property, indent: "    ", to: &lines)
    }
  }
}

extension OptionSchema {
  /// The option as a property of a JSON Schema.
  fileprivate var property: JSONValue {
    var property = JSONObject([("type", .string(type.propertyType))])
    property["description"] = .string(help)
    if case .choice(let names) = type {
      property["enum"] = .array(names.map { .string($0) })
    }
    if case .list(let element) = type {
      property["items"] = .object(JSONObject([("type", .string(element.propertyType))]))
    }
    if type == .secret {
      property["writeOnly"] = true
      return .object(property)
    }
    if let defaultValue, defaultValue != .null {
      property["default"] =
        type.propertyType == "string" ? .string(defaultValue.plainText) : defaultValue
    }
    if type == .integer || type == .number {
      property["minimum"] = minimum
      property["maximum"] = maximum
    }
    return .object(property)
  }
}

extension OptionType {
  /// What the option is for a program that is told texts and numbers alone.
  fileprivate var propertyType: String {
    switch self {
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .list: "array"
    case .string, .choice, .inputPath, .outputPath, .outputFolder, .duration, .byteCount, .secret,
      .condition, .pattern, .script, .template:
      "string"
    case .object: "object"
    }
  }
}
