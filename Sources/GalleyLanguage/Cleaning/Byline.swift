/// Who wrote an article and when, as one line above it says.
struct Byline: Hashable {
  /// The people as printed, without "by", roles and dates.
  var names: String?
  /// The people one by one.
  var authors: [String] = []
  /// ISO 8601.
  var published: String?
  /// ISO 8601.
  var modified: String?
}

extension Byline {
  /// The longest line, in bytes, that may be a byline.
  static let longestLine = 200

  /// Reads a line such as `Post by : Jane Doe`, `By Jane Doe and Li Wen | 3 Nov 2025`,
  /// `Written by Jane Doe, Staff Writer`, `Автор: Иван Петров`; nil where anything in it is
  /// unaccounted for.
  ///
  /// - Parameter language: that of the article, asked for where a word such as `Por` may be a byline's.
  init?(_ line: String, language: () -> String? = { nil }) {
    guard line.utf8.count <= Self.longestLine else { return nil }
    var reader = BylineReader(line)
    reader.readDates()
    if reader.isAtEnd {
      // A date alone is no byline; `init(dateLine:)` reads it.
      return nil
    }
    guard let marker = reader.readMarker(), reader.readPieces(after: marker, language) else {
      return nil
    }
    self = reader.byline
  }

  /// Reads a line that consists of dates alone: `Published Nov 3, 2025 | Updated Nov 4, 2025`.
  init?(dateLine line: String) {
    var isLabelled = false
    self.init(dateLine: line, isLabelled: &isLabelled)
  }

  /// The same, and whether a word such as `Published` stands in front of a date.
  init?(dateLine line: String, isLabelled: inout Bool) {
    guard line.utf8.count <= Self.longestLine else { return nil }
    var reader = BylineReader(line)
    reader.readDates()
    guard reader.isAtEnd, reader.hasDate else { return nil }
    self = reader.byline
    isLabelled = reader.hasLabel
  }

  /// Whether a line under a byline belongs to it: `Staff Writer`, `Associated Press`.
  static func isContinuation(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let words = line.split(separator: " ")
    let hasMark = words.last.map { $0.utf8.last == UInt8(ascii: ".") } ?? true
    return !hasMark && words.allSatisfy { $0.first?.isLowercase == false || $0.utf8.count <= 3 }
      && (PersonName.isRole(words) || PersonName.isPublisher(words)) && words.count <= 5
  }
}
