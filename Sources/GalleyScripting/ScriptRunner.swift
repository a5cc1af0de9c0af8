#if Scripting
  internal import CLua
  import Galley
  import GalleyFormats

  /// Why a text is no script of Lua; nil where it is one.
  func syntaxProblem(of script: String, linesBefore: Int) -> ScriptProblem? {
    do throws(ScriptProblem) {
      _ = try LuaMachine(script, linesBefore: linesBefore, memory: 0)
      return nil
    } catch {
      return error
    }
  }

  /// Runs one script, in as many machines as there are documents at once.
  struct ScriptRunner {
    private let script: LuaScript
    private let instructions: Int
    private let memory: ByteCount
    private let context: StageContext
    /// Those that no document is in.
    private let machines = Lock<[LuaMachine]>([])

    init(
      _ script: LuaScript, instructions: Int, memory: ByteCount, context: StageContext
    ) throws {
      self.script = script
      self.instructions = instructions
      self.memory = memory
      self.context = context
      let first = try machine()
      machines.withLock { $0.append(first) }
    }

    private func machine() throws -> LuaMachine {
      do throws(ScriptProblem) {
        return try LuaMachine(script.text, linesBefore: script.lines.before, memory: memory.bytes)
      } catch {
        throw StageError(error.message, retryable: false)
      }
    }

    func run(over document: consuming Document) throws -> Outcome {
      let machine = try machines.withLock { $0.popLast() } ?? self.machine()
      let run = ScriptRun(document, machine, context)
      let end = machine.run(run, instructions: instructions)
      // A machine whose script was cut off is in no state to run another.
      defer { if !end.isCutOff { machines.withLock { $0.append(machine) } } }
      return try outcome(of: end, run)
    }

    private func outcome(of end: ScriptEnd, _ run: ScriptRun) throws -> Outcome {
      switch end {
      case .keep(let changes, let nulls):
        return .keep(try located(run) { try run.changed(by: changes, nulls) })
      case .drop(let reason): return .drop(reason: reason)
      case .replace(let documents):
        return .replace(with: try located(run) { try run.replacements(documents) })
      case .error(let message, let line): throw failure(message, line)
      case .instructions(let line):
        throw failure(
          "the script took more than \(instructions) instructions for this document; the option "
            + "'instructions' allows more", line)
      case .memory(let line):
        throw failure(
          "the script took more than \(memory) of memory for this document; the option 'memory' "
            + "allows more", line)
      case .over(let line):
        try context.checkDeadline()
        throw failure("the script was stopped", line)
      }
    }

    /// Takes what the script made over into documents, or says where it made what is none.
    private func located<Result>(_ run: ScriptRun, _ body: () throws -> Result) throws -> Result {
      do {
        return try body()
      } catch let misfit as Misfit {
        throw failure(
          "what the script set doesn't fit: \(misfit.message)", run.machine.line(of: misfit.part))
      }
    }

    /// The same script does the same again, so trying again is no use.
    private func failure(_ message: String, _ line: Int) -> StageError {
      let place = script.lines.line(line).map { "line \($0): " } ?? ""
      return StageError(place + safeText(message, limit: 1000), retryable: false)
    }
  }

  /// How a script ended; lines are the script's own, from 1, 0 where none is known.
  enum ScriptEnd {
    /// What changed, in JSON, and the fields that are to hold null, as a list in JSON.
    case keep(changes: [UInt8], nulls: [UInt8])
    case drop(reason: String)
    /// A list in JSON.
    case replace([UInt8])
    case error(String, line: Int)
    case instructions(line: Int)
    case memory(line: Int)
    case over(line: Int)

    var isCutOff: Bool {
      switch self {
      case .keep, .drop, .replace, .error: false
      case .instructions, .memory, .over: true
      }
    }
  }
#endif
