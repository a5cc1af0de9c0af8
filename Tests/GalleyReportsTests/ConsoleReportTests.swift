import Galley
import GalleyFormats
import Glibc
import Testing

@testable import GalleyReports

/// Keeps what is written, once its gate is open.
private final class Screen: ByteSink {
  private let shown = Lock("")
  /// Held back while it is locked.
  let gate = Lock(())

  func write(_ bytes: Span<UInt8>) {
    let text = unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    shown.withLock { $0 += text }
    gate.withLock { _ in }
  }

  func flush() {}

  var text: String { shown.withLock { $0 } }
}

@Suite struct ConsoleReportTests {
  private func report(_ progress: ConsoleOptions.Progress, on screen: Screen) -> ConsoleReport {
    ConsoleReport(options: ConsoleOptions(progress: progress), output: screen) { 80 }
  }

  @Test func aRunThatEndsAtOnceIsShownWholly() {
    let screen = Screen()
    let report = report(.plain, on: screen)
    report.open()
    report.receive(.started(start()))
    report.receive(.failed(failure("a", "no")))
    report.receive(.finished(result(ledger(read: 2, out: 1, failed: 1))))
    report.close()
    #expect(screen.text.hasPrefix("failed in clean: a: no\nnews-brief finished in 2.9 s"))
  }

  @Test func aRunThatNeverEndedLeavesAnEmptyLine() {
    let screen = Screen()
    let report = report(.bar, on: screen)
    report.receive(.started(start()))
    report.open()
    usleep(250_000)
    report.close()
    #expect(screen.text.contains("0 of 10,000 documents"))
    #expect(screen.text.hasSuffix("\r\u{1B}[K"))
  }

  @Test func resultsForTheSameTerminalStartOnAnEmptyLine() {
    let screen = Screen()
    let report = report(.bar, on: screen)
    report.receive(.started(start()))
    report.open()
    usleep(250_000)
    report.makingRoom { screen.write("RESULT\n".utf8Span.span) }
    report.close()
    #expect(screen.text.contains("documents (0%), 0.0/s\r\u{1B}[KRESULT\n"))
  }

  @Test(.timeLimit(.minutes(5))) func noEventWaitsForASlowTerminal() {
    let screen = Screen()
    let report = report(.bar, on: screen)
    // The terminal takes nothing more until all events are told.
    screen.gate.withLock { _ in
      report.open()
      report.receive(.started(start()))
      usleep(200_000)
      for number in 0..<1_000 { report.receive(.failed(failure("\(number)", "no"))) }
    }
    report.close()
    #expect(screen.text.contains("failed in clean: 19: no"))
    #expect(!screen.text.contains("failed in clean: 20: no"))
  }

  @Test func aPathIsShownAsTheUserWouldTypeIt() {
    let options = ConsoleOptions(progress: .none, workingDirectory: "/home/me")
    #expect(options.shortened("/home/me/out/a.json") == "out/a.json")
    #expect(options.shortened("/home/meadow/a.json") == "/home/meadow/a.json")
    #expect(ConsoleOptions(progress: .none).shortened("/a") == "/a")
  }
}
