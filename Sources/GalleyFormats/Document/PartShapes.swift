import Galley

// What stands under each key of a document's JSON, with a sentence about it.

/// A key that knows what stands under it.
protocol ShapedKey: KnownKey {
  /// nil for a key that no document has.
  var member: DocumentShape.Member? { get }
}

extension ShapedKey {
  static var shape: DocumentShape { .object(allCases.compactMap(\.member), others: nil) }

  fileprivate func member(
    _ shape: DocumentShape, _ help: String, isRequired: Bool = false
  ) -> DocumentShape.Member {
    DocumentShape.Member(key: rawValue, shape: shape, help: help, isRequired: isRequired)
  }
}

extension DocumentKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .id: member(.text, "Names the document: unique in a run.", isRequired: true)
    case .source: member(.text, "Where the document was read from.")
    case .html: member(.text, "The page as it was fetched; gone after `clean`.")
    case .text: member(.text, "The article: a paragraph a line after `clean`.")
    case .metadata: member(Metadata.shape, "What is known about the article.")
    case .teasers: member(.list(TeaserKey.shape), "Other articles that the page advertised.")
    case .sentences: member(.list(RangeKey.sentence), "Where each sentence stands in `text`.")
    case .entities:
      member(.list(EntityKey.shape), "Mentions of people, places, amounts and the like.")
    case .subjects: member(.list(SubjectKey.shape), "What the entities mention, counted.")
    case .summary: member(SummaryKey.shape, "The article in brief.")
    case .keywords: member(.list(ScoredTextKey.keyword), "Words that name its topics.")
    case .removed: member(.list(RemovalKey.shape), "What stages took out of the text.")
    case .annotations:
      member(
        .object([], others: .list(RangeKey.shape)), "Ranges that stages of your own mark, by layer."
      )
    case .fields:
      member(.object([], others: .any), "What else records and stages of your own hold.")
    case .quarantine: nil
    }
  }
}

extension Metadata {
  fileprivate static var shape: DocumentShape {
    .object(
      knownKeys.map { key in
        DocumentShape.Member(
          key: key, shape: listKeys.contains(key) ? .list(.text) : .text, help: "",
          isRequired: false)
      }, others: .any)
  }
}

extension TeaserKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .headline: member(.text, "The other article's headline.")
    case .excerpt: member(.text, "The start of its text.")
    case .truncated: member(.boolean, "Whether the excerpt ends within a sentence.")
    case .url: member(.text, "The other article's address.")
    }
  }
}

extension RangeKey: ShapedKey {
  fileprivate static var sentence: DocumentShape {
    .object([start, end].compactMap(\.member), others: nil)
  }

  var member: DocumentShape.Member? {
    switch self {
    case .start: member(.count, startHelp, isRequired: true)
    case .end: member(.count, endHelp, isRequired: true)
    case .label: member(.text, "What the range is marked as.")
    }
  }
}

private let startHelp = "Where it begins in `text`, in Unicode scalars from 0."
private let endHelp = "Where it ends in `text`: the place behind its last scalar."

extension EntityKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .text: member(.text, "The mention as it stands in `text`.", isRequired: true)
    case .type: member(.text, "What it is, such as `person` or `money`.", isRequired: true)
    case .start: member(.count, startHelp, isRequired: true)
    case .end: member(.count, endHelp, isRequired: true)
    case .score: member(.number, "How sure that is, from 0 to 1.")
    case .name: member(.text, "The longest form in the document that it refers to.")
    case .id: member(.text, "Ties mentions of one thing together.")
    case .value: member(.any, "What it means: a date in ISO 8601, an amount, a number.")
    }
  }
}

extension SubjectKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .id: member(.text, "The `id` of its entities.", isRequired: true)
    case .name: member(.text, "What it is called.", isRequired: true)
    case .type: member(.text, "What it is, such as `person`.", isRequired: true)
    case .count: member(.count, "How often it is mentioned.", isRequired: true)
    case .salience: member(.number, "How much of the article is about it, from 0 to 1.")
    }
  }
}

extension SummaryKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .text: member(.text, "The summary itself.", isRequired: true)
    case .headline: member(.text, "A headline proposed for it.")
    case .method: member(.text, "How it was made, such as `lead`.")
    case .sentences: member(.list(ScoredTextKey.sentence), "The sentences that it took over.")
    }
  }
}

extension ScoredTextKey: ShapedKey {
  fileprivate static var keyword: DocumentShape { shape }

  /// A sentence always has its range.
  fileprivate static var sentence: DocumentShape {
    .object(
      allCases.compactMap { key in
        key.member.map { member in
          DocumentShape.Member(
            key: member.key, shape: member.shape, help: member.help, isRequired: key != .score)
        }
      }, others: nil)
  }

  var member: DocumentShape.Member? {
    switch self {
    case .text: member(.text, "As it stands in `text`.", isRequired: true)
    case .score: member(.number, "How well it fits.")
    case .start: member(.count, startHelp)
    case .end: member(.count, endHelp)
    }
  }
}

extension RemovalKey: ShapedKey {
  var member: DocumentShape.Member? {
    switch self {
    case .text: member(.text, "What was taken out.", isRequired: true)
    case .reason: member(.text, "Why, as a short name such as `share-bar`.", isRequired: true)
    case .line: member(.count, "The line that it stood on, from 1.")
    case .stage: member(.text, "The stage that took it out.")
    }
  }
}
