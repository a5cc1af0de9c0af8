import Galley
import GalleyFormats
import GalleyLanguage

/// How a list of names is written.
enum NameListFormat {
  case csv(separator: UInt8?)
  case ndjson

  /// - Returns: nil where the file's name doesn't tell.
  init?(of path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".csv") {
      self = .csv(separator: nil)
    } else if name.hasSuffix(".tsv") {
      self = .csv(separator: UInt8(ascii: "\t"))
    } else if name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl") {
      self = .ndjson
    } else {
      return nil
    }
  }
}

/// What a list of names says of a thing.
enum NameListKey: Int, CaseIterable {
  case name
  case type
  case id
  case aliases

  static let names = allCases.map { "\($0)" }
}

/// A list of names while it is read.
struct NameList {
  private var builder: NameDictionaryBuilder
  /// What messages call the file.
  private let name: String
  private let note: (String) -> Void
  private var firstProblem: String?
  /// The lines of the other problems, of which messages name some.
  private var otherLines: [Int] = []
  private static let namedLines = 5

  /// Reads a dictionary from a file.
  ///
  /// - Parameter note: told what is odd, but no reason to stop.
  static func read(
    _ file: InputPath, _ folding: NameFolding, in context: StageContext
  ) throws(StageError) -> NameDictionary {
    var list = NameList(file.path, folding, note: context.note)
    do {
      let opened = try FrontToBackFile(context.absolutePath(file.path), shownAs: file.path)
      switch NameListFormat(of: file.path) {
      case .ndjson?: try list.readRecords(opened)
      case .csv(let separator)?: try list.readRows(CSVReader(opened, separator: separator))
      case nil: break
      }
    } catch let error as CSVError {
      throw list.failure("\(list.name):\(error.line): \(error.message)")
    } catch let error as StageError {
      throw error
    } catch {
      throw list.failure("\(error)")
    }
    return try list.finish()
  }

  private init(_ path: String, _ folding: NameFolding, note: @escaping (String) -> Void) {
    builder = NameDictionaryBuilder(folding: folding)
    name = safeText(path)
    self.note = note
  }

  private func failure(_ message: String) -> StageError { StageError(message, retryable: false) }

  private consuming func finish() throws(StageError) -> NameDictionary {
    if let firstProblem { throw failure(firstProblem + others) }
    guard !builder.isEmpty else {
      throw failure("\(name): there are no names in it; leave 'dictionary' out to do without")
    }
    let (name, note) = (name, note)
    let (dictionary, conflicts) = builder.build()
    if conflicts.count > 0 {
      let others = conflicts.count == 1 ? "" : ", and \(conflicts.count - 1) more,"
      note(
        "\(name):\(conflicts.firstLine)\(others) gives a name that an earlier line gives with another "
          + "type or id; the earlier one counts")
    }
    return dictionary
  }

  /// Where else the list is wrong, for a message.
  private var others: String {
    guard !otherLines.isEmpty else { return "" }
    let named = otherLines.prefix(Self.namedLines).map { "\($0)" }
    let rest = otherLines.count - named.count
    let lines = named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return otherLines.count == 1
      ? "; line \(lines) is wrong, too" : "; lines \(lines) are wrong, too"
  }

  /// Takes note of a problem; reading goes on, to count them.
  mutating func report(_ message: String, line: Int) {
    if firstProblem == nil {
      firstProblem = "\(name):\(line): \(message)"
    } else {
      otherLines.append(line)
    }
  }

  /// Tells what is odd about the list.
  func remark(_ message: String) { note("\(name): \(message)") }

  /// Throws what is wrong with all of the list.
  func refuse(_ message: String, line: Int) throws(StageError) -> Never {
    throw failure("\(name):\(line): \(message)")
  }
}

// What an entry says, in bytes that are valid UTF-8.
extension NameList {
  /// Begins a thing, whose names follow.
  mutating func begin(type: Span<UInt8>, id: Span<UInt8>, line: Int) {
    let (known, hadTooMany) = (builder.types.count, builder.hasTooManyTypes)
    builder.begin(type: type, id: id, line: line)
    if builder.hasTooManyTypes, !hadTooMany {
      report(
        "there are more than \(NameDictionaryBuilder.mostTypes) types; is 'type' what it should be?",
        line: line)
    }
    guard builder.types.count > known, let type = builder.types.last else { return }
    if let problem = type.problem {
      report(problem, line: line)
    } else if !ExtractEntities.knownTypes.contains(type.rawValue),
      let close = Suggestion.closest(to: type.rawValue, among: ExtractEntities.knownTypes)
    {
      remark("'\(type)' is a type of its own; if '\(close)' is meant, write that")
    }
  }

  /// Adds a name of the thing begun last.
  mutating func add(_ text: Span<UInt8>, line: Int) {
    guard let problem = builder.add(text) else { return }
    let shown = safeText(String(copying: unsafe UTF8Span(unchecked: text)), limit: 60)
    switch problem {
    case .empty: report("the name is empty; give it one, or take the line away", line: line)
    case .punctuation:
      report("the name '\(shown)' is nothing but punctuation; take it away", line: line)
    case .tooLong:
      report(
        "the name '\(shown)' has more than \(NameDictionaryBuilder.mostPieces) words and signs; "
          + "shorten it", line: line)
    }
  }
}
