import GalleyAbstracts

extension CommandEnvironment {
  /// The same surroundings, in which stages may ask servers.
  ///
  /// - Parameters:
  ///   - hosts: those that may have the key.
  ///   - keyVariable: names the variable with the key; nil where there is none.
  /// - Throws: where one of them is of no use, or the variable that names a server.
  func allowing(
    _ hosts: [String] = [], keyVariable: String? = nil
  ) throws -> CommandEnvironment {
    var environment = self
    environment.servers = try ServerAccess(
      variables: variables, allowedHosts: hosts, keyVariable: keyVariable)
    return environment
  }
}
