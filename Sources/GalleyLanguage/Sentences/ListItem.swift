/// The number in front of an item of a list, such as `1.`, `b)` or `• 9.`.
struct ListItem: Equatable {
  /// What stands behind the number.
  private enum Mark { case dot, bracket, dotAndBracket }

  private let mark: Mark
  private let isLetter: Bool
  /// 1 for `1` and `a`.
  private let value: Int
  /// Where the number starts, behind a bullet.
  private let start: Int
  private let end: Int

  /// The item that starts at `offset`, if one does.
  init?(_ bytes: Span<UInt8>, at offset: Int) {
    start =
      offset < bytes.count && bytes[offset] >= 0x80 ? Self.skippingBullet(bytes, offset) : offset
    var position = start
    var value = 0
    while position < start + 3, bytes.byte(at: position).isDigit {
      value = value * 10 + Int(bytes[position] & 0x0F)
      position += 1
    }
    isLetter = position == start
    if isLetter {
      guard bytes.byte(at: start).isLetter else { return nil }
      value = Int(bytes[start] & 0x1F)
      position += 1
    }
    switch (bytes.byte(at: position), bytes.byte(at: position + 1)) {
    case (UInt8(ascii: ")"), _): (mark, end) = (.bracket, position + 1)
    case (UInt8(ascii: "."), UInt8(ascii: ")")): (mark, end) = (.dotAndBracket, position + 2)
    case (UInt8(ascii: "."), 0x20): (mark, end) = (.dot, position + 1)
    default: return nil
    }
    self.value = value
    // `A. B. Cruz` are initials.
    guard bytes.byte(at: end) == 0x20, mark != .dot || !bytes[start].isUppercase else { return nil }
  }

  /// Whether the mark behind the number lies at `offset`.
  func isMarked(at offset: Int) -> Bool { (start..<end).contains(offset) }

  /// Whether this item comes next behind `other` in a list.
  func follows(_ other: ListItem) -> Bool {
    mark == other.mark && isLetter == other.isLetter && value == other.value + 1
  }

  /// Whether the item is the first of a list, and the second stands in the same line: ` 2. `.
  func isFollowed(_ bytes: Span<UInt8>) -> Bool {
    guard value == 1, !isLetter else { return false }
    var position = end
    while position < min(bytes.count, end + 400), bytes[position] != 0x0A {
      if bytes[position] == 0x20, bytes.byte(at: position + 1) == UInt8(ascii: "2"),
        let second = ListItem(bytes, at: position + 1), second.follows(self)
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// Behind the bullet at `offset` and the space behind it, or `offset`.
  private static func skippingBullet(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
    let (value, length) = bytes.scalar(at: offset)
    guard isBullet(value) else { return offset }
    return bytes.skippingSpaces(from: offset + length, to: min(bytes.count, offset + length + 4))
  }

  static func isBullet(_ value: UInt32) -> Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6: true
    default: false
    }
  }
}
