package import Galley

/// The help for stages, all of it from their declarations.
package enum StageReference {
  /// One line a stage: its name and what it does.
  package static func list(of catalog: StageCatalog) -> String {
    let width = catalog.names.map(\.unicodeScalars.count).max() ?? 0
    return catalog.descriptors.map { descriptor in
      "\(descriptor.name.padded(to: width))  \(descriptor.info.summary)\n"
    }.joined()
  }

  /// All there is to know about one stage.
  package static func text(of descriptor: StageDescriptor) -> String {
    let info = descriptor.info
    var sections = ["\(info.name): \(info.summary)\n"]
    if !info.details.isEmpty { sections.append(wrapped(info.details.trimmed) + "\n") }
    sections.append(options(descriptor))
    let contract = contract(info.contract)
    if !contract.isEmpty { sections.append(contract) }
    if !info.example.isEmpty {
      sections.append("Example:\n" + info.example.trimmed.indented(by: 2) + "\n")
    }
    return sections.joined(separator: "\n")
  }

  private static func options(_ descriptor: StageDescriptor) -> String {
    guard !descriptor.options.isEmpty else { return "It has no options.\n" }
    return "Options:\n"
      + descriptor.options.map { option in
        let facts = facts(option).joined(separator: ", ")
        return wrapped("\(option.name): \(facts)", indented: 2, more: 4) + "\n"
          + wrapped(option.help, indented: 6) + "\n"
      }.joined()
  }

  /// A terminal's width, less a margin.
  private static let width = 78

  /// `text` with its lines broken between words; lines that start with a space stay as they are.
  private static func wrapped(_ text: String, indented indent: Int = 0, more: Int = 0) -> String {
    let first = String(repeating: " ", count: indent)
    let other = String(repeating: " ", count: indent + more)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let start = paragraph.utf8.first, start != UInt8(ascii: " ") else {
        lines.append(String(paragraph))
        continue
      }
      var line = lines.isEmpty ? first : other
      var isEmpty = true
      for word in paragraph.split(separator: " ") {
        if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
          lines.append(line)
          (line, isEmpty) = (other, true)
        }
        line += isEmpty ? word : " " + word
        isEmpty = false
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func facts(_ option: OptionSchema) -> [String] {
    var facts = [option.type.inWords]
    if let minimum = option.minimum, let maximum = option.maximum {
      facts.append(boundsInWords(minimum, maximum))
    }
    if option.isRequired {
      facts.append("required")
    } else if let value = option.defaultValue, value != .null {
      facts.append("default \(value.plainText.isEmpty ? "''" : value.plainText)")
    }
    if option.isPrimary { facts.append("may stand alone behind the stage's name") }
    return facts
  }

  private static func contract(_ contract: Contract) -> String {
    let lines = [
      ("Reads", contract.reads), ("Uses, if there", contract.uses), ("Writes", contract.writes),
    ]
    return lines.filter { !$0.1.isEmpty }
      .map {
        wrapped("\($0.0): \($0.1.map(\.description).joined(separator: ", "))", more: 2) + "\n"
      }
      .joined()
  }
}

extension String {
  /// Without line feeds at both ends.
  fileprivate var trimmed: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }

  /// Each line that is not empty moved to the right.
  fileprivate func indented(by count: Int) -> String {
    let space = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
  }
}
