/// What a YAML file may ask of memory and time.
package enum YAMLLimits {
  /// Bytes of a file.
  package static let bytes = 8 << 20
  /// Lists and mappings within one another.
  package static let nesting = 128
  /// Values that aliases stand for, all of them together.
  package static let aliasedNodes = 100_000
  /// Values of a file, without those that aliases stand for.
  package static let nodes = 250_000
}
