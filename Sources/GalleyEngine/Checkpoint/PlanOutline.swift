import Galley
import GalleyFormats

/// A plan as far as it decides what comes out: stages, options, order, conditions and inputs.
///
/// Limits, times and workers are not part of it, nor is what happens to documents that fail: a run that
/// stopped at a failure can go on over it.
struct PlanOutline: Hashable, Sendable {
  let json: JSONValue

  init?(_ json: JSONValue) {
    guard json.object != nil else { return nil }
    self.json = json
  }

  /// - Parameter program: names the program with its version, which decides as well.
  init(_ plan: RunPlan, program: String) {
    json = Self.asRead([
      "program": .string(program), "name": .string(plan.name),
      "inputs": .array(plan.inputs.map(\.outline)),
      "stages": .array(plan.stages.map(\.outline)),
      "quarantine": plan.settings.quarantine.map { .string($0) } ?? .null,
    ])
  }

  /// Equal for equal plans, and for no others: the SHA-256 of the outline as JSON, hexadecimal.
  var fingerprint: String {
    var text = ByteBuffer()
    // An outline holds no number that JSON lacks: it was read from JSON.
    try? JSONWriter().write(json, to: &text)
    return text.withBytes { SHA256($0).hexadecimal }
  }

  /// A value as it comes back from a file, where 0.8 has digits and is no binary number.
  private static func asRead(_ value: JSONValue) -> JSONValue {
    var text = ByteBuffer()
    var reader = JSONReader()
    guard (try? JSONWriter().write(value, to: &text)) != nil else { return value }
    return text.withBytes { try? reader.read($0) } ?? value
  }

  /// What this plan has otherwise than an earlier one; nil where they agree.
  func difference(from earlier: PlanOutline) -> String? {
    let (old, new) = (earlier.json, json)
    if let change = change(of: "program", old, new) {
      return "the checkpoint was written by another version: \(change)"
    }
    if let change = change(of: "name", old, new) { return "the pipeline's name: \(change)" }
    if old.object?["inputs"] != new.object?["inputs"] {
      return "the inputs: \(Self.text(old.object?["inputs"])) then, "
        + "\(Self.text(new.object?["inputs"])) now"
    }
    if let change = stageDifference(from: old, to: new) { return change }
    // One more file, where there was none, holds what fails from now on.
    guard old.object?["quarantine"] != .null else { return nil }
    return change(of: "quarantine", old, new).map { "the quarantine file: \($0)" }
  }

  private func stageDifference(from old: JSONValue, to new: JSONValue) -> String? {
    let earlier = old.object?["stages"]?.array ?? []
    let stages = new.object?["stages"]?.array ?? []
    let names = { (stages: [JSONValue]) in stages.map { $0.object?["name"]?.string ?? "" } }
    if names(earlier) != names(stages) {
      return "the stages: \(names(earlier).joined(separator: ", ")) then, "
        + "\(names(stages).joined(separator: ", ")) now"
    }
    for (was, now) in zip(earlier, stages) where was != now {
      let name = now.object?["name"]?.string ?? ""
      if let change = change(of: "stage", was, now) { return "the stage '\(name)': \(change)" }
      if let change = change(of: "version", was, now) {
        return "the version of the plugin '\(name)': \(change)"
      }
      if let change = change(of: "when", was, now) { return "'when' of '\(name)': \(change)" }
      let (oldOptions, newOptions) = (was.object?["options"], now.object?["options"])
      for key in Set(Self.keys(oldOptions) + Self.keys(newOptions)).sorted() {
        if let change = change(of: key, oldOptions ?? .null, newOptions ?? .null) {
          return "the option '\(key)' of '\(name)': \(change)"
        }
      }
    }
    return nil
  }

  private func change(of key: String, _ old: JSONValue, _ new: JSONValue) -> String? {
    let (was, now) = (old.object?[key], new.object?[key])
    return was == now ? nil : "\(Self.text(was)) then, \(Self.text(now)) now"
  }

  private static func keys(_ json: JSONValue?) -> [String] { json?.object?.keys ?? [] }

  /// A value for a message.
  private static func text(_ json: JSONValue?) -> String {
    switch json {
    case nil, .null?: "none"
    case .array(let items)?: items.map { text($0) }.joined(separator: ", ")
    case .object(let object)?: object.members.map { text($0.value) }.joined(separator: " ")
    case .string(let text)?: "'\(text)'"
    case let value?: value.plainText
    }
  }
}

extension InputEntry {
  fileprivate var outline: JSONValue {
    var object: JSONObject
    switch source {
    case .files(let pattern, _): object = JSONObject([("files", .string(pattern))])
    case .standardInput: object = JSONObject([("files", "-")])
    case .memory(let name, _, _): object = JSONObject([("files", .string(name))])
    }
    if !provides.isEmpty { object["provides"] = .array(provides.map { .string("\($0)") }) }
    return .object(object)
  }
}

extension PlannedStage {
  fileprivate var outline: JSONValue {
    [
      "name": .string(name), "stage": .string(stage), "when": when?.jsonValue ?? .null,
      "version": configuration.version.map { .string($0) } ?? .null,
      "options": .object(JSONObject(configuration.values.map { ($0.name, $0.value) })),
    ]
  }
}
