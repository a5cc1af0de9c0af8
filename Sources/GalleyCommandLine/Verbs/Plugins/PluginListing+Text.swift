import Galley
import GalleyFormats
import GalleyPipelines

extension PluginListing {
  /// For a person: a few lines a plugin, its problems among them.
  func text(usesColour: Bool) -> String {
    guard !entries.isEmpty else {
      return "There are no plugins here; 'galley new stage NAME --language python' begins one.\n"
    }
    let renderer = DiagnosticRenderer(SourceTexts(files: sources), color: usesColour)
    return entries.map { entry in
      entry.lines.map { safeText($0, limit: 400) + "\n" }.joined()
        + renderer.text(of: entry.problems)
    }.joined(separator: "\n")
  }

  /// For a program: `{"plugins": [{"name", "version", "kind", "folder", "stages", "problems"}]}`.
  var json: JSONValue { ["plugins": .array(entries.map(\.json))] }
}

extension PluginListing.Entry {
  /// `word-count 1.0.0 (Plugins/word-count, a program)`.
  var title: String {
    let title = version.isEmpty ? name : "\(name) \(version)"
    let place = folder.map { "\($0), " } ?? ""
    return "\(title) (\(place)\(kind.inWords))"
  }

  /// What it is, without its stages and problems.
  var identity: JSONObject {
    var object = JSONObject([("name", .string(name))])
    if !version.isEmpty { object["version"] = .string(version) }
    object["kind"] = .string(kind.rawValue)
    object["folder"] = folder.map(JSONValue.string)
    return object
  }

  fileprivate var lines: [String] {
    [title] + stages.map { "  \($0.name): \($0.summary)" }
  }

  fileprivate var json: JSONValue {
    var object = identity
    object["stages"] = .array(
      stages.map { ["name": .string($0.name), "summary": .string($0.summary)] })
    object["problems"] = .array(problems.map(\.jsonValue))
    return .object(object)
  }
}

extension PluginListing.Entry.Kind {
  fileprivate var inWords: String {
    switch self {
    case .program: "a program"
    case .compiledIn: "compiled in"
    case .sources: "Swift sources"
    case .unusable: "can't be used"
    }
  }
}
