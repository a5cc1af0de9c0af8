import Glibc

/// How one stream may be written to.
package struct TerminalStyle: Hashable, Sendable {
  package let usesColour: Bool
  /// Whether a line may be written over.
  package let redrawsLines: Bool

  package static let plain = TerminalStyle(usesColour: false, redrawsLines: false)

  package init(usesColour: Bool, redrawsLines: Bool) {
    self.usesColour = usesColour
    self.redrawsLines = redrawsLines
  }

  /// Decides for one stream.
  ///
  /// `NO_COLOR` counts where it is set and not empty (no-color.org).
  ///
  /// - Parameters:
  ///   - columns: the width of the terminal; nil where the stream is none.
  ///   - variables: the environment.
  package init(columns: Int?, variables: [String: String]) {
    let isDumb = ["", "dumb"].contains(variables["TERM"] ?? "")
    let wantsNoColour = variables["NO_COLOR"].map { !$0.isEmpty } ?? false
    usesColour =
      (columns ?? 0) > 0 && !isDumb && !wantsNoColour && !isContinuousIntegration(variables)
    redrawsLines = usesColour
  }
}

/// Whether the environment says that this is a job of a CI system: `CI` is set, to anything but `false`
/// or `0`.
package func isContinuousIntegration(_ variables: [String: String]) -> Bool {
  !["", "0", "false"].contains(variables["CI"] ?? "")
}

/// The width of the terminal behind a descriptor in columns; nil where it is no terminal.
package func terminalColumns(of descriptor: Int32) -> Int? {
  guard isatty(descriptor) == 1 else { return nil }
  var size = winsize()
  guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return 0 }
  return Int(size.ws_col)
}
