/// One article, with stand-off annotations over its current `text`.
///
/// Ranges inside a document are half open and count UTF-8 offsets of `text`; they turn into Unicode
/// scalars only where a document is written as JSON. A part that was never set is absent, which is
/// different from a part that is present and empty.
public struct Document: Sendable {
  /// Names the document in every output and message; unique in a run.
  public var id: String
  /// Where the document came from, such as a path.
  public var source: String?
  /// The page as it was fetched, decoded to Unicode.
  public var html: String?
  /// What is known about the article: title, authors, dates, and keys of your own.
  public var metadata: Metadata
  /// Values that custom stages add; they hold no offsets.
  public var fields: JSONObject

  private var storedText: String?
  private var storedTeasers: [Teaser]?
  private var storedSentences: [Range<Int>]?
  private var storedEntities: [Entity]?
  private var storedSubjects: [Subject]?
  private var storedSummary: Summary?
  private var storedKeywords: [Keyword]?
  private var storedRemoved: [Removal]?
  private var storedAnnotations: Annotations?
  private var storedAnalysis: TextAnalysis?

  /// A document with an identity, and a text where one is known.
  public init(id: String, text: String? = nil) {
    self.id = id
    metadata = Metadata()
    fields = JSONObject()
    storedText = text
  }
}

extension Document {
  /// The article's text, empty where there is none.
  ///
  /// Setting it drops all that was annotated on the
  /// old text: sentences, entities, subjects, summary, keywords and annotations.
  public var text: String {
    get { storedText ?? "" }
    set {
      storedText = newValue
      dropAnnotations()
    }
  }

  /// Other articles that the page advertised.
  public var teasers: [Teaser] {
    get { storedTeasers ?? [] }
    set { storedTeasers = newValue }
  }

  /// The sentences of `text`, in text order, as UTF-8 offsets.
  public var sentences: [Range<Int>] {
    get { storedSentences ?? [] }
    set {
      storedSentences = newValue
      storedAnalysis = nil
    }
  }

  /// Mentions of people, places, amounts and the like, in text order.
  public var entities: [Entity] {
    get { storedEntities ?? [] }
    set { storedEntities = newValue }
  }

  /// The things that the entities mention, grouped and counted.
  public var subjects: [Subject] {
    get { storedSubjects ?? [] }
    set { storedSubjects = newValue }
  }

  /// The article in brief.
  public var summary: Summary? {
    get { storedSummary }
    set { storedSummary = newValue }
  }

  /// The words that name the article's topics, best first.
  public var keywords: [Keyword] {
    get { storedKeywords ?? [] }
    set { storedKeywords = newValue }
  }

  /// What a stage took out of the text, and why.
  public var removed: [Removal] {
    get { storedRemoved ?? [] }
    set { storedRemoved = newValue }
  }

  /// Ranges that custom stages mark, by the name of the layer.
  public var annotations: Annotations {
    get { storedAnnotations ?? Annotations() }
    set { storedAnnotations = newValue }
  }

  /// Sentences and tokens that stages share; emptied by every change of `text` or `sentences`.
  package var analysis: TextAnalysis? {
    get { storedAnalysis }
    set { storedAnalysis = newValue }
  }

  private mutating func dropAnnotations() {
    storedSentences = nil
    storedEntities = nil
    storedSubjects = nil
    storedSummary = nil
    storedKeywords = nil
    storedAnnotations = nil
    storedAnalysis = nil
  }
}

extension Document {
  /// Whether `part` is present, be it empty.
  public func has(_ part: Part) -> Bool {
    switch part {
    case .source: source != nil
    case .html: html != nil
    case .text: storedText != nil
    case .metadata: !metadata.isEmpty
    case .teasers: storedTeasers != nil
    case .sentences: storedSentences != nil
    case .entities: storedEntities != nil
    case .subjects: storedSubjects != nil
    case .summary: storedSummary != nil
    case .keywords: storedKeywords != nil
    case .removed: storedRemoved != nil
    case .annotations(let layer): storedAnnotations?[layer] != nil
    case .field(let name, _): fields[name] != nil
    }
  }

  /// Makes `part` absent.
  ///
  /// Removing the text drops what was annotated on it.
  public mutating func remove(_ part: Part) {
    switch part {
    case .source: source = nil
    case .html: html = nil
    case .text:
      storedText = nil
      dropAnnotations()
    case .metadata: metadata = Metadata()
    case .teasers: storedTeasers = nil
    case .sentences:
      storedSentences = nil
      storedAnalysis = nil
    case .entities: storedEntities = nil
    case .subjects: storedSubjects = nil
    case .summary: storedSummary = nil
    case .keywords: storedKeywords = nil
    case .removed: storedRemoved = nil
    case .annotations(let layer): storedAnnotations?[layer] = nil
    case .field(let name, _): fields[name] = nil
    }
  }

  /// Whether any annotation layer is present.
  package var hasAnnotations: Bool { storedAnnotations != nil }

  /// The bytes of `text` at `range`, as text.
  ///
  /// - Parameter range: UTF-8 offsets of `text`, on the borders of Unicode scalars.
  /// - Returns: nil where the range lies outside the text or cuts a scalar.
  public func slice(_ range: Range<Int>) -> Substring? {
    let bytes = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    guard
      let start = start.samePosition(in: text.unicodeScalars),
      let end = end.samePosition(in: text.unicodeScalars)
    else { return nil }
    return text[start..<end]
  }
}
