package import Galley

/// The help for stages as a page of documentation, all of it from their declarations.
package enum MarkdownReference {
  /// All stages, with a table of them on top.
  package static func page(of catalog: StageCatalog) -> String {
    let rows = catalog.descriptors.map { stage in
      "| [`\(stage.name)`](#\(stage.name)) | \(Markdown.cell(stage.info.summary)) |\n"
    }
    return """
      <!-- Generated from what the stages declare, by `make reference`: do not edit. -->

      # Stages

      `galley stages NAME` shows the same on a terminal.

      | stage | does |
      |---|---|

      """ + rows.joined().safePage + catalog.descriptors.map { "\n" + section(of: $0) }.joined()
  }

  /// All there is to know about one stage.
  package static func section(of stage: StageDescriptor) -> String {
    let info = stage.info
    var parts = ["## \(info.name)\n"] + beginning(of: info) + [options(stage.options)]
    let contract = info.contract.lines.map { line in
      let names = line.parts.map { part in
        "`\(part)`" + (part.fieldType.map { " (\($0.rawValue))" } ?? "")
      }
      return "- \(line.heading): \(names.joined(separator: ", "))\n"
    }
    if !contract.isEmpty { parts.append(contract.joined()) }
    if let origin = stage.origin.inWords { parts.append("From: \(Markdown.escaped(origin))\n") }
    return parts.joined(separator: "\n").safePage
  }

  /// What a stage does, with an example, as an editor shows it.
  static func introduction(to stage: StageDescriptor) -> String {
    beginning(of: stage.info).joined(separator: "\n").safePage.trimmed
  }

  private static func beginning(of info: StageInfo) -> [String] {
    var parts = [Markdown.escaped(info.summary) + "\n"]
    let details = info.details.trimmed
    if !details.isEmpty { parts.append(paragraphs(details)) }
    let example = info.example.trimmed
    if !example.isEmpty { parts.append(Markdown.block(example, language: "yaml")) }
    return parts
  }

  private static func options(_ options: [OptionSchema]) -> String {
    guard !options.isEmpty else { return "It has no options.\n" }
    let rows = options.map { option in
      let name = "`\(option.name)`" + (option.isPrimary ? " (primary)" : "")
      return "| \(name) | \(Markdown.cell(option.typeWithBounds)) | \(standard(option)) "
        + "| \(Markdown.cell(option.help)) |\n"
    }
    let note = options.contains(where: \.isPrimary) ? primaryNote : ""
    return "| option | takes | default | |\n|---|---|---|---|\n" + rows.joined() + note
  }

  private static let primaryNote =
    "\nThe value of the primary option may stand alone behind the stage's name.\n"

  private static func standard(_ option: OptionSchema) -> String {
    if option.isRequired { return "required" }
    guard let value = option.defaultValue, value != .null else { return "" }
    return value.plainText.isEmpty ? "empty" : "`\(value.plainText.replacing("|", with: "\\|"))`"
  }

  /// Paragraphs as they are; lines that start with a space keep their shape.
  private static func paragraphs(_ text: String) -> String {
    var parts: [String] = []
    var isPlain = false
    for line in text.split(separator: "\n") {
      let isShaped = line.hasPrefix(" ")
      if isShaped, isPlain, let last = parts.popLast() {
        parts.append(last + "\n" + line)
      } else {
        parts.append(isShaped ? String(line) : Markdown.escaped(String(line)))
      }
      isPlain = isShaped
    }
    return parts.map { part in
      part.hasPrefix(" ") ? Markdown.block(part, language: "") : part + "\n"
    }.joined(separator: "\n")
  }
}
