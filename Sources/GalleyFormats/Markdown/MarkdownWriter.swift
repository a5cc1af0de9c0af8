package import Galley

/// Writes documents as Markdown: YAML front matter, the title as heading, the text, and sections for
/// what stages made of it.
///
/// A CommonMark parser gives back the same text, a line as a paragraph; tables are those of GitHub's
/// Markdown.
package struct MarkdownWriter: Sendable {
  /// The parts that Markdown has a place for.
  package static let parts: [WrittenParts] = [
    .source, .metadata, .text, .summary, .keywords, .entities, .subjects, .teasers, .removed,
    .fields,
  ]
  /// What is written where nothing else is asked for.
  private static let usualParts = parts.filter { $0 != .removed }

  /// Where the document's data stand.
  package enum Kind: Hashable, Sendable {
    /// In front matter, of a file for one document.
    case ofOneDocument
    /// In a block of code under the title, since a file has front matter once.
    case ofMany
  }

  private let kind: Kind
  private let parts: [WrittenParts]

  /// - Parameter parts: what is written, in order; nil for all but what was removed.
  package init(_ kind: Kind, parts: [WrittenParts]? = nil) {
    self.kind = kind
    self.parts = parts ?? Self.usualParts
  }

  /// What stands between two documents in one file.
  package static let separator = "\n***\n\n"

  /// Appends the document to `buffer`; whole or not at all.
  ///
  /// - Throws: an error that names what can't be written.
  package func write(_ document: Document, to buffer: inout ByteBuffer) throws(JSONError) {
    let start = buffer.count
    do throws(JSONError) {
      try writeAll(of: document, to: &buffer)
    } catch {
      buffer.truncate(to: start)
      throw error
    }
  }

  private func writeAll(
    of document: Document, to buffer: inout ByteBuffer
  ) throws(JSONError) {
    do throws(UnwritableValue) {
      try writeHead(of: document, to: &buffer)
    } catch {
      throw error.problem(in: "")
    }
    var isFirst = true
    for part in parts {
      let isWritten = try writeSection(part, of: document, isFirst: isFirst, to: &buffer)
      isFirst = isFirst && !isWritten
    }
  }

  private func writeHead(
    of document: Document, to buffer: inout ByteBuffer
  ) throws(UnwritableValue) {
    let title = parts.contains(.metadata) ? document.metadata.title ?? "" : ""
    if kind == .ofMany {
      buffer.append("# ")
      buffer.appendMarkdown(title.isEmpty ? document.id : title, in: .heading)
      buffer.append("\n\n```yaml\n")
      try writeData(of: document, to: &buffer)
      buffer.append("```\n")
      return
    }
    buffer.append("---\n")
    try writeData(of: document, to: &buffer)
    buffer.append("---\n")
    if title.isEmpty { return }
    buffer.append("\n# ")
    buffer.appendMarkdown(title, in: .heading)
    buffer.append("\n")
  }

  /// The id, and those of source, metadata and fields that are asked for, in this order.
  ///
  /// Keys of the metadata stand on their own, as other programs expect; one that has the name of
  /// something else here stands under `metadata`.
  private func writeData(
    of document: Document, to buffer: inout ByteBuffer
  ) throws(UnwritableValue) {
    try buffer.appendYAML("id", .string(document.id))
    for part in parts {
      if part == .source, let source = document.source {
        try buffer.appendYAML("source", .string(source))
      } else if part == .metadata {
        let taken: Set<String> = ["id", "source", "metadata", "fields"]
        var others = JSONObject()
        for member in document.metadata.orderedMembers {
          if taken.contains(member.key) {
            others[member.key] = member.value
          } else {
            try buffer.appendYAML(member.key, member.value)
          }
        }
        if !others.isEmpty { try buffer.appendYAML("metadata", .object(others)) }
      } else if part == .fields, !document.fields.isEmpty {
        try buffer.appendYAML("fields", .object(document.fields))
      }
    }
  }

  /// - Returns: whether there was anything to write.
  private func writeSection(
    _ part: WrittenParts, of document: Document, isFirst: Bool, to buffer: inout ByteBuffer
  ) throws(JSONError) -> Bool {
    switch part {
    case .text: return buffer.appendText(of: document, isFirst: isFirst)
    case .summary: return buffer.appendSummary(document.summary)
    case .keywords: return buffer.appendKeywords(document.keywords)
    case .entities: return try buffer.appendEntities(of: document)
    case .subjects: return buffer.appendSubjects(document.subjects)
    case .teasers: return buffer.appendTeasers(document.teasers)
    case .removed: return buffer.appendRemoved(document.removed)
    default: return false
    }
  }
}
