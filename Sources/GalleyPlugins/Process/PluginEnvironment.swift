internal import Glibc

/// The variables of a plugin's process as C takes them: few, so that its work depends on nothing that
/// differs between machines, and it learns no secret that isn't its own.
func pluginEnvironment(_ own: [String: String]) -> [UInt8] {
  var variables = own
  variables["PATH"] = searchPath()
  variables["LANG"] = "C.UTF-8"
  variables["TMPDIR"] = variable("TMPDIR") ?? "/tmp"
  variables["PYTHONUTF8"] = "1"
  return zeroEnded(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
}

/// Where programs are looked for.
///
/// Without relative folders: they would be others in a plugin's own folder.
func searchPath() -> String {
  let folders = (variable("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
  return folders.isEmpty ? "/usr/local/bin:/usr/bin:/bin" : folders.joined(separator: ":")
}

private func variable(_ name: String) -> String? {
  unsafe getenv(name).map { unsafe String(cString: $0) }
}
