/// What makes no difference between a name of a dictionary and the words of a text.
///
/// White space, invisible characters, the form of apostrophes, hyphens and quotation marks, and whether
/// a letter with a mark is one character or two never do.
package struct NameFolding: Hashable, Sendable {
  /// Whether capitals and small letters are the same, as in `ELMCO` and `Elmco`.
  package var ignoresCase = false
  /// Whether letters with and without marks are the same, as in `Łódź` and `Lodz`.
  package var ignoresMarks = false

  package init(ignoresCase: Bool = false, ignoresMarks: Bool = false) {
    self.ignoresCase = ignoresCase
    self.ignoresMarks = ignoresMarks
  }
}

/// Writes the folded form of scalars; made once, since its table takes a millisecond or two.
struct ScalarFolding: Sendable {
  let folding: NameFolding
  /// For each scalar under U+2000, what it is folded to; see the two values below.
  private let table: [UInt16]

  private static let isDropped: UInt16 = 0xFFFF
  /// Folded to several scalars, or by the rules of Unicode.
  private static let isLong: UInt16 = 0

  init(_ folding: NameFolding) {
    self.folding = folding
    var table = (0..<UInt16(0x2000)).map { $0 }
    if folding.ignoresMarks { Self.takeMarks(from: &table) }
    if folding.ignoresCase {
      for scalar in 0x80..<table.count where table[scalar] != Self.isDropped {
        table[scalar] = Self.smallLetter(table[scalar])
      }
    }
    self.table = table
  }

  private static func takeMarks(from table: inout [UInt16]) {
    for letters in LettersWithMarks.list.split(whereSeparator: \.isWhitespace) {
      let scalars = letters.unicodeScalars.map { UInt16($0.value) }
      // A base that has a mark itself is listed before what is made from it.
      for variant in scalars.dropFirst() { table[Int(variant)] = table[Int(scalars[0])] }
    }
    for ligature in [0xC6, 0xE6, 0x152, 0x153, 0x1E2, 0x1E3, 0x1FC, 0x1FD] {
      table[ligature] = isLong
    }
    for marks in [0x300...0x36F, 0x483...0x487, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF] {
      for mark in marks { table[mark] = isDropped }
    }
  }

  private static func smallLetter(_ scalar: UInt16) -> UInt16 {
    guard let letter = Unicode.Scalar(scalar), letter.properties.isCased else { return scalar }
    let folded = folded(letter)
    return folded.count == 1 && folded[0].value < isDropped ? UInt16(folded[0].value) : isLong
  }

  /// To capitals and back brings the forms of one letter together: `ß` and `SS`, `ς` and `σ`.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    scalar.properties.uppercaseMapping.unicodeScalars.flatMap {
      $0.properties.lowercaseMapping.unicodeScalars.filter { $0.value != 0x307 }
    }
  }

  /// A byte of ASCII.
  @inline(__always)
  func folded(ascii byte: UInt8) -> UInt8 {
    folding.ignoresCase && byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Appends what a scalar is folded to.
  @inline(__always)
  func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < UInt32(table.count) {
      let folded = table[Int(scalar)]
      if folded == Self.isDropped { return }
      if folded != Self.isLong || scalar == 0 { return bytes.append(scalar: UInt32(folded)) }
    }
    appendLong(scalar, to: &bytes)
  }

  @inline(never)
  private func appendLong(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if folding.ignoresMarks {
      if (0x20D0...0x20FF).contains(scalar) || (0xFE20...0xFE2F).contains(scalar) { return }
      if let letters = ligature(scalar) {
        for letter in letters.utf8 { bytes.append(folded(ascii: letter)) }
        return
      }
    }
    guard folding.ignoresCase, let letter = Unicode.Scalar(scalar), letter.properties.isCased
    else { return bytes.append(scalar: scalar) }
    for small in Self.folded(letter) { bytes.append(scalar: small.value) }
  }

  private func ligature(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xC6, 0x1E2, 0x1FC: "AE"
    case 0xE6, 0x1E3, 0x1FD: "ae"
    case 0x152: "OE"
    case 0x153: "oe"
    default: nil
    }
  }

  /// The form of a sign between words that stands for all like it.
  func sign(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x02BC: UInt32(UInt8(ascii: "'"))
    case 0x2010...0x2013, 0x2212: UInt32(UInt8(ascii: "-"))
    case 0x201C...0x201F: UInt32(UInt8(ascii: "\""))
    default: scalar
    }
  }
}
