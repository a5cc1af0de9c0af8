#if Scripting
  internal import CLua
  import Galley
  import GalleyFormats
  import GalleyPatterns
  import Glibc

  /// A Lua with one script loaded, for one document at a time.
  @safe
  final class LuaMachine: Sendable {
    // Made here, never handed out, and closed in `deinit`; who has the machine has it alone.
    nonisolated(unsafe) private let state: OpaquePointer
    private let patterns = Lock(CompiledPatterns())

    /// - Parameter linesBefore: how many lines Lua is to count in front of the script.
    init(_ script: String, linesBefore: Int, memory: Int) throws(ScriptProblem) {
      var message: UnsafeMutablePointer<CChar>?
      var line: Int32 = 0
      var text = String(repeating: "\n", count: linesBefore) + script
      let made = text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          unsafe clua_new(characters.baseAddress, characters.count, memory, &message, &line)
        }
      }
      if let made = unsafe made {
        unsafe state = made
        return
      }
      var words = "there is no memory left for the script"
      if let message = unsafe message {
        words = unsafe String(cString: message)
        unsafe free(message)
      }
      throw ScriptProblem(message: words, line: max(0, Int(line) - linesBefore))
    }

    deinit { unsafe clua_delete(state) }

    /// Runs the script over a document.
    func run(_ run: ScriptRun, instructions: Int) -> ScriptEnd {
      withExtendedLifetime((self, run)) {
        var host = unsafe clua_host(
          context: Unmanaged.passUnretained(run).toOpaque(), supply: supplyPart, is_over: isOver,
          note: passNote, unknown_part: describeUnknownPart, compile: compilePattern,
          match: matchPattern)
        return unsafe scriptEnd(clua_run(state, &host, Int64(instructions), run.seed))
      }
    }

    /// Where the last script touched a part last, or where it ended; 0 where that is not known.
    func line(of part: DocumentKeyword?) -> Int {
      let index = part.flatMap { DocumentKeyword.allCases.firstIndex(of: $0) } ?? -1
      return unsafe Int(clua_line_of(state, Int32(index)))
    }

    /// A pattern and its number from now on; 0 where all numbers before are void.
    func pattern(for text: String) throws(PatternError) -> (number: Int, pattern: GroupPattern) {
      if let known = patterns.withLock({ $0.known(text) }) { return known }
      let compiled = try GroupPattern(text, mostGroups: CLUA_GROUP_LIMIT)
      return (patterns.withLock { $0.add(compiled, for: text) }, compiled)
    }

    func pattern(_ number: Int) -> GroupPattern? { patterns.withLock { $0[number] } }
  }

  /// Patterns that stay compiled from one document to the next.
  ///
  /// They are no part of the state of Lua, so that what a script has left doesn't depend on them.
  private struct CompiledPatterns {
    private static let most = 32

    private var patterns: [GroupPattern] = []
    /// By their bytes, since strings are equal in more ways than patterns.
    private var numbers: [[UInt8]: Int] = [:]

    func known(_ text: String) -> (number: Int, pattern: GroupPattern)? {
      numbers[Array(text.utf8)].map { ($0, patterns[$0]) }
    }

    mutating func add(_ pattern: GroupPattern, for text: String) -> Int {
      if patterns.count == Self.most { self = Self() }
      patterns.append(pattern)
      numbers[Array(text.utf8)] = patterns.count - 1
      return patterns.count - 1
    }

    subscript(number: Int) -> GroupPattern? {
      patterns.indices.contains(number) ? patterns[number] : nil
    }
  }

  private func scriptEnd(_ result: clua_result) -> ScriptEnd {
    let line = unsafe Int(result.line)
    let text = unsafe bytes(result.text, result.length)
    return switch unsafe result.end {
    case CLUA_KEEP: unsafe .keep(changes: text, nulls: bytes(result.nulls, result.nulls_length))
    case CLUA_DROP: .drop(reason: String(decoding: text, as: UTF8.self))
    case CLUA_REPLACE: .replace(text)
    case CLUA_INSTRUCTIONS: .instructions(line: line)
    case CLUA_MEMORY: .memory(line: line)
    case CLUA_OVER: .over(line: line)
    default: .error(String(decoding: text, as: UTF8.self), line: line)
    }
  }

  private func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
#endif
