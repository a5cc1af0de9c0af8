/// Text as parts of a page in Markdown.
enum Markdown {
  /// Between fences longer than any in the text.
  static func block(_ text: String, language: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\(language)\n\(text)\n\(fence)\n"
  }

  static func cell(_ text: String) -> String {
    escaped(text).replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  /// Text that could be taken for HTML made plain; what stands in backticks stays.
  static func escaped(_ text: String) -> String {
    var isCode = false
    var result = ""
    for character in text {
      if character == "`" { isCode.toggle() }
      result += character == "<" && !isCode ? "&lt;" : String(character)
    }
    return result
  }
}

extension String {
  /// A page's text for a terminal, where code stands in quotes.
  var withoutMarkdown: String { replacing("`", with: "'") }
}
