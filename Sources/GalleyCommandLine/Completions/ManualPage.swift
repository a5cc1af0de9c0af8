/// The manual as a page for `man`, from what the commands declare.
enum ManualPage {
  static func text(of program: CommandOutline, version: String) -> String {
    let name = program.name
    let verbs = program.all.dropFirst().filter(\.verbs.isEmpty)
    let summary = program.abstract.prefix(1).lowercased() + program.abstract.dropFirst().dropLast()
    return """
      .\\" Made by '\(name) help --format man' from what the commands declare: do not edit.
      .TH \(name.uppercased()) 1 "" "\(escaped(version))" "User Commands"
      .SH NAME
      \(escaped(name)) \\- \(escaped(summary))
      .SH SYNOPSIS
      .B \(escaped(name))
      \(escaped(program.usage))
      .SH DESCRIPTION
      \(body(program))\(options(program))
      .SH COMMANDS
      \(verbs.map(section).joined())
      """
  }

  private static func section(of command: CommandOutline) -> String {
    """
    .SS "\(escaped(command.call + " " + command.usage))"
    \(escaped(command.abstract))
    .PP
    \(body(command))\(options(command))
    """
  }

  private static func options(_ command: CommandOutline) -> String {
    let declared = command.arguments.map { argument -> (String, String) in
      let value = argument.valueName.isEmpty ? "" : " \\fI\(escaped(argument.valueName))\\fR"
      return ("\\fB\(escaped(argument.name))\\fR\(value)", argument.explanation)
    }
    let builtIn = command.builtInOptions.map { option in
      (option.names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", "), option.help)
    }
    return (declared + builtIn).map { term, text in ".TP\n\(term)\n\(escaped(text))\n" }.joined()
  }

  /// What stands between usage and arguments: lines that are indented keep their shape.
  private static func body(_ command: CommandOutline) -> String {
    var lines: [String] = []
    var isShaped = false
    for line in command.discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(" ") != isShaped, !line.isEmpty {
        lines.append(isShaped ? ".fi\n.PP" : ".PP\n.nf")
        isShaped.toggle()
      }
      if line.isEmpty {
        if !isShaped, lines.last != ".PP" { lines.append(".PP") }
      } else {
        lines.append(escaped(String(line)))
      }
    }
    if isShaped { lines.append(".fi") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Text in which nothing means anything to `man`, in ASCII.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar))]"
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
