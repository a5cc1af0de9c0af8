import Galley
import GalleyFormats

/// Checks how a plugin that is a program keeps its protocol (Plugins/PROTOCOL.md).
///
/// It is started several times, and spoken to in ways that a run comes to sooner or later. The order of
/// the checks is fixed; where one fails, those that build on it are not tried.
package final class PluginConformance: Sendable {
  private let manifest: PluginManifest
  private let command: ProcessCommand
  private let groups: ProcessGroups
  private let isQuick: Bool
  private let wasCancelled = Lock(false)

  /// - Parameters:
  ///   - command: the manifest's, with its options.
  ///   - groups: is told of the processes that are alive.
  ///   - isQuick: whether very large documents are left out.
  package init(
    _ manifest: PluginManifest, _ command: ProcessCommand, groups: ProcessGroups, isQuick: Bool
  ) {
    self.manifest = manifest
    self.command = command
    self.groups = groups
    self.isQuick = isQuick
  }

  /// The checks, each as soon as it is done.
  package func checks() -> AsyncStream<ConformanceCheck> {
    AsyncStream { results in
      let hasStarted = startDetachedThread { [self] in
        // The thread that starts a process has to live as long: the process is killed when it ends.
        ignoreBrokenPipes()
        run { results.yield($0) }
        results.finish()
      }
      if !hasStarted {
        results.yield(
          ConformanceCheck(
            name: "handshake", verdict: .failed, promise: "can be started",
            problems: ["there is no thread for a plugin's processes"], notes: [], lines: []))
        results.finish()
      }
    }
  }

  /// Ends all processes, and starts no more.
  package func cancel() {
    wasCancelled.withLock { $0 = true }
    groups.killAll()
  }

  private func run(_ report: @escaping (ConformanceCheck) -> Void) {
    let isCancelled = { @Sendable in self.wasCancelled.withLock { $0 } }
    do throws(JSONError) {
      let trial = try ConformanceTrial(
        command, groups, isQuick: isQuick, isCancelled: isCancelled)
      let schedule = CheckSchedule(
        manifest: manifest, trial: trial, report: report, isCancelled: isCancelled)
      schedule.run()
    } catch {
      report(
        ConformanceCheck(
          name: "handshake", verdict: .failed, promise: "can be sent its options",
          problems: ["the options can't be sent: \(error.message)"], notes: [], lines: []))
    }
  }
}

/// Runs the checks in their order.
private struct CheckSchedule {
  typealias Check = (inout Findings) throws(Misconduct) -> Void

  let manifest: PluginManifest
  let trial: ConformanceTrial
  let report: (ConformanceCheck) -> Void
  let isCancelled: () -> Bool

  func run() {
    check("manifest", "\(PluginManifest.fileName) says what it is", manifest.check)
    let starts = check("handshake", trial.handshakePromise, trial.checkHandshake) == .ok
    let flushes =
      check("flush", "answers what it holds at 'flush'", if: starts, trial.checkFlush) == .ok
    let answers =
      check("answers", "answers each of many documents once", if: flushes, trial.checkAnswers)
      == .ok
    check(
      "additions", "passes over keys and types that it does not know", if: answers,
      trial.checkAdditions)
    let changes = check(
      "changes", "changes what it declares, in the right form", if: answers, trial.checkChanges)
    checkDocuments(if: answers && changes != .failed)
    check("stop", trial.stopPromise, if: starts) {
      (findings: inout Findings) throws(Misconduct) in
      try trial.checkStop(&findings, withDocuments: answers)
    }
  }

  private func checkDocuments(if isTried: Bool) {
    if trial.writesRanges {
      check(
        "offsets", "counts offsets as \(PluginManifest.fileName) says", if: isTried,
        trial.checkOffsets)
    }
    check("texts", "takes texts of all kinds", if: isTried, trial.checkTexts)
    check(
      "parts", "takes parts that are empty, and those that it uses absent", if: isTried,
      trial.checkParts)
    check(
      "sizes", "takes texts of up to \(trial.isQuick ? 1 : 16) MiB", if: isTried, trial.checkSizes)
    check(
      "repetition", "answers alike when a document comes again", if: isTried, trial.checkRepetition)
  }

  @discardableResult private func check(
    _ name: String, _ promise: String, if isTried: Bool = true, _ body: Check
  ) -> ConformanceCheck.Verdict {
    guard !isCancelled() else { return .untried }
    var findings = Findings()
    findings.isTried = isTried
    if isTried {
      do throws(Misconduct) {
        try body(&findings)
      } catch {
        findings.problems.append(error.message)
      }
      if isCancelled() { return .untried }
    }
    let verdict: ConformanceCheck.Verdict =
      !findings.problems.isEmpty ? .failed : findings.isTried ? .ok : .untried
    report(
      ConformanceCheck(
        name: name, verdict: verdict, promise: promise,
        problems: findings.problems, notes: findings.notes, lines: trial.takeLines()))
    return verdict
  }
}
