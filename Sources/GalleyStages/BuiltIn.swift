package import Galley

extension StageCatalog {
  /// The stages that come with Galley, one line each.
  package static let builtIn = StageCatalog([
    StageDescriptor(Export.self),
    StageDescriptor(Summarize.self),
    StageDescriptor(WordCount.self),
  ])
}
