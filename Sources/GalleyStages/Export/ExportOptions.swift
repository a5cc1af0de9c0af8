package import Galley
import GalleyFormats

extension Export {
  package enum Format: String, StageOptionValue, CaseIterable {
    /// A document a line.
    case ndjson
    /// One array of all documents, or an object a file.
    case json
    case csv
    case markdown
  }

  package enum Existing: String, StageOptionValue, CaseIterable {
    case replace
    case append
    case fail
  }

  package enum Offsets: String, StageOptionValue, CaseIterable {
    case scalars
    case utf8
    case utf16
  }

  package enum Formulas: String, StageOptionValue, CaseIterable {
    case defuse
    case keep
  }

  /// A part of a document, by its name in JSON.
  package enum PartName: String, StageOptionValue, CaseIterable {
    case id
    case source
    case html
    case text
    case metadata
    case teasers
    case sentences
    case entities
    case subjects
    case summary
    case keywords
    case removed
    case annotations
    case fields

    /// nil for the id, which is always written.
    var part: WrittenParts? { WrittenParts(name: rawValue) }
  }

  /// A column of CSV: a way to one value of a document.
  package struct Column: StageOptionValue {
    let path: ColumnPath

    package static var optionType: OptionType { .string }

    package static func read(
      _ value: SourceValue, reporting problems: inout [Diagnostic]
    ) -> Column? {
      guard let text = String.read(value, reporting: &problems) else { return nil }
      if let path = ColumnPath(text) { return Column(path: path) }
      let problem = ColumnPath.problem(with: text) ?? "'\(text)' is no column"
      problems.append(
        Diagnostic(
          Diagnostic.Code(rawValue: DiagnosticCode.unknownValue.rawValue), problem,
          at: value.place))
      return nil
    }

    package var jsonValue: JSONValue { .string(path.text) }

    /// What is written where nothing else is asked for.
    static let usual = [
      "id", "source", "metadata.title", "metadata.byline", "metadata.published",
      "metadata.language", "metadata.url", "metadata.site", "metadata.section", "text",
      "summary.text",
    ].compactMap(ColumnPath.init)
  }
}

extension Export.Configuration {
  /// The format asked for, or else the one that the destination suggests.
  var effectiveFormat: Export.Format {
    if let format { return format }
    if directory != nil { return .json }
    let name = path?.path.lowercased() ?? ""
    if name.hasSuffix(".json") { return .json }
    if name.hasSuffix(".csv") { return .csv }
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .ndjson
  }

  package var conflicts: [OptionConflict] {
    destinationConflicts + formatConflicts + duplicateConflicts
  }

  private var destinationConflicts: [OptionConflict] {
    if directory != nil, path != nil {
      return [OptionConflict("directory", "'path' and 'directory' are both given; take one away")]
    }
    if directory != nil {
      guard format == .ndjson || format == .csv else { return [] }
      return [
        OptionConflict(
          "format", "a directory holds a file for each document; its format is json or markdown")
      ]
    }
    if path == nil, ifExists != .replace {
      return [
        OptionConflict("if-exists", "standard output is no file; give the export a path, too")
      ]
    }
    if ifExists == .append, effectiveFormat == .json || effectiveFormat == .markdown {
      return [
        OptionConflict(
          "if-exists",
          "\(effectiveFormat.rawValue) in one file can't be appended to; "
            + "take ndjson, csv or a directory")
      ]
    }
    return []
  }

  private var formatConflicts: [OptionConflict] {
    var conflicts: [OptionConflict] = []
    let format = effectiveFormat
    func add(_ option: String, _ message: String) {
      conflicts.append(OptionConflict(option, message))
    }
    if format == .csv {
      if parts != nil { add("parts", "csv has columns, not parts; name them under 'columns'") }
    } else {
      if columns != nil { add("columns", "only csv has columns, and this is \(format.rawValue)") }
      if formulas == .keep {
        add("formulas", "only csv has formulas, and this is \(format.rawValue)")
      }
    }
    if format == .markdown {
      if offsets != .scalars { add("offsets", "markdown shows no offsets") }
      for part in parts ?? [] {
        if let written = part.part, !MarkdownWriter.parts.contains(written) {
          add("parts", "markdown has no place for '\(part.rawValue)'")
        }
      }
    }
    return conflicts
  }

  private var duplicateConflicts: [OptionConflict] {
    let given = [
      ("parts", parts?.map(\.rawValue) ?? []), ("columns", columns?.map(\.path.text) ?? []),
    ]
    return given.flatMap { option, names in
      var seen: Set<String> = []
      return names.filter { !seen.insert($0).inserted }
        .map { OptionConflict(option, "'\($0)' is there twice") }
    } + (columns?.isEmpty == true ? [OptionConflict("columns", "there are no columns")] : [])
  }
}

extension OffsetUnit {
  init(_ offsets: Export.Offsets) {
    self =
      switch offsets {
      case .scalars: .scalars
      case .utf8: .utf8
      case .utf16: .utf16
      }
  }
}

extension PartialFile.ExistingFile {
  init(_ existing: Export.Existing) {
    self =
      switch existing {
      case .replace: .replace
      case .append: .append
      case .fail: .fail
      }
  }
}
