package import Galley
import GalleyFormats

/// The help for stages, all of it from their declarations.
package enum StageReference {
  /// One line a stage: its name, what it does, and where a custom one comes from.
  package static func list(of catalog: StageCatalog) -> String {
    let width = catalog.names.map(\.unicodeScalars.count).max() ?? 0
    return catalog.descriptors.map { descriptor in
      let origin = descriptor.origin.inWords.map { " (\($0))" } ?? ""
      return "\(descriptor.name.padded(to: width))  \(descriptor.info.summary)\(origin)\n"
    }.joined().safeCommandPage
  }

  /// All there is to know about one stage.
  package static func text(of descriptor: StageDescriptor) -> String {
    let info = descriptor.info
    var sections = ["\(info.name): \(info.summary)\n"]
    if !info.details.isEmpty { sections.append(wrapped(info.details.trimmed) + "\n") }
    sections.append(options(descriptor))
    let contract = contract(info.contract)
    if !contract.isEmpty { sections.append(contract) }
    if let origin = descriptor.origin.inWords {
      sections.append(wrapped("From: \(origin)", more: 2) + "\n")
    }
    if !info.example.isEmpty {
      sections.append("Example:\n" + info.example.trimmed.indented(by: 2) + "\n")
    }
    return sections.joined(separator: "\n").safeCommandPage
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
    var facts = [option.typeWithBounds]
    if option.isRequired {
      facts.append("required")
    } else if let value = option.defaultValue, value != .null {
      facts.append("default \(value.plainText.isEmpty ? "''" : value.plainText)")
    }
    if option.isPrimary { facts.append("may stand alone behind the stage's name") }
    return facts
  }

  private static func contract(_ contract: Contract) -> String {
    contract.lines
      .map { wrapped("\($0.heading): \($0.parts.map(\.inWords).joined(separator: ", "))", more: 2) }
      .map { $0 + "\n" }.joined()
  }
}

extension Contract {
  /// What it says, under headings; those without parts are left out.
  var lines: [(heading: String, parts: [Part])] {
    [("Reads", reads), ("Uses, if there", uses), ("Writes", writes)].filter { !$0.1.isEmpty }
  }
}

extension Part {
  /// With the type of a field, where that is one: `fields.words (integer)`.
  var inWords: String {
    guard let fieldType else { return description }
    return "\(self) (\(fieldType.rawValue))"
  }

  /// The type of a field that is of one.
  var fieldType: FieldType? {
    if case .field(_, let type) = self, type != .any { type } else { nil }
  }
}

extension OptionSchema {
  /// "an integer, 1 to 100".
  var typeWithBounds: String {
    guard let minimum, let maximum else { return type.inWords }
    return "\(type.inWords), \(boundsInWords(minimum, maximum))"
  }
}

extension StageOrigin {
  /// Where the stage comes from; nil for Galley's own.
  package var inWords: String? {
    switch self {
    case .builtIn: nil
    case .compiledIn(let plugin): "compiled in from Plugins/\(plugin)"
    case .process(let plugin, let version, let folder):
      "plugin \(plugin) \(version) in \(folder)"
    }
  }
}

extension String {
  /// Each line made safe to show: what plugins declare is not Galley's own.
  var safePage: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { safeText(String($0), limit: .max) }.joined(separator: "\n")
  }

  /// The same for a page that a CI system reads too.
  fileprivate var safeCommandPage: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { safeCommandText(String($0), limit: .max) }.joined(separator: "\n")
  }

  /// Without line feeds at both ends.
  var trimmed: String {
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
