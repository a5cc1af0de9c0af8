/// Colours, by what they mean (ECMA-48, section 8.3.117).
package enum Paint: String, Sendable {
  case failure = "31"
  case success = "32"
  case warning = "33"
  case strong = "1"
  case faint = "2"

  package func applied(to text: String, if usesColour: Bool) -> String {
    usesColour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Goes to the start of the line and empties it.
let clearedLine = "\r\u{1B}[K"
