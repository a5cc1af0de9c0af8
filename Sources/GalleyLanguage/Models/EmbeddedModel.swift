internal import CGalleyModels

/// The bytes of a model that is part of the program.
///
/// Only here are they pointers; elsewhere they are a span that does not outlive the call.
enum EmbeddedModel {
  case lines

  /// Reads the model's bytes.
  func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    switch self {
    case .lines:
      unsafe body(
        UnsafeBufferPointer(start: galley_model_lines(), count: galley_model_lines_size()).span)
    }
  }
}
