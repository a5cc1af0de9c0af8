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
    if !info.details.isEmpty { sections.append(info.details.trimmed.wrapped() + "\n") }
    sections.append(options(descriptor))
    let contract = contract(info.contract)
    if !contract.isEmpty { sections.append(contract) }
    if let origin = descriptor.origin.inWords {
      sections.append("From: \(origin)".wrapped(more: 2) + "\n")
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
        return "\(option.name): \(facts)".wrapped(indented: 2, more: 4) + "\n"
          + option.help.wrapped(indented: 6) + "\n"
      }.joined()
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
      .map { "\($0.heading): \($0.parts.map(\.inWords).joined(separator: ", "))".wrapped(more: 2) }
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
