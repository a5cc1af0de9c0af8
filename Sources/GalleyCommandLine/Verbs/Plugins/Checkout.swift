import Galley
import Glibc

/// A folder that holds the sources of Galley.
struct Checkout: Hashable {
  /// Absolute.
  let folder: String

  private static let marks = ["Package.swift", "Makefile", "Sources/GalleyPluginRegistry"]

  /// The one that was named; else the nearest one here or above; else what GALLEY_CHECKOUT names.
  static func find(
    _ named: String?, in environment: CommandEnvironment
  ) throws(CommandRefusal) -> Checkout {
    let here = environment.workingDirectory
    if let named { return try Checkout(named, "--checkout", in: here) }
    var folder = FilePath.withoutTrailingSlashes(here)
    while !folder.isEmpty {
      if missingMark(in: folder) == nil { return Checkout(folder: folder) }
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
    if let named = environment.variables["GALLEY_CHECKOUT"], !named.isEmpty {
      return try Checkout(named, "GALLEY_CHECKOUT", in: here)
    }
    throw CommandRefusal(
      "plugins in Swift are compiled together with Galley's sources, which are not here; "
        + "name their folder with --checkout")
  }

  private init(folder: String) { self.folder = folder }

  private init(_ named: String, _ source: String, in here: String) throws(CommandRefusal) {
    folder = FilePath.withoutTrailingSlashes(FilePath.join(here, named))
    if let mark = Self.missingMark(in: folder) {
      throw CommandRefusal(
        "\(source) names '\(named)', which doesn't hold Galley's sources: it has no \(mark)")
    }
  }

  private static func missingMark(in folder: String) -> String? {
    marks.first { unsafe access("\(folder)/\($0)", F_OK) != 0 }
  }
}
