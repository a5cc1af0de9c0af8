import Galley

// Each appends one section, behind an empty line, and tells whether there was anything to append.
extension ByteBuffer {
  mutating func appendText(of document: Document, isFirst: Bool) -> Bool {
    guard document.has(.text) else { return false }
    if !isFirst { appendSectionHeading("Text") }
    appendParagraphs(document.text)
    return true
  }

  mutating func appendSummary(_ summary: Summary?) -> Bool {
    guard let summary else { return false }
    appendSectionHeading("Summary")
    if let headline = summary.headline { appendHeading("### ", headline) }
    appendParagraphs(summary.text)
    return true
  }

  mutating func appendKeywords(_ keywords: [Keyword]) -> Bool {
    if keywords.isEmpty { return false }
    appendSectionHeading("Keywords")
    append(UInt8(ascii: "\n"))
    for keyword in keywords {
      append("- ")
      appendMarkdown(keyword.text, in: .line)
      append(UInt8(ascii: "\n"))
    }
    return true
  }

  mutating func appendEntities(of document: Document) throws(JSONError) -> Bool {
    if document.entities.isEmpty { return false }
    appendSectionHeading("Entities")
    var rows: [[String]] = []
    for (index, entity) in document.entities.enumerated() {
      guard let text = document.slice(entity.range) else {
        throw JSONError(
          .offsets, at: 0, "entities[\(index)]: the range \(entity.range) doesn't slice the text")
      }
      var value = ByteBuffer()
      do throws(UnwritableValue) {
        switch entity.value {
        case nil, .null?: break
        case .string(let text)?: value.append(text)
        case let known?: try value.append(known, depth: 3)
        }
      } catch {
        throw error.problem(in: "entities[\(index)].value")
      }
      rows.append([
        String(text), entity.type.rawValue, entity.name ?? "",
        String(decoding: value.array, as: UTF8.self),
      ])
    }
    appendTable(["Text", "Type", "Name", "Value"], rows)
    return true
  }

  mutating func appendSubjects(_ subjects: [Subject]) -> Bool {
    if subjects.isEmpty { return false }
    appendSectionHeading("Subjects")
    appendTable(
      ["Name", "Type", "Mentions"],
      subjects.map { [$0.name, $0.type.rawValue, "\($0.count)"] })
    return true
  }

  mutating func appendTeasers(_ teasers: [Teaser]) -> Bool {
    if teasers.isEmpty { return false }
    appendSectionHeading("Teasers")
    for teaser in teasers {
      if let headline = teaser.headline { appendHeading("### ", headline) }
      appendParagraphs(teaser.excerpt ?? "")
      appendParagraphs(teaser.url ?? "")
    }
    return true
  }

  mutating func appendRemoved(_ removed: [Removal]) -> Bool {
    if removed.isEmpty { return false }
    appendSectionHeading("Removed")
    appendTable(["Text", "Reason"], removed.map { [$0.text, $0.reason] })
    return true
  }
}

// What sections are made of.
extension ByteBuffer {
  private mutating func appendSectionHeading(_ text: String) { appendHeading("## ", text) }

  private mutating func appendHeading(_ mark: String, _ text: String) {
    append(UInt8(ascii: "\n"))
    append(mark)
    appendMarkdown(text, in: .heading)
    append(UInt8(ascii: "\n"))
  }

  /// Each line that is not empty as a paragraph.
  private mutating func appendParagraphs(_ text: String) {
    let bytes = text.utf8Span.span
    var start = 0
    for index in 0...bytes.count {
      guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D else { continue }
      if index > start {
        append(UInt8(ascii: "\n"))
        appendMarkdown(bytes, start..<index, in: .line)
        append(UInt8(ascii: "\n"))
      }
      start = index + 1
    }
  }

  /// A table of GitHub Flavored Markdown (section 4.10).
  private mutating func appendTable(_ header: [String], _ rows: [[String]]) {
    append(UInt8(ascii: "\n"))
    appendRow(header)
    append("|" + String(repeating: " --- |", count: header.count) + "\n")
    for row in rows { appendRow(row) }
  }

  private mutating func appendRow(_ cells: [String]) {
    append("|")
    for cell in cells {
      append(" ")
      appendMarkdown(cell, in: .cell)
      append(" |")
    }
    append(UInt8(ascii: "\n"))
  }
}
