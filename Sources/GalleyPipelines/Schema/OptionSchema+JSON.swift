import Galley
import GalleyFormats
import YAMLTree

extension OptionSchema {
  /// The option as a property in a JSON Schema.
  var jsonSchema: JSONValue {
    var json = valueSchema.json.described(help)
    if let value = defaultValue, value != .null, var object = json.object {
      object["default"] = value
      json = .object(object)
    }
    return json
  }

  var valueSchema: ValueSchema {
    var schema = type.schema(from: minimum, to: maximum, said: typeWithBounds)
    // A default such as `auto` can be written too.
    if type == .integer, let word = defaultValue?.string {
      schema.keywords.removeAll { $0.0.hasPrefix("pattern") }
      schema.keywords += ValueSchema.matching(
        "^\(word)$|\(ValueSchema.variablePattern)", "\(typeWithBounds), or \(word)")
    }
    return schema
  }
}

extension OptionType {
  /// Without bounds.
  var valueSchema: ValueSchema { schema(from: nil, to: nil, said: inWords) }

  /// - Parameter expectation: the type with its bounds, in words.
  fileprivate func schema(
    from minimum: JSONValue?, to maximum: JSONValue?, said expectation: String
  ) -> ValueSchema {
    switch self {
    case .string, .pattern, .script, .template: .text
    case .object: ValueSchema(["object"])
    case .inputPath, .outputFolder: ValueSchema(ValueSchema.text.types, [("minLength", 1)])
    case .outputPath:
      ValueSchema(ValueSchema.text.types, ValueSchema.matching("[^/]$", "the path of a file"))
    case .integer: .number("integer", from: minimum, to: maximum, expectation)
    case .number: .number("number", from: minimum, to: maximum, expectation)
    case .boolean:
      ValueSchema(["boolean", "string"], ValueSchema.variable(besides: expectation))
    case .condition: ValueSchema(["string", "boolean"], [("minLength", 1)])
    case .secret: ValueSchema(["string"], ValueSchema.variable(besides: ""))
    case .choice(let names): .choice(names)
    case .list(let element):
      ValueSchema(
        ["array"],
        [("items", element.schema(from: nil, to: nil, said: element.inWords).json)])
    case .duration: .duration(from: minimum, to: maximum, expectation)
    case .byteCount: .byteCount(from: minimum, to: maximum, expectation)
    }
  }
}

extension ValueSchema {
  /// What a text must hold where it may not stand for itself.
  fileprivate static func variable(besides expectation: String) -> [(String, JSONValue)] {
    let other = expectation.isEmpty ? "" : "\(expectation), or "
    return matching(variablePattern, other + "a variable such as ${NAME}")
  }

  /// A number, or a variable that stands for one.
  static func number(
    _ type: String, from minimum: JSONValue?, to maximum: JSONValue?, _ expectation: String
  ) -> ValueSchema {
    ValueSchema([type, "string"], bounds(minimum, maximum) + variable(besides: expectation))
  }

  private static func bounds(
    _ minimum: JSONValue?, _ maximum: JSONValue?
  ) -> [(String, JSONValue)] {
    var keywords: [(String, JSONValue)] = []
    if let minimum { keywords.append(("minimum", minimum)) }
    // Editors read numbers as floating-point ones, to which this bound says nothing.
    if let maximum, maximum != .integer(.max) { keywords.append(("maximum", maximum)) }
    return keywords
  }

  /// One of some texts, or a variable that stands for one.
  fileprivate static func choice(_ names: [String]) -> ValueSchema {
    let values = names.flatMap { name in
      [JSONValue.string(name)] + (JSONValue(plainScalar: name).map { [$0] } ?? [])
    }
    return .any(of: [
      ValueSchema([], [("enum", .array(values))]).json,
      ValueSchema(["string"], [("pattern", .string(variablePattern))]).json,
    ])
  }

  private static let seconds = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)]
  /// The longest duration that can be written, in milliseconds.
  private static let longest = 1_000_000_000_000

  private static func milliseconds(_ bound: JSONValue?) -> Int? {
    let duration = bound.flatMap { Duration(written: $0.plainText) }
    return duration.map { Int($0 / .milliseconds(1)) }
  }

  /// A number with a unit, or a variable that stands for one.
  fileprivate static func duration(
    from minimum: JSONValue?, to maximum: JSONValue?, _ expectation: String
  ) -> ValueSchema {
    let least = milliseconds(minimum) ?? 0
    let most = milliseconds(maximum) ?? longest
    let units = seconds.map { unit, factor in
      DigitPattern.pattern(0...most / factor) + #"(?:\.[0-9]*)? *"# + unit
    }
    let isPositive = least > 0 ? "(?=[0.]*[1-9])" : ""
    let zero = least > 0 ? "" : #"|0+(?:\.0*)?"#
    let text = ValueSchema(
      ["string"],
      matching(
        "^\(isPositive)(?:\(units.joined(separator: "|"))\(zero))$|\(variablePattern)", expectation)
    )
    return least > 0 ? text : .any(of: [text.json, ["const": 0]])
  }

  private static let bytes = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("B", 1), ("", 1),
  ]

  /// A number of bytes, with a unit or without, or a variable that stands for one.
  fileprivate static func byteCount(
    from minimum: JSONValue?, to maximum: JSONValue?, _ expectation: String
  ) -> ValueSchema {
    let least = minimum.flatMap { ByteCount(written: $0.plainText) }?.bytes ?? 0
    let most = maximum.flatMap { ByteCount(written: $0.plainText) }?.bytes ?? .max
    let units = bytes.compactMap { unit, factor -> String? in
      let lower = (least + factor - 1) / factor
      return lower <= most / factor
        ? DigitPattern.pattern(lower...most / factor) + " *" + unit : nil
    }
    return ValueSchema(
      ["string", "integer"],
      bounds(.integer(least), .integer(most))
        + matching("^(?:\(units.joined(separator: "|")))$|\(variablePattern)", expectation))
  }
}

extension StageOptionValue {
  /// A value as it would be written in a pipeline.
  fileprivate init?(written text: String) {
    var unread: [Diagnostic] = []
    let value = SourceValue(.scalar(.init(text, kind: .string)), at: .nowhere)
    guard let read = Self.read(value, reporting: &unread) else { return nil }
    self = read
  }
}

extension JSONValue {
  /// What a plain scalar means where it is no string.
  fileprivate init?(plainScalar text: String) {
    let scalar = SourceValue.Scalar(text, kind: .init(plain: text))
    var unread: [Diagnostic] = []
    guard
      scalar.kind != .string,
      let value = SourceValue(.scalar(scalar), at: .nowhere).json(reporting: &unread)
    else { return nil }
    self = value
  }
}
