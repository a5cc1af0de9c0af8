import Galley

extension SourcePlace {
  /// For values that stand in no file.
  static let test = SourcePlace(
    origin: .argument("test"), start: SourcePosition(line: 1, column: 1),
    end: SourcePosition(line: 1, column: 1))
}
