package import Galley
package import GalleyFormats

/// A plugin that is a program: how its processes are started, what they get, and what they may take.
package struct ProcessCommand: Sendable {
  package var plugin: String
  /// Absolute; the folder in which its processes run.
  package var folder: String
  /// The program and its arguments.
  ///
  /// A program without `/` is looked for in PATH, another one in `folder`.
  package var arguments: [String]
  /// Variables that its processes get besides PATH, LANG, TMPDIR and PYTHONUTF8.
  package var environment: [String: String]
  /// How many run at a time.
  package var processes: Int
  package var limits: ProcessLimits
  /// What `start` and `end` count on both ways.
  package var offsets: OffsetUnit
  package var contract: Contract
  /// Options, with secrets as they are.
  package var options: JSONObject
  /// Values that are shown nowhere: `***` stands for them in all that a plugin says.
  package var secrets: [String]
  /// The version of Galley that a plugin is told.
  package var galleyVersion: String

  package init(
    plugin: String, folder: String, arguments: [String], environment: [String: String] = [:],
    processes: Int = 1, limits: ProcessLimits = ProcessLimits(), offsets: OffsetUnit = .scalars,
    contract: Contract, options: JSONObject = JSONObject(), secrets: [String] = [],
    galleyVersion: String = ""
  ) {
    self.plugin = plugin
    self.folder = folder
    self.arguments = arguments
    self.environment = environment
    self.processes = processes
    self.limits = limits
    self.offsets = offsets
    self.contract = contract
    self.options = options
    self.secrets = secrets
    self.galleyVersion = galleyVersion
  }
}

extension ProcessCommand {
  /// Values that are shown nowhere: secret options, and variables whose name says that they are secret.
  ///
  /// A short one would hide parts of ordinary words.
  var hiddenValues: [String] {
    let named = environment.filter { name, value in
      value.unicodeScalars.count >= 6
        && ["TOKEN", "KEY", "SECRET", "PASSWORD"].contains { name.uppercased().hasSuffix($0) }
    }
    return secrets + named.values.sorted()
  }
}

/// What one process may take.
package struct ProcessLimits: Hashable, Sendable {
  /// Bytes of address space; nil: as much as there is.
  package var memory: Int?
  /// CPU time from its start to its end, rounded up to whole seconds; nil: without limit.
  package var processorTime: Duration?
  /// Bytes of a line that it writes.
  package var answer: Int
  /// From its start to `ready`.
  package var start: Duration
  /// For one document, where the pipeline names no `timeout`; nil: without limit.
  package var timeout: Duration?
  /// From `bye` to SIGTERM.
  package var grace: Duration

  package init(
    memory: Int? = nil, processorTime: Duration? = nil, answer: Int = 64 << 20,
    start: Duration = .seconds(30), timeout: Duration? = nil, grace: Duration = .seconds(2)
  ) {
    self.memory = memory
    self.processorTime = processorTime
    self.answer = answer
    self.start = start
    self.timeout = timeout
    self.grace = grace
  }
}
