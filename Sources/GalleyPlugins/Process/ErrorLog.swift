import GalleyFormats

/// What a process writes to standard error: passed on in a bounded way, and its last lines kept.
struct ErrorLog {
  /// The lines that are kept for messages.
  private static let keptLines = 20
  /// The most scalars of a line that are shown.
  private static let lineLimit = 1000
  /// Lines that are passed on at once, and a second from then on.
  private static let burst = 20
  private static let linesPerSecond = 5
  private static let second = 1_000_000_000

  /// As much of a line as may be shown.
  private struct Line {
    var bytes: [UInt8] = []
    /// Whether there was more of it.
    var isCut = false
  }

  private let mask: SecretMask
  private let relay: @Sendable (String) -> Void
  /// The start of a line that is not whole yet.
  private var partial = Line()
  /// As a ring.
  private var kept: [Line] = []
  private var lineCount = 0
  /// Nanoseconds of the clock up to which lines are paid for.
  private var paidUntil = 0
  private var leftOut = 0
  private var lastLeftOut = 0

  init(_ mask: SecretMask, relay: @escaping @Sendable (String) -> Void) {
    self.mask = mask
    self.relay = relay
  }

  /// When to tell how many lines were left out.
  var nextReport: Int? { leftOut > 0 ? lastLeftOut + Self.second : nil }

  mutating func take(_ bytes: Span<UInt8>, at now: Int) {
    var start = 0
    while let newline = bytes.newline(from: start) {
      append(bytes.extracting(start..<newline))
      endLine(at: now)
      start = newline + 1
    }
    append(bytes.extracting(start...))
  }

  /// Tells how many lines were left out.
  mutating func report() {
    if leftOut > 0 { relay(leftOut == 1 ? "1 more line" : "\(leftOut) more lines") }
    leftOut = 0
  }

  /// Nothing more comes.
  mutating func finish(at now: Int) {
    if !partial.bytes.isEmpty { endLine(at: now) }
    report()
  }

  /// Keeps as much of a line as may be shown.
  private mutating func append(_ bytes: Span<UInt8>) {
    let room = max(4 * Self.lineLimit + mask.longest - partial.bytes.count, 0)
    partial.bytes += array(bytes.extracting(..<min(room, bytes.count)))
    if bytes.count > room { partial.isCut = true }
  }

  private mutating func endLine(at now: Int) {
    if partial.bytes.last == 0x0D { partial.bytes.removeLast() }
    if kept.count < Self.keptLines {
      kept.append(partial)
    } else {
      kept[lineCount % Self.keptLines] = partial
    }
    lineCount += 1
    let cost = Self.second / Self.linesPerSecond
    let earliest = now - (Self.burst - 1) * cost
    if paidUntil <= now {
      paidUntil = max(paidUntil, earliest) + cost
      relay(shown(partial))
    } else {
      leftOut += 1
      lastLeftOut = now
    }
    partial.bytes.removeAll(keepingCapacity: true)
    partial.isCut = false
  }

  private func shown(_ line: Line) -> String {
    safeText(mask.applied(to: line.bytes, isCut: line.isCut), limit: Self.lineLimit)
  }
}

extension ErrorLog {
  /// The last lines in one, the last one whole: `; it said: …`; empty where there are none.
  var lastWords: String {
    let first = lineCount % max(kept.count, 1)
    let lines = (kept[first...] + kept[..<first]).map(shown).filter { !$0.isEmpty }
    var words = ""
    for line in lines.reversed() {
      let longer = words.isEmpty ? line : "\(line) | \(words)"
      if longer.unicodeScalars.count > 600, !words.isEmpty { break }
      words = longer
    }
    return words.isEmpty ? "" : "; it said: \(safeText(words, limit: 600))"
  }
}
