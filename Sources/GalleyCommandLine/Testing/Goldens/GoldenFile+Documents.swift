import Galley
import GalleyFormats
import GalleyPipelines

extension GoldenFile {
  /// The largest file that is read.
  private static let mostBytes = 256 << 20

  /// The documents that the file holds, each at its line.
  ///
  /// - Throws: where it is missing, or holds something else.
  func documents() throws(TestFailure) -> ExpectedList {
    guard ExistingText.isThere(absolutePath) else {
      throw TestFailure(
        place: place,
        message: "there is no golden file '\(path)' yet; 'galley test --update' writes it")
    }
    let bytes: [UInt8]
    do throws(Diagnostic) {
      bytes = try readRegularFile(at: absolutePath, shownAs: path, limit: Self.mostBytes)
    } catch {
      throw TestFailure(place: place, message: error.message)
    }
    var items: [ExpectedValue] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let place = SourcePlace(line: index + 1, of: path)
      items.append(ExpectedValue(whole: try value(of: Array(line), at: place), at: place))
    }
    return ExpectedList(items: items, place: SourcePlace(line: 1, of: path))
  }

  private func value(of line: [UInt8], at place: SourcePlace) throws(TestFailure) -> JSONValue {
    do throws(JSONError) {
      var reader = JSONReader()
      return try reader.read(line.span)
    } catch {
      throw TestFailure(
        place: place,
        message: "the golden file is damaged: \(error.message); "
          + "'galley test --update' writes it anew")
    }
  }
}
