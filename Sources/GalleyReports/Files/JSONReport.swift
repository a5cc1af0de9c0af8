package import Galley
package import GalleyFormats

/// Everything about a run but its documents, as one JSON object.
///
/// What differs from run to run on the same input, such as times, is under `measured` alone: the rest is
/// equal for any number of workers.
package final class JSONReport: RunReport {
  private struct State: ~Copyable, Sendable {
    var start: RunStart?
    var failures = EntrySpool()
    var drops = EntrySpool()
    var slowest = SlowestRecords()
  }

  private let subject: RunSubject
  private let state = Lock(State())

  package init(_ subject: RunSubject) { self.subject = subject }

  package var hearsEveryRecord: Bool { true }

  package func receive(_ event: RunEvent) {
    switch event {
    case .started(let start): state.withLock { $0.start = start }
    case .failed(let failure): state.withLock { $0.failures.append(failure.json) }
    case .dropped(let drop): state.withLock { $0.drops.append(drop.json) }
    case .settled(let record): state.withLock { $0.slowest.add(record) }
    case .progressed, .waiting, .triedAgain, .program, .stopping, .finished: break
    }
  }

  package func write(
    _ conclusion: RunConclusion, to file: inout PartialFile
  ) throws(FileError) {
    try state.withLock { (state) throws(FileError) in
      let sections = RunJSON(subject, state.start, conclusion, slowest: state.slowest.records)
      try file.append("{\n" + sections.head.map { "\($0.key.line(with: $0.value)),\n" }.joined())
      try file.append("\"failures\": [")
      try state.failures.copy(to: &file)
      try file.append(state.failures.count > 0 ? "\n],\n" : "],\n")
      try file.append("\"drops\": [")
      try state.drops.copy(to: &file)
      try file.append(state.drops.count > 0 ? "\n],\n" : "],\n")
      try file.append("measured".line(with: sections.measured) + "\n}\n")
    }
  }
}

extension EntrySpool {
  /// Appends an item of a list.
  fileprivate mutating func append(_ value: JSONValue) {
    var entry = ByteBuffer()
    entry.append(count > 0 ? ",\n" : "\n")
    // No number in it that JSON lacks.
    try? JSONWriter().write(value, to: &entry)
    append(entry)
  }
}

extension String {
  /// A member of an object, on one line, with this key.
  fileprivate func line(with value: JSONValue) -> String {
    "\"\(self)\": " + ((try? JSONWriter().text(of: value)) ?? "null")
  }
}

extension DocumentFailure {
  fileprivate var json: JSONValue {
    var object = JSONObject([("id", .string(id))])
    object["place"] = place.map { .string($0) }
    object["stage"] = .string(stage)
    object["message"] = .string(message)
    object["policy"] = .string(policy.rawValue)
    object["attempts"] = .integer(attempts)
    return .object(object)
  }
}

extension DocumentDrop {
  fileprivate var json: JSONValue { ["id": .string(id), "reason": .string(reason)] }
}
