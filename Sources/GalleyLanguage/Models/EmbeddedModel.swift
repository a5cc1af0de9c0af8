internal import CGalleyModels

/// The bytes of a model that is part of the program.
///
/// Only here are they pointers; elsewhere they are a span that does not outlive the call.
enum EmbeddedModel {
  case lines
  case pages
  case languages
  case teasers
  case summaries
  case gazetteer
  case names

  /// Reads the model's bytes.
  func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    switch self {
    case .lines:
      unsafe body(
        UnsafeBufferPointer(start: galley_model_lines(), count: galley_model_lines_size()).span)
    case .pages:
      unsafe body(
        UnsafeBufferPointer(start: galley_model_pages(), count: galley_model_pages_size()).span)
    case .languages:
      unsafe body(
        UnsafeBufferPointer(
          start: galley_model_languages(), count: galley_model_languages_size()
        ).span)
    case .teasers:
      unsafe body(
        UnsafeBufferPointer(start: galley_model_teasers(), count: galley_model_teasers_size()).span)
    case .summaries:
      unsafe body(
        UnsafeBufferPointer(
          start: galley_model_summaries(), count: galley_model_summaries_size()
        ).span)
    case .gazetteer:
      unsafe body(
        UnsafeBufferPointer(
          start: galley_model_gazetteer(), count: galley_model_gazetteer_size()
        ).span)
    case .names:
      unsafe body(
        UnsafeBufferPointer(start: galley_model_names(), count: galley_model_names_size()).span)
    }
  }

  /// The model of a page's blocks.
  static let pageBlocks =
    EmbeddedModel.pages.read { BoostedTrees($0) }
    ?? BoostedTrees(featureCount: 1, start: 0, trees: [])
}
