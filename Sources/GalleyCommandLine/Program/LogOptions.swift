import Galley
import GalleyReports

/// How the program tells what it does, whatever the verb: `-v` and `--log-format`.
package struct LogOptions: Hashable, Sendable {
  package enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    /// Each line of standard error is an object.
    case json
  }

  package var isVerbose = false
  package var format = Format.text

  package init() {}

  /// Takes its own out of the words of a command line.
  ///
  /// Every verb has them, so no verb declares them; no value of an option starts with a dash.
  ///
  /// - Throws: a `CommandError` where the format is none.
  init(takenFrom words: inout [String]) throws {
    var rest: [String] = []
    var index = 0
    while index < words.count, words[index] != "--" {
      let word = words[index]
      index += 1
      switch word {
      case "-v", "--verbose": isVerbose = true
      case "--log-format":
        guard index < words.count else {
          throw Self.mistake(.missingValue(option: word, valueName: "FORMAT", next: nil))
        }
        format = try Self.format(words[index])
        index += 1
      case _ where word.hasPrefix("--log-format="):
        format = try Self.format(String(word.dropFirst("--log-format=".count)))
      default: rest.append(word)
      }
    }
    words = rest + words[index...]
  }

  private static func format(_ value: String) throws -> Format {
    do throws(ArgumentError) {
      return try Format.read(value, as: "--log-format")
    } catch {
      throw mistake(error)
    }
  }

  private static func mistake(_ error: ArgumentError) -> CommandError {
    CommandError(command: GalleyCommand.self, error: error)
  }

  /// For help.
  static let definitions = [
    ArgumentDefinition(
      kind: .flag, name: "--verbose, -v", valueName: "",
      help: "Tells more: the plan, and each document that is dropped or tried again.",
      isRepeating: false, isRequired: false, defaultDescription: nil, choices: []),
    ArgumentDefinition(
      kind: .option, name: "--log-format", valueName: "FORMAT",
      help: "How standard error is written.", isRepeating: false, isRequired: false,
      defaultDescription: Format.text.rawValue, choices: Format.allValueStrings),
  ]
}

extension ArgumentError {
  /// With the options that every verb has among those that may have been meant.
  var namingOptionsOfAll: ArgumentError {
    guard case .unknownOption(let name, let options) = self else { return self }
    return .unknownOption(name, among: options + ["--verbose", "--log-format"])
  }
}
