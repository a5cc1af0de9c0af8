/// Where a stage comes from.
public enum StageOrigin: Hashable, Sendable {
  /// From Galley itself.
  case builtIn
  /// From a folder of Swift sources that was compiled in; named by the folder.
  case compiledIn(plugin: String)
  /// From a folder with a program that runs beside this one.
  ///
  /// - Parameter folder: absolute.
  case process(plugin: String, version: String, folder: String)
}
