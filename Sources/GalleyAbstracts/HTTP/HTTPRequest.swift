/// A request that sends JSON and gets something back.
struct HTTPRequest: Sendable {
  /// An http or https address.
  let address: String
  /// The header that says who asks; shown nowhere.
  let authorization: String?
  let body: [UInt8]
  /// How long it may take in all.
  let timeout: Duration
  /// Whether it may go to no other machine.
  let staysOnThisMachine: Bool
}

/// What a server answered.
struct HTTPAnswer: Sendable {
  /// As HTTP has it: 200.
  let status: Int
  /// How long the server asks to wait; nil where it asks for nothing.
  let retryAfter: Duration?
  let body: [UInt8]
}

/// Why there is no answer.
enum HTTPFailure: Error, Hashable, Sendable {
  case timedOut
  /// The host's address is link-local: only machines themselves are asked there.
  case linkLocal
  /// The host's address is of another machine.
  case notThisMachine
  /// More bytes came than an answer may have.
  case tooLarge(limit: Int)
  /// In libcurl's words.
  case failed(String)
}
