import Galley

/// The server that a stage asks, with what it may be told.
struct ChatServer: Sendable {
  let endpoint: Endpoint
  /// The header that holds the key; nil where there is none.
  let authorization: String?
  /// Whether requests may go to no other machine, whatever the host's name stands for.
  let staysOnThisMachine: Bool

  /// What is wrong where neither the pipeline nor the environment names a server.
  static let missing =
    "no server is named; write 'endpoint: http://localhost:11434/v1', or set "
    + ServerAccess.endpointVariable

  /// - Parameter endpoint: the pipeline's.
  /// - Throws: where there is no server, or it may not have the key.
  init(_ endpoint: Endpoint?, _ access: ServerAccess) throws(StageError) {
    guard let chosen = access.endpoint ?? endpoint else {
      throw StageError(Self.missing, retryable: false)
    }
    self.endpoint = chosen
    guard let key = access.key else {
      authorization = nil
      staysOnThisMachine = false
      return
    }
    if access.endpoint == nil, !access.allowedHosts.contains(chosen.host) {
      throw StageError(
        "the key may not go to \(chosen.host), which the pipeline names; if it may, add "
          + "--allow-host \(chosen.host)", retryable: false)
    }
    if !chosen.isEncrypted, !chosen.isNamedLoopback {
      throw StageError(
        "the key would go to \(chosen.host) for all to read; write https:// in place of http://, "
          + "or leave --key-variable out", retryable: false)
    }
    authorization = "Authorization: Bearer \(key.value)"
    staysOnThisMachine = !chosen.isEncrypted
  }
}
