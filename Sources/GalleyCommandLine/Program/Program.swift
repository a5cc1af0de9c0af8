import Galley
import GalleyFormats
import GalleyPluginRegistry
import GalleyReports
import Glibc

/// The program `galley`.
package enum Program {
  package static let version = "0.1.0"
  /// What checkpoints say that they were written by.
  static let nameAndVersion = "galley \(version)"

  /// Does what the arguments of this process say, and ends it.
  ///
  /// The main thread waits for signals, since it is there anyway; the work is done in the pool.
  package static func main() -> Never {
    StandardDescriptors.fillGaps()
    signal(SIGPIPE, SIG_IGN)
    // Ignored by whoever started this program, the ends of plugins would be told to nobody.
    signal(SIGCHLD, SIG_DFL)
    let signals = EndingSignals()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let environment = try CommandEnvironment.ofProcess(
        builtIn: .installed, compiledIn: CompiledInStages.all)
      Task.detached { exit(await run(arguments, in: environment).code) }
      signals.wait { environment.interruption.receive($0) }
    } catch {
      try? OutputDescriptor.standardError.write("galley: \(error.message)\n".utf8Span.span)
      exit(ExitStatus.refused.code)
    }
  }

  /// Does what the arguments say.
  ///
  /// - Parameter arguments: without the name of the program.
  @concurrent package static func run(
    _ arguments: [String], in environment: CommandEnvironment
  ) async -> ExitStatus {
    var environment = environment
    do {
      var words = arguments
      environment.log = try LogOptions(takenFrom: &words)
      return try await verb(of: words).run(in: environment)
    } catch let exit as CleanExit {
      return show(exit, in: environment)
    } catch let error as FileError {
      return status(after: error, in: environment)
    } catch {
      return refuse(error, in: environment)
    }
  }

  private static func verb(of arguments: [String]) throws -> any Verb {
    let command = try GalleyCommand.parseAsRoot(arguments)
    guard let verb = command as? any Verb else {
      preconditionFailure("every command of this program is a verb")
    }
    return verb
  }

  private static func show(
    _ exit: CleanExit, in environment: CommandEnvironment
  ) -> ExitStatus {
    let text =
      switch exit {
      case .helpRequest(let command): GalleyCommand.helpMessage(for: command)
      case .message(let message): message + "\n"
      }
    do {
      try environment.standardOutput.write(text)
      return .success
    } catch {
      return status(after: error, in: environment)
    }
  }

  /// A result could not be written.
  private static func status(
    after error: any Error, in environment: CommandEnvironment
  ) -> ExitStatus {
    if (error as? FileError)?.isBrokenPipe == true { return .outputClosed }
    environment.complain("\(error)")
    return .stopped
  }

  private static func refuse(
    _ error: any Error, in environment: CommandEnvironment
  ) -> ExitStatus {
    switch error {
    case let mistake as CommandError:
      environment.complain("\(mistake.error.namingOptionsOfAll)")
      environment.tell(safeText(GalleyCommand.hint(after: mistake)) + "\n")
    case let refusal as CommandRefusal: environment.complain(refusal.message)
    default: environment.complain("\(error)")
    }
    return .refused
  }
}
