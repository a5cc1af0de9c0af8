/// The keywords of JSON Schema (draft 2020-12).
enum SchemaKeywords {
  /// What answers are checked by.
  static let checked = [
    "type", "properties", "required", "additionalProperties", "items", "enum", "const", "anyOf",
    "oneOf", "allOf", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems",
  ]
  /// What says nothing of answers.
  static let notes = [
    "title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$schema",
    "$id", "$comment", "$defs", "definitions",
  ]
  /// What the server alone may go by.
  static let unchecked = [
    "$ref", "pattern", "format", "not", "if", "then", "else", "multipleOf", "exclusiveMinimum",
    "exclusiveMaximum", "uniqueItems", "prefixItems", "contains", "minContains", "maxContains",
    "patternProperties", "propertyNames", "minProperties", "maxProperties", "dependentRequired",
    "dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "contentEncoding",
    "contentMediaType", "contentSchema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary",
  ]
  /// Those of which the value is a list of schemas.
  static let choices = ["anyOf", "oneOf", "allOf"]
  /// Those of which the value is a number.
  static let limits = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"]
}
