package import Galley
import GalleyFormats

/// What a model is asked, with places such as `{{text}}` for what a document has there.
package struct PromptTemplate: Hashable, Sendable, CustomStringConvertible {
  enum Piece: Hashable, Sendable {
    case text(String)
    case value(ColumnPath)
  }

  /// As written.
  let text: String
  private let pieces: [Piece]

  package var description: String { text }

  private static let opening = Array("{{".utf8)
  private static let closing = Array("}}".utf8)

  /// - Throws: what is wrong, and where.
  init(_ text: String) throws(PromptProblem) {
    self.text = text
    var pieces: [Piece] = []
    let bytes = Array(text.utf8)
    var position = 0
    while let start = bytes.firstIndex(of: Self.opening, from: position) {
      guard let end = bytes.firstIndex(of: Self.closing, from: start + 2) else {
        throw PromptProblem(
          message: "'{{' has no '}}' behind it; a place is written {{text}} or {{metadata.title}}",
          range: start..<start + 2)
      }
      let name = String(decoding: bytes[start + 2..<end], as: UTF8.self).withoutOuterSpace
      guard let path = ColumnPath(name) else {
        throw PromptProblem(
          message: ColumnPath.problem(with: name) ?? "'\(name)' is no part of a document",
          range: start..<end + 2)
      }
      if start > position {
        pieces.append(.text(String(decoding: bytes[position..<start], as: UTF8.self)))
      }
      pieces.append(.value(path))
      position = end + 2
    }
    guard !pieces.isEmpty else {
      throw PromptProblem(
        message: "the prompt holds nothing of the document; put {{text}} into it",
        range: 0..<bytes.count)
    }
    if position < bytes.count {
      pieces.append(.text(String(decoding: bytes[position...], as: UTF8.self)))
    }
    self.pieces = pieces
  }

  /// Equal by bytes.
  package static func == (left: PromptTemplate, right: PromptTemplate) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension PromptTemplate {
  /// The prompt for one document; what it lacks is an empty text.
  ///
  /// - Parameter limit: how many Unicode scalars of one place are taken.
  func filled(from document: Document, limit: Int) throws -> (prompt: String, isCut: Bool) {
    var prompt = ""
    var isCut = false
    for piece in pieces {
      switch piece {
      case .text(let text): prompt += text
      case .value(let path):
        let value = try path.plainText(in: document) ?? ""
        let start = value.start(ofScalars: limit)
        isCut = isCut || start.utf8.count < value.utf8.count
        prompt += start
      }
    }
    return (prompt, isCut)
  }

  /// Whether there is something to ask about: a text that is not blank, where the prompt takes the text, and
  /// else anything of what it takes.
  func asksSomething(about document: Document) throws -> Bool {
    if parts.contains(.text) { return !document.text.isBlank }
    return try pieces.contains { piece in
      guard case .value(let path) = piece else { return false }
      return try path.plainText(in: document)?.isBlank == false
    }
  }

  /// The parts of a document that it takes.
  var parts: [Part] {
    var parts: [Part] = []
    for case .value(let path) in pieces {
      let names = path.text.split(separator: ".").map(String.init)
      let part: Part? =
        switch names.first {
        case "fields": names.count > 1 ? .field(names[1], .any) : nil
        case "annotations": names.count > 1 ? .annotations(names[1]) : nil
        default: Part.fixed.first { $0.description == names.first }
        }
      if let part, !parts.contains(part) { parts.append(part) }
    }
    return parts
  }
}

extension PromptTemplate: StageOptionValue {
  package static var optionType: OptionType { .template }

  package static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> PromptTemplate? {
    guard let text = String.read(value, reporting: &problems) else { return nil }
    do throws(PromptProblem) {
      return try PromptTemplate(text)
    } catch {
      problems.append(
        Diagnostic(.unknownPart, error.message, at: value.place(ofBytes: error.range)))
      return nil
    }
  }

  package var jsonValue: JSONValue { .string(text) }
}

/// Why a text is no prompt.
struct PromptProblem: Error, Hashable {
  let message: String
  /// UTF-8 offsets of the text.
  let range: Range<Int>
}

extension [UInt8] {
  /// Where `piece` stands, at `start` or behind it.
  fileprivate func firstIndex(of piece: [UInt8], from start: Int) -> Int? {
    guard count >= piece.count else { return nil }
    return (start..<Swift.max(start, count - piece.count + 1)).first { index in
      self[index...].starts(with: piece)
    }
  }
}

extension String {
  /// So many Unicode scalars from the start, or fewer: up to the last white space of them, if there is any.
  fileprivate func start(ofScalars limit: Int) -> Substring {
    let scalars = unicodeScalars
    guard utf8.count > limit,
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self[...] }
    let space = scalars[..<end].lastIndex { $0.properties.isWhitespace }
    return self[..<(space.flatMap { $0 > scalars.startIndex ? $0 : nil } ?? end)]
  }
}
