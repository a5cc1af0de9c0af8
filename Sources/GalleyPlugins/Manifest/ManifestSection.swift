import Galley
import GalleyFormats

/// The keys of a manifest, `plugin.yaml`.
struct ManifestSection: StageConfiguration {
  @StageOption("The version of this format.") var plugin: Int
  @StageOption("Names the stage in pipeline files, as the folder is named.") var name: String
  @StageOption("The plugin's own version.") var version = ""
  @StageOption("One sentence that says what the stage does.") var summary: String
  @StageOption("Paragraphs for `galley stages NAME`.") var details = ""
  @StageOption("A piece of a pipeline file that shows the stage at work.") var example = ""
  @StageOption(
    "The program and its arguments: looked for in the plugin's folder if it has a slash, else in PATH."
  )
  var command: [String]
  @StageOption("The version of the protocol that the program speaks.") var `protocol`: Int
  @StageOption("Parts that must be there.") var reads: [PartDeclaration] = []
  @StageOption("Parts that are sent if they are there.") var uses: [PartDeclaration] = []
  @StageOption("Parts that the program may set.") var writes: [PartDeclaration] = []
  @StageOption("The options, as a JSON Schema of an object.") var options = OptionDeclarations()
  @StageOption("How many processes run at a time.", in: 1...64) var processes = 1
  @StageOption("What start and end count.") var offsets = OffsetUnit.scalars
  @StageOption("What a process may take.") var limits = ManifestLimits()
  @StageOption("Variables that the program gets besides PATH, LANG, TMPDIR and PYTHONUTF8.")
  var environment: [String] = []

  static let formatVersion = 1
  static let protocolVersion = 1

  var conflicts: [OptionConflict] {
    var found: [OptionConflict] = []
    if plugin != Self.formatVersion {
      found.append(
        OptionConflict(
          "plugin", "this galley reads manifests of version \(Self.formatVersion), not \(plugin)"))
    }
    if `protocol` != Self.protocolVersion {
      found.append(
        OptionConflict(
          "protocol",
          "this galley speaks version \(Self.protocolVersion) of the protocol, not \(`protocol`)"))
    }
    if command.first?.isEmpty ?? true {
      found.append(OptionConflict("command", "the command names no program"))
    }
    if command.contains(where: { $0.utf8.contains(0) }) {
      found.append(OptionConflict("command", "a command can't hold a NUL character"))
    }
    for name in environment where !Self.isVariableName(name) {
      found.append(
        OptionConflict(
          "environment",
          // What stands behind '=' may be a secret.
          "'\(safeText(String(name.prefix { $0 != "=" }), limit: 60))' should be the name of a variable "
            + "alone, as in API_KEY"))
    }
    return found
  }

  private static func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
    return name.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_")
    }
  }
}

extension OffsetUnit: StageOptionValue {}

/// The keys of `limits:`.
struct ManifestLimits: Hashable, Sendable {
  /// A program that hangs must not hang the run, so a document has a limit also where nobody names one.
  var values = ProcessLimits(timeout: .seconds(60))

  private struct Section: StageConfiguration {
    @StageOption("Address space of a process.", in: ByteCount(16 << 20)...ByteCount(1 << 40))
    var memory: ByteCount? = nil
    @StageOption(
      "Processor time of a process, all in all.", in: Duration.seconds(1)...Duration.seconds(1e9))
    var cpuTime: Duration? = nil
    @StageOption("The longest answer.", in: ByteCount(1 << 10)...ByteCount(1 << 30))
    var answer: ByteCount? = nil
    @StageOption(
      "Time until it says that it is ready.", in: .milliseconds(1)...Duration.seconds(3600))
    var start: Duration? = nil
    @StageOption(
      "Time for a document, where the pipeline names no timeout.",
      in: .milliseconds(1)...Duration.seconds(86_400))
    var timeout: Duration? = nil
  }
}

extension ManifestLimits: StageOptionValue {
  static var optionType: OptionType { .string }

  static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> ManifestLimits? {
    guard
      let section = Section.read(value, stage: "limits", at: value.place, reporting: &problems)
    else { return nil }
    var limits = ManifestLimits()
    limits.values.memory = section.memory?.bytes
    limits.values.processorTime = section.cpuTime
    if let answer = section.answer { limits.values.answer = answer.bytes }
    if let start = section.start { limits.values.start = start }
    if let timeout = section.timeout { limits.values.timeout = timeout }
    return limits
  }

  var jsonValue: JSONValue { .null }
}
