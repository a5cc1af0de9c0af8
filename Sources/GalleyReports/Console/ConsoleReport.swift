package import Galley
import GalleyFormats
import Glibc

/// Shows a run to a person, or in a log, on standard error.
///
/// Events are only noted down; a thread of its own writes, so that a slow terminal holds up nothing.
package final class ConsoleReport: RunListener {
  /// Milliseconds between two looks at what is new: ten times a second.
  private static let pace = 100

  private let page: Lock<ConsolePage>
  /// Held while writing to the terminal, by whoever does.
  private let terminal = Lock(())
  private let output: OutputDescriptor
  private let bell = Bell()
  private let thread = Lock<pthread_t?>(nil)
  private let startTime = ContinuousClock.now

  package init(options: ConsoleOptions, output: OutputDescriptor = .standardError) {
    page = Lock(ConsolePage(options: options))
    self.output = output
  }

  package func receive(_ event: RunEvent) { page.withLock { $0.receive(event) } }

  /// Starts to write what is new, ten times a second.
  package func open() {
    let started = startThread { [self] in
      while !bell.wait(milliseconds: Self.pace) { draw() }
    }
    thread.withLock { $0 = started }
  }

  /// Writes what is left, and returns when all of it is written.
  package func close() {
    bell.ring()
    let started = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let started { pthread_join(started, nil) }
    draw()
    clear()
  }

  /// Runs `write` with nothing of the report on the line where the cursor is.
  ///
  /// For results that go to the same terminal.
  package func makingRoom<Failure: Error>(
    for write: () throws(Failure) -> Void
  ) throws(Failure) {
    try terminal.withLock { _ throws(Failure) in
      show(page.withLock { $0.takeBar() })
      try write()
    }
  }

  private func clear() {
    terminal.withLock { _ in show(page.withLock { $0.takeBar() }) }
  }

  private func draw() {
    let seconds = (ContinuousClock.now - startTime) / .seconds(1)
    terminal.withLock { _ in
      let columns = terminalColumns(of: output.number)
      show(page.withLock { $0.draw(at: seconds, columns: columns) })
    }
  }

  private func show(_ text: String) {
    guard !text.isEmpty else { return }
    // Nobody can be told that nobody can be told.
    try? output.write(text)
  }
}
