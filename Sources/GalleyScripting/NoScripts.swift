#if !Scripting
  import Galley

  private let missing =
    "scripts need the package trait 'Scripting', which this galley is built without"

  func syntaxProblem(of script: String, linesBefore: Int) -> ScriptProblem? {
    ScriptProblem(message: missing, line: 0, isUnsupported: true)
  }

  /// Stands in where Galley was built without Lua.
  struct ScriptRunner {
    init(
      _ script: LuaScript, instructions: Int, memory: ByteCount, context: StageContext
    ) throws { throw StageError(missing, retryable: false) }

    func run(over document: consuming Document) throws -> Outcome {
      throw StageError(missing, retryable: false)
    }
  }
#endif
