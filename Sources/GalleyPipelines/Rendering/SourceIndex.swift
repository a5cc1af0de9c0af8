import Galley

/// The lines of sources, found once.
struct SourceIndex {
  private let files: [String: Lines]

  private struct Lines {
    let bytes: [UInt8]
    let starts: [Int]
  }

  init(_ sources: SourceTexts) {
    files = sources.files.mapValues { bytes in
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      var starts = [hasMark ? 3 : 0]
      for index in bytes.indices {
        let isLineEnd =
          bytes[index] == 0x0A
          || bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if isLineEnd { starts.append(index + 1) }
      }
      return Lines(bytes: bytes, starts: starts)
    }
  }

  /// The line that a place starts on, without its end; nil where its source is not known.
  func line(of place: SourcePlace) -> [Unicode.Scalar]? {
    switch place.origin {
    case .argument(let text): return Array(text.unicodeScalars)
    case .file(let path):
      let number = place.start.line
      guard let lines = files[path], (1...lines.starts.count).contains(number) else { return nil }
      let end = number < lines.starts.count ? lines.starts[number] : lines.bytes.count
      let line = lines.bytes[lines.starts[number - 1]..<end].prefix { $0 != 0x0A && $0 != 0x0D }
      return Array(String(decoding: line, as: UTF8.self).unicodeScalars)
    }
  }
}
