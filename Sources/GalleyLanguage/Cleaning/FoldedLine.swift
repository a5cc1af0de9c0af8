/// A line in small ASCII letters with straight apostrophes, for comparison with phrases.
struct FoldedLine {
  let bytes: [UInt8]

  init(_ line: ArraySlice<UInt8>) {
    var folded: [UInt8] = []
    folded.reserveCapacity(line.count)
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let isCurlyApostrophe =
        byte == 0xE2 && index + 2 < line.endIndex && line[index + 1] == 0x80
        && line[index + 2] == 0x99
      if isCurlyApostrophe {
        folded.append(UInt8(ascii: "'"))
        index += 3
      } else {
        folded.append(byte.isUppercase ? byte | 0x20 : byte)
        index += 1
      }
    }
    bytes = folded
  }

  /// The line without marks, arrows and spaces around it.
  var trimmed: ArraySlice<UInt8> {
    var slice = bytes[...]
    let marks: [UInt8] = Array(" .:;!?*>-|…»›«→•·–—".utf8)
    while let last = slice.last, marks.contains(last) { slice.removeLast() }
    while let first = slice.first, first < 0x80, marks.contains(first) { slice.removeFirst() }
    return slice
  }

  var endsSentence: Bool {
    bytes.last.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") } ?? false
  }

  func starts(with phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }

  func contains(_ phrase: String) -> Bool {
    let phrase = Array(phrase.utf8)
    guard let first = phrase.first, bytes.count >= phrase.count else { return false }
    for start in 0...(bytes.count - phrase.count) where bytes[start] == first {
      if bytes[start..<start + phrase.count].elementsEqual(phrase) { return true }
    }
    return false
  }
}
