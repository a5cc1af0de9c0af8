import Galley

/// Where the lines of a text start, to turn counts of scalars into lines and columns.
///
/// Lines end at LF, CR LF or CR (YAML 1.2.2, section 5.4). libyaml's own line numbers follow YAML
/// 1.1, where U+0085, U+2028 and U+2029 end lines too.
struct LineTable {
  /// For each line, how many scalars come before it.
  private var scalarStarts = [0]
  /// For each line, how many bytes come before it.
  private var byteStarts = [0]
  /// How many scalars the text has.
  private(set) var scalarCount = 0
  private let bytes: [UInt8]

  /// - Parameter bytes: UTF-8, without a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scalars = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isLineEnd =
        byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isLineEnd {
        scalarStarts.append(scalars)
        byteStarts.append(index + 1)
      }
    }
    scalarCount = scalars
  }

  /// The position of the scalar that `index` scalars precede.
  func position(ofScalar index: Int) -> SourcePosition {
    let line = lineIndex(of: index, in: scalarStarts)
    return SourcePosition(line: line + 1, column: index - scalarStarts[line] + 1)
  }

  /// The position of the byte at `offset`, which need not start a scalar.
  func position(ofByte offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset, in: byteStarts)
    let scalars = bytes[byteStarts[line]..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The scalars that so many precede, up to the end of so many.
  func scalars(from start: Int, to end: Int) -> [Unicode.Scalar] {
    let first = lineIndex(of: start, in: scalarStarts)
    let last = lineIndex(of: end, in: scalarStarts)
    let lastByte = last + 1 < byteStarts.count ? byteStarts[last + 1] : bytes.count
    let text = String(decoding: bytes[byteStarts[first]..<lastByte], as: UTF8.self)
    return Array(text.unicodeScalars.dropFirst(start - scalarStarts[first]).prefix(end - start))
  }

  /// Whether `index` scalars precede the brace of a `${`.
  func isVariable(atScalar index: Int) -> Bool {
    let line = lineIndex(of: index, in: scalarStarts)
    var scalars = scalarStarts[line]
    for offset in bytes.indices[byteStarts[line]...] where bytes[offset] & 0xC0 != 0x80 {
      if scalars == index {
        return bytes[offset] == UInt8(ascii: "{") && offset > 0
          && bytes[offset - 1] == UInt8(ascii: "$")
      }
      scalars += 1
    }
    return false
  }

  /// The text on the line before `line` (from 1) that may lack a colon: indented alike, be it behind the
  /// dash of a list, and without one.
  func suspectedKey(beforeLine line: Int) -> SourcePosition? {
    guard line >= 2, line <= byteStarts.count else { return nil }
    let before = bytes[byteStarts[line - 2]..<byteStarts[line - 1]]
    var indentation = before.prefix { $0 == 0x20 }.count
    while before.dropFirst(indentation).starts(with: "- ".utf8) {
      indentation += 1
      indentation += before.dropFirst(indentation).prefix { $0 == 0x20 }.count
    }
    let own = bytes[byteStarts[line - 1]...].prefix { $0 == 0x20 }.count
    let isKeyless = !before.contains(UInt8(ascii: ":")) && !before.contains(UInt8(ascii: "#"))
    guard indentation == own, isKeyless, before.contains(where: { $0 > 0x20 }) else { return nil }
    return SourcePosition(line: line - 1, column: indentation + 1)
  }

  /// The first tab in the white space that `line` (from 1) starts with.
  func indentingTab(inLine line: Int) -> SourcePosition? {
    guard (1...byteStarts.count).contains(line) else { return nil }
    for (column, byte) in bytes[byteStarts[line - 1]...].enumerated() {
      if byte == 0x09 { return SourcePosition(line: line, column: column + 1) }
      if byte != 0x20 { return nil }
    }
    return nil
  }

  /// The last line that starts at or before `offset`.
  private func lineIndex(of offset: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
