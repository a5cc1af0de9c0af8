import Galley

extension ConformanceTrial {
  /// Sizes at which buffers tend to end, and large ones.
  func checkSizes(_ findings: inout Findings) throws(Misconduct) {
    let parts = command.contract.reads + command.contract.uses
    guard parts.contains(.text) || parts.contains(.html) else {
      findings.note("it gets neither 'text' nor 'html'")
      findings.isTried = false
      return
    }
    let sizes = [(1 << 16) - 1, 1 << 16, (1 << 16) + 1, 1 << 20] + (isQuick ? [] : [16 << 20])
    for size in sizes where findings.problems.isEmpty {
      tryEach([sample("a text of \(size) bytes", SampleTexts.long(size))], &findings)
    }
  }
}
