import GalleyFormats
import Glibc

/// A program that is run, and waited for.
struct ChildProgram {
  /// Looked for in the PATH.
  let name: String
  let arguments: [String]
  let variables: [String: String]

  /// Runs it with this process's standard input.
  ///
  /// - Parameter take: gets what it writes, to standard output and standard error alike.
  /// - Returns: its exit code; 128 and the number of the signal that ended it, if one did.
  func run(_ take: ([UInt8]) throws -> Void) throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw refusal(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = spawn(output: ends[1])
    close(ends[1])
    let taken = started.flatMap { _ in Result { try forEachPiece(of: ends[0], take) } }
    // Closed before the wait: a child whose output nobody takes any more ends by itself.
    close(ends[0])
    let code = try exitCode(of: started.get())
    try taken.get()
    return code
  }

  private func spawn(output: Int32) -> Result<pid_t, any Error> {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for target in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, target)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    letSignalsThrough(&attributes)
    var child = pid_t()
    let failure = unsafe withCStrings([name] + arguments) { words in
      unsafe withCStrings(variables.map { "\($0)=\($1)" }) { variables in
        unsafe posix_spawnp(&child, name, &actions, &attributes, words, variables)
      }
    }
    return failure == 0 ? .success(child) : .failure(refusal(failure))
  }

  /// Those that this program blocks or ignores are as usual in the child.
  private func letSignalsThrough(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private func forEachPiece(of descriptor: Int32, _ take: ([UInt8]) throws -> Void) throws {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      if count > 0 {
        try take(Array(piece[..<count]))
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }

  private func exitCode(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func refusal(_ code: Int32) -> CommandRefusal {
    CommandRefusal(
      code == ENOENT
        ? "'\(name)' is needed for this, and is not in the PATH; install it"
        : "'\(name)' can't be started: \(systemMessage(code))")
  }
}

/// Gives `body` the texts as C has them, with a null behind the last.
private func withCStrings<Value>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
  return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
    // It holds the null at least.
    guard let start = buffer.baseAddress else { preconditionFailure("an array with an element") }
    return unsafe body(start)
  }
}
