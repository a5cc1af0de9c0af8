package import Galley
import GalleyFormats
import GalleyLanguage

/// Drops documents that were there before.
package struct Deduplicate: OrderedStage {
  package static let info = StageInfo(
    "deduplicate", "Drops documents that were there before.",
    details: """
      The first document in input order stays; later ones are dropped as duplicate-id, \
      duplicate-url, duplicate-body or near-duplicate. A url is equal whatever its scheme, fragment, \
      tracking parameters and way of escaping; one that names a site alone is not compared. A body is \
      equal whatever its white space; one without text is not compared.

      With near, a text is also compared by its runs of five words, without case and punctuation: \
      0.8 drops what shares four of five with an earlier text. Within 0.05 of the threshold chance \
      decides, the same way in every run. A text of fewer than ten words is not compared so.

      What is equal is remembered in about 25 bytes a criterion and document, what is alike in about \
      500 bytes a document. Put it behind the stages that clean the text or drop documents. A \
      document that fails behind it has been seen nevertheless.
      """,
    example: """
      - deduplicate:
          by: [url, body]
          near: 0.8
      """,
    reads: [.text], uses: [.metadata], order: .input)

  /// What can be equal in two documents.
  package enum Criterion: String, CaseIterable, StageOptionValue {
    case id
    case url
    case body
  }

  package struct Configuration: StageConfiguration {
    @StageOption(
      "What drops a document if an earlier one has the same: any one of these is enough.")
    package var by = [Criterion.url, .body]
    @StageOption(
      """
      How like an earlier text one must be to be dropped: the shared part of all their runs of five \
      words. Texts are not compared this way if it is left out.
      """,
      in: 0.6...1)
    package var near: Double? = nil

    package init() {}
  }

  private let criteria: [Criterion]
  private let seen: Lock<SeenDocuments>
  /// Makes sketches; holds no documents.
  private let sketching: SimilarityIndex?

  package static func contract(for configuration: Configuration) -> Contract {
    let readsText = configuration.by.contains(.body) || configuration.near != nil
    return Contract(
      reads: readsText ? [.text] : [],
      uses: configuration.by.contains(.url) ? [.metadata] : [])
  }

  package init(configuration: Configuration, context: StageContext) throws {
    guard !configuration.by.isEmpty || configuration.near != nil else {
      throw StageError("there is nothing to compare: name id, url or body in 'by', or give 'near'")
    }
    criteria = Criterion.allCases.filter(configuration.by.contains)
    sketching = configuration.near.map(SimilarityIndex.init(threshold:))
    seen = Lock(SeenDocuments(similar: sketching))
  }

  package func processInOrder(
    _ document: consuming Document
  ) -> (outcome: Outcome, memory: [UInt8]) {
    let traits = traits(of: document)
    if let reason = seen.withLock({ $0.take(traits) }) { return (.drop(reason: reason), []) }
    return (.keep(document), traits.memory)
  }

  package func restore(_ memory: [UInt8]) throws {
    let traits = try DocumentTraits(memory: memory, sketching: sketching)
    seen.withLock { $0.insert(traits) }
  }

  /// What is compared; needs no other document.
  private func traits(of document: borrowing Document) -> DocumentTraits {
    let readsText = criteria.contains(.body) || sketching != nil
    let text = readsText ? comparableText(document.text) : []
    var traits = DocumentTraits()
    for criterion in criteria {
      switch criterion {
      case .id: traits.add(criterion, Array(document.id.utf8))
      case .url:
        if let address = document.metadata.url.flatMap({ ArticleAddress($0) }) {
          traits.add(criterion, address.bytes)
        }
      case .body: if !text.isEmpty { traits.add(criterion, text) }
      }
    }
    if let sketching {
      traits.sketch = MinHashSignature(of: text.span).map(sketching.sketch)
    }
    return traits
  }
}
