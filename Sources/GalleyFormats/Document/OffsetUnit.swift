/// What offsets into a document's text count in its JSON.
package enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// Unicode scalars, as strings in Python count.
  case scalars
  /// Bytes of UTF-8, as Go, Rust and Galley itself count.
  case utf8
  /// Code units of UTF-16, as JavaScript and Java count.
  case utf16
}
