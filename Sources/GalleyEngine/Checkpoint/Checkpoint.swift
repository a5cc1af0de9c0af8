import Galley
import GalleyFormats

/// Where a run can be resumed: how many records are done, and what the outputs are to be cut back to.
struct Checkpoint: Hashable, Sendable {
  /// The plan, as far as it decides what comes out.
  var outline: PlanOutline
  /// The seed of the hashes of ids in the journal.
  var seed: UInt64
  /// Of these records, and these alone, everything is in the outputs.
  var records: Int
  var ledger: Ledger
  /// What each committing stage said, by its name.
  var stages: JSONObject
  /// The length of the quarantine file in bytes; nil without one.
  var quarantine: Int?
  var outputs: [OutputMark]
  var journal: JournalPosition
  /// How many inputs there are, and a digest of their names.
  var inputs: InputSummary
  /// Whether all is committed, and the outputs are being given their final names.
  var isCompleting: Bool
}

/// The whole list of inputs in short.
struct InputSummary: Hashable, Sendable {
  let count: Int
  let digest: UInt64
}

extension Checkpoint {
  /// The version of the format; others are refused.
  private static let format = 1

  var json: JSONValue {
    [
      "galley-checkpoint": .integer(Self.format), "plan": outline.json, "seed": Self.text(seed),
      "records": .integer(records), "ledger": ledger.json, "stages": .object(stages),
      "quarantine": quarantine.map { .integer($0) } ?? .null,
      "outputs": .array(
        outputs.map {
          [
            "path": .string($0.path), "bytes": .integer($0.bytes),
            "digest": Self.text($0.digest),
          ]
        }),
      "journal": ["bytes": .integer(journal.bytes), "digest": Self.text(journal.digest.value)],
      "inputs": ["count": .integer(inputs.count), "digest": Self.text(inputs.digest)],
      "completing": .boolean(isCompleting),
    ]
  }

  /// - Returns: nil where something is missing or of another kind.
  init?(_ json: JSONValue) {
    guard
      let object = json.object, object["galley-checkpoint"]?.integer == Self.format,
      let outline = object["plan"].flatMap(PlanOutline.init),
      let seed = Self.number(object["seed"]), let records = object["records"]?.integer,
      let ledger = object["ledger"].flatMap(Ledger.init), let stages = object["stages"]?.object,
      let outputs = object["outputs"]?.array, let journal = object["journal"]?.object,
      let journalBytes = journal["bytes"]?.integer, let digest = Self.number(journal["digest"]),
      let inputs = object["inputs"]?.object, let count = inputs["count"]?.integer,
      let names = Self.number(inputs["digest"]), let completing = object["completing"]?.boolean
    else { return nil }
    self.init(
      outline: outline, seed: seed, records: records, ledger: ledger, stages: stages,
      quarantine: object["quarantine"]?.integer, outputs: outputs.compactMap(Self.mark),
      journal: JournalPosition(bytes: journalBytes, digest: JournalDigest(value: digest)),
      inputs: InputSummary(count: count, digest: names), isCompleting: completing)
    guard self.outputs.count == outputs.count, ledger.read == records else { return nil }
  }

  private static func mark(_ json: JSONValue) -> OutputMark? {
    guard
      let path = json.object?["path"]?.string, let bytes = json.object?["bytes"]?.integer,
      let digest = number(json.object?["digest"])
    else { return nil }
    return OutputMark(path: path, bytes: bytes, digest: digest)
  }

  /// Numbers of 64 bits as text: many readers of JSON would round them.
  private static func text(_ number: UInt64) -> JSONValue { .string(String(number, radix: 16)) }

  private static func number(_ json: JSONValue?) -> UInt64? {
    json?.string.flatMap { UInt64($0, radix: 16) }
  }
}

extension Ledger {
  fileprivate var json: JSONValue {
    [
      "read": .integer(read), "out": .integer(out),
      "dropped": .array(
        dropped.map { ["reason": .string($0.reason), "count": .integer($0.count)] }),
      "failed": .integer(failed), "quarantined": .integer(quarantined),
      "replaced": .integer(replaced), "replacements": .integer(replacements),
      "failed-replacements": .integer(failedReplacements), "passed-over": .integer(passedOver),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    self.init()
    guard let object = json.object else { return nil }
    let counts: [(String, WritableKeyPath<Ledger, Int>)] = [
      ("read", \.read), ("out", \.out), ("failed", \.failed), ("quarantined", \.quarantined),
      ("replaced", \.replaced), ("replacements", \.replacements),
      ("failed-replacements", \.failedReplacements), ("passed-over", \.passedOver),
    ]
    for (key, path) in counts {
      guard let count = object[key]?.integer else { return nil }
      self[keyPath: path] = count
    }
    for item in object["dropped"]?.array ?? [] {
      guard let reason = item.object?["reason"]?.string, let count = item.object?["count"]?.integer
      else { return nil }
      dropped.append(DropCount(reason: reason, count: count))
    }
  }
}
