/// What the words of a block say of its place in the page.
enum BlockPhrases {
  /// So many bytes of a block are looked at.
  private static let longest = 300

  /// Adds a number for each question.
  static func add(_ text: ArraySlice<UInt8>, _ shape: LineShape, to row: inout [Float]) {
    let line = FoldedLine(text.prefix(longest))
    let isShort = text.count <= longest
    let reason = isShort ? BoilerplateLine.reason(for: line) : nil
    let isOffer = reason == .advertisement || reason == .newsletter || reason == .follow
    row.append(reason == nil ? 0 : 1)
    row.append(isOffer ? 1 : 0)
    row.append(reason == .credit || isShort && credits.occur(in: line.bytes) ? 1 : 0)
    row.append(Float(shape.header.rawValue))
    row.append(text.count <= 120 && bylines.start(line.bytes) ? 1 : 0)
    row.append(isDate(text) ? 1 : 0)
    let isDash = text.starts(with: [0xE2, 0x80, 0x94])
    row.append(isDash || text.first == UInt8(ascii: "*") ? 1 : 0)
    row.append(invitations.occur(in: line.bytes) ? 1 : 0)
  }

  private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 60, text.count(where: \.isDigit) >= 2 else { return false }
    return Byline(dateLine: String(decoding: text, as: UTF8.self)) != nil
  }

  /// Whose picture it is: `(Image: GETTY)`, `Photo by …`, `Jane Doe / AP`.
  private static let credits = PhraseSet([
    "image:", "photo:", "photo by", "photos by", "photograph:", "picture:", "credit:", "getty",
    "(ap photo", "/ap)", "reuters/", "shutterstock", "file photo", "courtesy of", "foto:",
    "photo credit", "(photo", "via ap", "afp/",
  ])

  private static let bylines = PhraseSet([
    "by ", "written by", "posted by", "author", "published", "updated", "von ", "por ",
  ])

  /// What asks the reader for something.
  private static let invitations = PhraseSet([
    "subscribe", "sign up", "newsletter", "follow us", "follow him", "follow her", "click here",
    "on twitter", "on facebook", "have a tip", "contact ", "share this", "download our",
    "the latest", "email", "e-mail", "comment", "all rights", "copyright", "reproduced",
    "read more", "see more", "more:", "also:", "watch:", "related", "advertis", "javascript",
  ])
}
