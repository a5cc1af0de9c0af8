import Galley
import Glibc
import Testing

@testable import GalleyReports

@Suite struct ConsoleReportTests {
  /// A pipe that nobody reads from until the end.
  private func collect(_ body: (OutputDescriptor) -> Void) -> String {
    var ends: [Int32] = [0, 0]
    unsafe pipe(&ends)
    body(OutputDescriptor(ends[1]))
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(ends[0], &bytes, bytes.count)
    close(ends[0])
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func aRunThatEndsAtOnceIsShownWholly() {
    let shown = collect { output in
      let report = ConsoleReport(options: ConsoleOptions(progress: .plain), output: output)
      report.open()
      report.receive(.started(start()))
      report.receive(.failed(failure("a", "no")))
      report.receive(.finished(result(ledger(read: 2, out: 1, failed: 1))))
      report.close()
    }
    #expect(shown.hasPrefix("failed in clean: a: no\nnews-brief finished in 2.9 s"))
  }

  @Test func aClosedReportThatNeverSawAnEndLeavesAnEmptyLine() {
    let shown = collect { output in
      let report = ConsoleReport(options: ConsoleOptions(progress: .bar), output: output)
      report.receive(.started(start()))
      report.open()
      usleep(250_000)
      report.close()
    }
    #expect(shown.contains("0 of 10,000 documents"))
    #expect(shown.hasSuffix("\r\u{1B}[K"))
  }

  @Test func resultsForTheSameTerminalStartOnAnEmptyLine() {
    let shown = collect { output in
      let report = ConsoleReport(options: ConsoleOptions(progress: .bar), output: output)
      report.receive(.started(start()))
      report.open()
      usleep(250_000)
      report.makingRoom { try? output.write("RESULT\n") }
      report.close()
    }
    #expect(shown.contains("documents (0%), 0.0/s\r\u{1B}[KRESULT\n"))
  }

  @Test func nobodyWaitsForAReaderThatNeverReads() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    unsafe pipe(&ends)
    let report = ConsoleReport(
      options: ConsoleOptions(progress: .bar), output: OutputDescriptor(ends[1]))
    report.open()
    report.receive(.started(start()))
    let clock = ContinuousClock()
    let long = String(repeating: "x", count: 990)
    let time = clock.measure {
      for number in 0..<100_000 { report.receive(.failed(failure("\(number)", long))) }
    }
    #expect(time < .seconds(5))
    close(ends[0])
    report.close()
    close(ends[1])
  }
}
