/// What is left of `à`, `Š` and of a no-break space whose byte 0xA0 became a space.
///
/// The byte before is a letter by itself, so that only what is around it tells: `voilÃ  tout`.
struct LostSpace {
  /// Whether the text still has two spaces where the byte stood before one; then a single one is it.
  private let keepsSpaces: Bool
  private let survey: MojibakeSurvey
  /// Those with letters from Windows-1252 to Windows-1257, as the survey orders them.
  private let encodings: [Int]

  init(_ scalars: [UInt32], _ survey: MojibakeSurvey) {
    self.survey = survey
    let encodings = survey.order.filter { $0 < 6 && $0 != 0 } + [0]
    self.encodings = encodings
    keepsSpaces = scalars.indices.dropLast(2).contains { index in
      scalars[index] >= 0x80 && scalars[index + 1] == 0x20 && scalars[index + 2] == 0x20
        && encodings.contains { UpperBytes.all.byte(scalars[index], in: $0) == 0xC3 }
    }
  }

  /// The sequence that the scalar at `index`, before a space, is the rest of.
  func sequence(
    in scalars: [UInt32], at index: Int, after previous: UInt32
  ) -> MojibakeSequence? {
    guard index + 1 < scalars.count, scalars[index + 1] == 0x20 else { return nil }
    let before = previous == 0 ? CharacterRole.blank : CharacterRole(previous)
    let next = index + 2 < scalars.count ? CharacterRole(scalars[index + 2]) : .blank
    if scalars[index] == 0xC2 { return space(before) }
    for encoding in encodings {
      let byte = UpperBytes.all.byte(scalars[index], in: encoding)
      if byte == 0xC3, isA(behind: before, before: next, encoding) {
        return a(in: scalars, at: index)
      }
      if byte == 0xC5, isS(behind: before, encoding),
        next.isLetter
      {
        return MojibakeSequence(scalar: 0x160, length: 2, group: .latin)
      }
    }
    return nil
  }

  /// `Â` without its no-break space.
  private func space(_ before: CharacterRole) -> MojibakeSequence? {
    guard !before.isCapital, before != .blank || survey.vouches(for: .latin, in: 0) else {
      return nil
    }
    return MojibakeSequence(scalar: nil, length: 1, group: .latin)
  }

  /// Whether a letter of Windows-1252 stands behind a small one, or the text vouches for `à`.
  private func isA(
    behind before: CharacterRole, before next: CharacterRole, _ encoding: Int
  ) -> Bool {
    if encoding == 0, before.isSmall { return true }
    // `à` may stand behind the only capital of a word, but hardly behind the last of several.
    let isWhole = next == .blank || (keepsSpaces && next.isSmall)
    return before.isCapital
      ? isWhole && survey.vouchesForAll(.latin, in: encoding)
      : survey.vouches(for: .latin, in: encoding)
  }

  /// Whether `Å` is half of `Š`; Norwegian and Danish write it as a word.
  private func isS(behind before: CharacterRole, _ encoding: Int) -> Bool {
    (encoding == 0 && before.isSmall)
      || (!before.isLetter && survey.vouchesForAll(.latin, in: encoding))
  }

  /// `à`, a word by itself or a part of one, according to how the text treats spaces.
  private func a(in scalars: [UInt32], at index: Int) -> MojibakeSequence {
    let next = index + 2 < scalars.count ? scalars[index + 2] : 0x0A
    let role = CharacterRole(next)
    let isJoined =
      switch next {
      case 0x2C, 0x2E, 0x29: true
      default: role == .blank || keepsSpaces || Self.isPortuguese(scalars, index + 2)
      }
    return MojibakeSequence(scalar: 0xE0, length: isJoined ? 2 : 1, group: .latin)
  }

  /// The words that Portuguese joins with `à`: às, àquele, àquela, àquilo; French has none like them.
  private static func isPortuguese(_ scalars: [UInt32], _ start: Int) -> Bool {
    ["s", "quele", "quela", "quilo", "queles", "quelas"].contains { rest in
      let end = start + rest.utf8.count
      return end <= scalars.count
        && scalars[start..<end].elementsEqual(rest.unicodeScalars.lazy.map(\.value))
        && (end == scalars.count || CharacterRole(scalars[end]) == .blank)
    }
  }
}
