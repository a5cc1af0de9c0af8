package import Galley
import GalleyFormats

/// What whoever starts the program allows stages that ask servers: where to go, and with which key.
///
/// A pipeline file decides nothing of it.
package struct ServerAccess: Sendable {
  /// Replaces the endpoint of every stage, where it is set.
  package static let endpointVariable = "GALLEY_ENDPOINT"

  /// From `endpointVariable`.
  let endpoint: Endpoint?
  /// Hosts that may have the key, in lower case.
  let allowedHosts: [String]
  /// Shown nowhere.
  let key: Secret?
  /// Where answers are kept, unless a pipeline names another folder; nil where the environment names none.
  let cacheFolder: String?

  /// Without a key, and to wherever pipelines lead.
  package init() {
    endpoint = nil
    allowedHosts = []
    key = nil
    cacheFolder = nil
  }

  /// - Parameters:
  ///   - variables: the environment.
  ///   - allowedHosts: from `--allow-host`.
  ///   - keyVariable: from `--key-variable`.
  /// - Throws: what is wrong with one of them.
  package init(
    variables: [String: String], allowedHosts: [String] = [], keyVariable: String? = nil
  ) throws(StageError) {
    endpoint = try Self.endpoint(variables[Self.endpointVariable])
    self.allowedHosts = try allowedHosts.map { (text) throws(StageError) in try Self.host(text) }
    key = try keyVariable.map { (name) throws(StageError) in try Self.key(name, variables) }
    cacheFolder = Self.cacheFolder(variables)
  }

  private static func endpoint(_ text: String?) throws(StageError) -> Endpoint? {
    guard let text, !text.isEmpty else { return nil }
    do throws(EndpointProblem) {
      return try Endpoint(text)
    } catch {
      throw StageError("\(endpointVariable): \(error.message)", retryable: false)
    }
  }

  private static func host(_ text: String) throws(StageError) -> String {
    // A bare IPv6 address holds colons as well.
    let isAddress = text.utf8.count { $0 == UInt8(ascii: ":") } > 1 && !text.hasPrefix("[")
    guard !text.contains("/"),
      let endpoint = try? Endpoint("https://" + (isAddress ? "[\(text)]" : text)),
      endpoint.port == nil
    else {
      throw StageError(
        "'--allow-host' takes the name of a host alone, such as api.example.org, not "
          + "'\(safeText(text, limit: 100))'", retryable: false)
    }
    return endpoint.host
  }

  private static func key(
    _ name: String, _ variables: [String: String]
  ) throws(StageError) -> Secret {
    let key = (variables[name] ?? "").withoutOuterSpace
    let shownName = safeText(name, limit: 100)
    guard !key.isEmpty else {
      throw StageError(
        "the variable '\(shownName)', which '--key-variable' names, is not set", retryable: false)
    }
    guard key.utf8.count <= 8192, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw StageError(
        "the variable '\(shownName)' holds no key: it has characters that none can have",
        retryable: false)
    }
    return Secret(key)
  }

  /// By the XDG Base Directory Specification, which has relative paths ignored.
  private static func cacheFolder(_ variables: [String: String]) -> String? {
    if let folder = variables["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return folder + "/galley/abstract"
    }
    guard let home = variables["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.cache/galley/abstract"
  }
}
