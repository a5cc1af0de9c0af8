internal import CSpawn
import Galley
import GalleyFormats
internal import Glibc

/// A program that runs, with its three pipes and a descriptor that tells of its end.
struct ChildProcess: Sendable {
  /// The number of the process and of its group.
  let leader: pid_t
  /// Closed descriptors are -1.
  private(set) var input: Int32
  private(set) var output: Int32
  private(set) var errors: Int32
  private(set) var end: Int32

  mutating func closeInput() { close(&input) }
  mutating func closeOutput() { close(&output) }
  mutating func closeErrors() { close(&errors) }

  mutating func closeAll() {
    closeInput()
    closeOutput()
    closeErrors()
    close(&end)
  }

  private func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }
}

/// A program could not be started; says what and why, behind a subject.
struct StartFailure: Error {
  let message: String
}

extension ChildProcess {
  /// Starts a plugin's program, which is killed when the thread that calls this ends.
  init(_ command: ProcessCommand, _ environment: [UInt8]) throws(StartFailure) {
    guard let name = command.arguments.first, !name.isEmpty else {
      throw StartFailure(message: "has no command")
    }
    let program = try programPath(name)
    guard let pipes = Pipes() else {
      throw StartFailure(message: "could not be started: no pipes: \(systemMessage(errno))")
    }
    var failure = cspawn_failure()
    let leader = startProgram(program, environment, command, pipes, &failure)
    pipes.closeTheirs()
    guard leader > 0 else {
      pipes.closeOurs()
      throw StartFailure(message: explain(failure, name, command.folder))
    }
    self.init(
      leader: leader, input: pipes.input.ours, output: pipes.output.ours,
      errors: pipes.errors.ours, end: cspawn_end_descriptor(leader))
    if end < 0 {
      let code = errno
      signalAll(of: leader, SIGKILL)
      waitpid(leader, nil, 0)
      closeAll()
      throw StartFailure(message: "could not be watched: \(systemMessage(code))")
    }
  }
}

extension ProcessCommand {
  /// Refuses a program that is not there or may not be executed, without starting it.
  func checkProgram() throws {
    do throws(StartFailure) {
      guard let name = arguments.first, !name.isEmpty else {
        throw StartFailure(message: "has no command")
      }
      let program = try programPath(name)
      let path = FilePath.join(folder, program)
      if isRegularFile(path), unsafe access(path, X_OK) == 0 { return }
      let code = ExistingText.isThere(path) ? EACCES : ENOENT
      throw StartFailure(
        message: explain(cspawn_failure(step: Int32(CSPAWN_PROGRAM), code: code), name, folder))
    } catch {
      throw StageError("plugin '\(plugin)' \(error.message)", retryable: false)
    }
  }
}

/// Strings as C takes them, one behind the other.
func zeroEnded(_ strings: [String]) -> [UInt8] { strings.flatMap { Array($0.utf8) + [0] } }

/// - Returns: the number of the process, or -1.
private func startProgram(
  _ program: String, _ environment: [UInt8], _ command: ProcessCommand, _ pipes: Pipes,
  _ failure: inout cspawn_failure
) -> pid_t {
  let arguments = zeroEnded(command.arguments)
  return unsafe program.withCString { program in
    unsafe command.folder.withCString { folder in
      unsafe arguments.withUnsafeBytes { arguments in
        unsafe environment.withUnsafeBytes { environment in
          var request = unsafe cspawn_request(
            program: program, arguments: strings(arguments), environment: strings(environment),
            folder: folder, input: pipes.input.theirs, output: pipes.output.theirs,
            errors: pipes.errors.theirs, memory: UInt64(max(command.limits.memory ?? 0, 0)),
            cpu_seconds: processorSeconds(command.limits))
          return unsafe cspawn_start(&request, &failure)
        }
      }
    }
  }
}

@unsafe private func strings(_ bytes: UnsafeRawBufferPointer) -> cspawn_strings {
  unsafe cspawn_strings(
    bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count: bytes.count)
}

private func processorSeconds(_ limits: ProcessLimits) -> UInt64 {
  limits.processorTime.map { time in
    let (seconds, rest) = time.components
    return UInt64(max(seconds + (rest > 0 ? 1 : 0), 1))
  } ?? 0
}

/// A program's file: the first one in PATH for a bare name.
///
/// A folder may be executed, too, which is no program.
private func programPath(_ name: String) throws(StartFailure) -> String {
  if name.contains("/") { return name }
  for folder in searchPath().split(separator: ":") {
    let path = "\(folder)/\(name)"
    if isRegularFile(path), unsafe access(path, X_OK) == 0 { return path }
  }
  let shown = safeText(name, limit: 100)
  throw StartFailure(
    message: "could not be started: there is no program '\(shown)' in PATH; write ./\(shown) for "
      + "one in the plugin's own folder")
}

private func isRegularFile(_ path: String) -> Bool {
  var status = stat()
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

private func explain(_ failure: cspawn_failure, _ name: String, _ folder: String) -> String {
  let reason = systemMessage(failure.code)
  let program = "'\(safeText(name, limit: 100))'"
  switch Int(failure.step) {
  case CSPAWN_FOLDER:
    return "could not be started in '\(safeText(folder, limit: 200))': \(reason)"
  case CSPAWN_PROGRAM where failure.code == ENOEXEC:
    return "could not be started: \(program) is no program; the first line of a script names what "
      + "runs it, such as #!/bin/sh"
  case CSPAWN_PROGRAM where failure.code == EACCES:
    return "could not be started: \(program): \(reason); 'chmod +x' makes a file a program"
  case CSPAWN_PROGRAM where failure.code == ENOENT && isThere(name, in: folder):
    // The system says the same of what the first line of a script names.
    return
      "could not be started: \(program) is there, but the program that its first line names is not"
  case CSPAWN_PROGRAM: return "could not be started: \(program): \(reason)"
  default: return "could not be started: \(reason)"
  }
}

private func isThere(_ name: String, in folder: String) -> Bool {
  name.contains("/") && ExistingText.isThere(name.hasPrefix("/") ? name : folder + "/" + name)
}

/// The pipes to and from a process, while it is started.
private struct Pipes {
  struct Pipe {
    let ours: Int32
    let theirs: Int32
  }

  let input: Pipe
  let output: Pipe
  let errors: Pipe

  /// Nil and errno where the system gives none.
  init?() {
    var opened: [(reading: Int32, writing: Int32)] = []
    for size in [1 << 20, 1 << 20, 1 << 16] {
      var ends: [Int32] = [-1, -1]
      guard unsafe cspawn_pipe(&ends, Int32(size)) == 0 else {
        let code = errno
        for pipe in opened {
          close(pipe.reading)
          close(pipe.writing)
        }
        errno = code
        return nil
      }
      opened.append((ends[0], ends[1]))
    }
    input = Pipe(ours: opened[0].writing, theirs: opened[0].reading)
    output = Pipe(ours: opened[1].reading, theirs: opened[1].writing)
    errors = Pipe(ours: opened[2].reading, theirs: opened[2].writing)
    for pipe in [input, output, errors] {
      _ = fcntl(pipe.ours, F_SETFL, fcntl(pipe.ours, F_GETFL) | O_NONBLOCK)
    }
  }

  func closeTheirs() { for pipe in [input, output, errors] { close(pipe.theirs) } }
  func closeOurs() { for pipe in [input, output, errors] { close(pipe.ours) } }
}
