package import Galley
import GalleyFormats
import Glibc
import Synchronization

/// Shows a run to a person, or in a log, on standard error.
///
/// Events are only noted down; a thread of its own writes, so that a slow terminal holds up nothing.
package final class ConsoleReport: RunListener {
  /// The time between two looks at what is new.
  private static let pace = Duration.milliseconds(100)

  private let page: Lock<any RunPage>
  private let output: any ByteSink
  private let columns: @Sendable () -> Int?
  /// Held while writing: whoever waits for it writes to the same terminal.
  private let terminal = Lock(())
  /// Known without a lock, for an end that can't wait for one.
  private let barIsShown = Atomic(false)
  private let alarm = Alarm()
  private let thread = Lock<pthread_t?>(nil)
  private let startTime = ContinuousClock.now

  /// - Parameter columns: the width of the terminal now; nil where the output is none.
  package init(
    options: ConsoleOptions, output: any ByteSink, columns: @escaping @Sendable () -> Int?
  ) {
    page = Lock(
      options.isLog
        ? LogPage(options: options, startTime: wallClock()) : ConsolePage(options: options))
    self.output = output
    self.columns = columns
  }

  package func receive(_ event: RunEvent) { page.withLock { $0.receive(event) } }

  /// Starts to write what is new, ten times a second.
  package func open() {
    let started = startThread { [self] in
      while !alarm.wait(atMost: Self.pace) { draw() }
    }
    thread.withLock { $0 = started }
  }

  /// Writes what is left, and returns when all of it is written.
  package func close() {
    alarm.ring()
    let started = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let started { pthread_join(started, nil) }
    draw()
    makingRoom {}
  }

  /// Runs `write` with nothing of the report on the line where the cursor is.
  ///
  /// For results that go to the same terminal.
  package func makingRoom<Failure: Error>(
    for write: () throws(Failure) -> Void
  ) throws(Failure) {
    try terminal.withLock { (_) throws(Failure) in
      show { $0.takeBar() }
      try write()
    }
  }

  /// Empties the line of the bar, without waiting for anything: for an end at once.
  package func abandon() {
    guard barIsShown.load(ordering: .relaxed) else { return }
    var request = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard unsafe poll(&request, 1, 0) == 1 else { return }
    write(clearedLine)
  }

  private func write(_ text: String) {
    // Where nobody can be told anything, nobody can be told of that either.
    let bytes = Array(text.utf8)
    try? output.write(bytes.span)
  }

  private func draw() {
    let seconds = (ContinuousClock.now - startTime) / .seconds(1)
    terminal.withLock { _ in
      let columns = columns()
      show { $0.draw(at: seconds, columns: columns) }
    }
  }

  private func show(_ next: (inout any RunPage) -> String) {
    let (text, barIsNext) = page.withLock { (next(&$0), $0.barIsShown) }
    guard !text.isEmpty else { return }
    write(text)
    barIsShown.store(barIsNext, ordering: .relaxed)
  }
}
