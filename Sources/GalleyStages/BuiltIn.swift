package import Galley

extension StageCatalog {
  /// The stages that come with Galley, one line each.
  package static let builtIn = StageCatalog([
    StageDescriptor(Clean.self),
    StageDescriptor(Deduplicate.self),
    StageDescriptor(Export.self),
    StageDescriptor(ExtractEntities.self),
    StageDescriptor(ExtractKeywords.self),
    StageDescriptor(Filter.self),
    StageDescriptor(SplitSentences.self),
    StageDescriptor(SplitTeasers.self),
    StageDescriptor(Summarize.self),
    StageDescriptor(WordCount.self),
  ])
}
