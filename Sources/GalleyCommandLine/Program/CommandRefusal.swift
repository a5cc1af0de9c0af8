/// Why a verb did nothing: shown behind `galley: `, with exit 2.
struct CommandRefusal: Error, Hashable, Sendable {
  let message: String

  init(_ message: String) { self.message = message }
}
