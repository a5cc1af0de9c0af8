public import Galley
import Glibc

extension Stage {
  /// Runs the stage as a plugin: the program talks with the `galley` that started it, over standard
  /// input and output, until that says goodbye.
  ///
  /// `@main` in front of a stage is all that a program needs, or, where the stage stands in another
  /// module, in front of an extension of it. What the stage prints goes to standard error.
  @concurrent public static func main() async {
    await servePlugin(Self.self)
  }
}

/// Runs a stage as a plugin, and ends the program when `galley` says goodbye.
///
/// With the argument `--manifest` the program writes its `plugin.yaml` instead.
///
/// - Parameter concurrency: how many documents the stage works on at once; one a core by default. A
///   stage that mostly waits, as for a server, can take many more.
public func servePlugin<Served: Stage>(
  _ type: Served.Type, concurrency: Int = processorCount()
) async -> Never {
  if CommandLine.arguments.dropFirst() == ["--manifest"] { exit(printManifest(of: type)) }
  signal(SIGPIPE, SIG_IGN)
  // Standard output belongs to the protocol.
  let output = dup(STDOUT_FILENO)
  _ = fcntl(output, F_SETFD, FD_CLOEXEC)
  dup2(STDERR_FILENO, STDOUT_FILENO)
  let server = PluginServer(
    type, input: STDIN_FILENO, output: output, concurrency: max(1, concurrency))
  exit(await server.run())
}

/// - Returns: the exit code.
private func printManifest<Served: Stage>(of type: Served.Type) -> Int32 {
  let program = CommandLine.arguments.first.map { $0.split(separator: "/").last ?? "" } ?? ""
  do {
    print(try ManifestText(StageDescriptor(type), program: String(program)).text(), terminator: "")
    return 0
  } catch {
    print("error: \(error)")
    return 1
  }
}

/// How many cores the machine has.
public func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
