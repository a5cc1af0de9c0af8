import Galley

extension PluginManifest {
  /// What is missing for those who use it; what is wrong is found where it is read.
  func check(_ findings: inout Findings) {
    if version.isEmpty { findings.note("it has no 'version'") }
    if !info.summary.hasSuffix(".") {
      findings.note("its 'summary' is no sentence that ends with a full stop")
    }
    if info.contract.writes.isEmpty {
      findings.note("it has no 'writes': it can only keep, drop and multiply documents")
    }
    for option in options.schemas where option.help.isEmpty {
      findings.note("the option '\(option.name)' has no 'description'")
    }
  }
}
