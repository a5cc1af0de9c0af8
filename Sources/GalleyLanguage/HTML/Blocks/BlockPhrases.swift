/// What the words of a block say of its place in the page.
struct BlockPhrases {
  let numbers: [Float]

  init(_ text: ArraySlice<UInt8>) {
    let line = text.count <= 300 ? FoldedLine(text) : FoldedLine(text.prefix(120))
    let reason = text.count <= 300 ? BoilerplateLine.reason(for: text) : nil
    let heading = text.count <= 120 && SectionHeader.isWhole(line)
    numbers = [
      reason == nil ? 0 : 1,
      reason == .advertisement || reason == .newsletter || reason == .follow ? 1 : 0,
      reason == .credit || Self.isCredit(line) ? 1 : 0,
      heading ? 1 : 0, SectionHeader.inlineLength(text) == nil ? 0 : 1,
      SectionHeader.isStart(line) ? 1 : 0,
      Self.startsAsByline(line) ? 1 : 0, Self.isDate(text) ? 1 : 0,
      text.starts(with: [0xE2, 0x80, 0x94]) || text.first == UInt8(ascii: "*") ? 1 : 0,
      Self.isInvitation(line) ? 1 : 0,
    ]
  }

  /// Whose picture it is: `(Image: GETTY)`, `Photo by …`, `Jane Doe / AP`.
  private static func isCredit(_ line: FoldedLine) -> Bool {
    guard line.bytes.count <= 300 else { return false }
    return [
      "image:", "photo:", "photo by", "photos by", "photograph:", "picture:", "credit:", "getty",
      "(ap photo", "/ap)", "reuters/", "shutterstock", "file photo", "courtesy of", "foto:",
      "photo credit", "(photo", "via ap", "afp/",
    ].contains(where: line.contains)
  }

  private static func startsAsByline(_ line: FoldedLine) -> Bool {
    line.bytes.count <= 120
      && ["by ", "written by", "posted by", "author", "published", "updated", "von ", "por "]
        .contains(where: line.starts)
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 60, text.count(where: \.isDigit) >= 2 else { return false }
    return Byline(dateLine: String(decoding: text, as: UTF8.self)) != nil
  }

  /// What asks the reader for something.
  private static func isInvitation(_ line: FoldedLine) -> Bool {
    [
      "subscribe", "sign up", "newsletter", "follow us", "follow him", "follow her", "click here",
      "on twitter", "on facebook", "have a tip", "contact ", "share this", "download our",
      "the latest", "email", "e-mail", "comment", "all rights", "copyright", "reproduced",
      "read more", "see more", "more:", "also:", "watch:", "related", "advertis", "javascript",
    ].contains(where: line.contains)
  }
}
