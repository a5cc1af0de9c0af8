import Galley

/// One line a stage.
func stageList(_ stages: [StageDescriptor]) -> String {
  alignedEntries(stages.map { ($0.name, $0.info.summary) }, columns: 100)
    .map { $0 + "\n" }.joined()
}

extension StageDescriptor {
  /// All about the stage.
  var page: String {
    var sections = ["\(name): \(info.summary)"]
    sections += info.details.isEmpty ? [] : [info.details]
    sections += info.example.isEmpty ? [] : ["Example:\n" + info.example.indented]
    sections.append(
      options.isEmpty
        ? "It has no options."
        : "Options:\n"
          + alignedEntries(options.map { ($0.name, $0.inWords) }, columns: 80)
          .joined(separator: "\n"))
    sections += contractLines.isEmpty ? [] : [contractLines.joined(separator: "\n")]
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var contractLines: [String] {
    let contract = info.contract
    return [
      ("Needs:", contract.reads), ("Uses:", contract.uses), ("Writes:", contract.writes),
    ].filter { !$0.1.isEmpty }.map { title, parts in
      "\(title.padded(to: 8))\(parts.map(\.description).joined(separator: ", "))"
    }
  }
}

extension OptionSchema {
  fileprivate var inWords: String {
    var parts = [help, typeAndBounds + "."]
    if isRequired { parts.append("Required.") }
    if let defaultValue, defaultValue != .null {
      parts.append("Default: \(defaultValue.shown).")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var typeAndBounds: String {
    let words = type.inWords
    let start = words.prefix(1).uppercased() + words.dropFirst()
    switch (minimum?.plainText, maximum?.plainText) {
    case (let low?, let high?): return "\(start) from \(low) to \(high)"
    case (let low?, nil): return "\(start) of at least \(low)"
    case (nil, let high?): return "\(start) of at most \(high)"
    case (nil, nil): return start
    }
  }
}

extension JSONValue {
  /// As in a pipeline file, with nothing that looks like nothing.
  fileprivate var shown: String { self == .string("") ? "''" : plainText }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
