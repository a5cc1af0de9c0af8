/// Tells lines of a page's interface from lines of the article.
///
/// Only short lines are looked at; a paragraph is never one. In doubt a line stays.
enum BoilerplateLine {
  /// The longest line, in bytes, that is looked at.
  private static let longestLine = 300

  /// Why the line is no part of the article; nil where it may be one.
  static func reason(for line: ArraySlice<UInt8>) -> BoilerplateReason? {
    guard line.count <= longestLine, !isSeparator(line) else { return nil }
    return reason(for: FoldedLine(line))
  }

  /// The same of a line that was folded for other questions, too.
  static func reason(for folded: FoldedLine) -> BoilerplateReason? {
    let trimmed = folded.trimmed
    if trimmed.count <= BoilerplatePhrases.longestWhole,
      let reason = BoilerplatePhrases.whole[Array(trimmed)]
    {
      return reason
    }
    if let reason = reason(byStartOf: folded.bytes) { return reason }
    if isShareBar(trimmed) { return .shareBar }
    if isCommentCount(trimmed) { return .comments }
    if isMediaLabel(trimmed) { return .media }
    return reason(byWordsOf: folded)
  }

  /// Whether a line has no letter or digit: `___`, `* * *`.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= longestLine && !line.contains { $0.isLetter || $0.isDigit || $0 >= 0xC2 }
  }

  private static func reason(byStartOf line: [UInt8]) -> BoilerplateReason? {
    guard let first = line.first, let phrases = BoilerplatePhrases.starts[first] else { return nil }
    return phrases.first { line.count <= $0.longestLine && line.starts(with: $0.text) }?.reason
  }

  private static func reason(byWordsOf line: FoldedLine) -> BoilerplateReason? {
    let count = line.bytes.count
    if copyrightStarts.start(line.bytes) || copyrightPhrases.occur(in: line.bytes) {
      return .copyright
    }
    if line.contains("cookie"), consentPhrases.occur(in: line.bytes) { return .cookies }
    if count <= 180, invitations.start(line.bytes), offers.occur(in: line.bytes) {
      return .newsletter
    }
    if count <= 120, line.contains("getty images"), !line.endsSentence { return .credit }
    return nil
  }

  private static let copyrightStarts = PhraseSet([
    "©", "(c) 19", "(c) 20", "copyright ©", "copyright (c)", "copyright 19", "copyright 20",
  ])
  private static let copyrightPhrases = PhraseSet([
    "all rights reserved", "all right reserved", "alle rechte vorbehalten",
    "todos los derechos reservados", "todos os direitos reservados", "tous droits réservés",
    "may not be published, broadcast, rewritten", "may not be reproduced, distributed",
  ])
  private static let consentPhrases = PhraseSet([
    "we use", "uses cookies", "use of cookies", "accept", "consent", "your experience",
  ])

  /// What to do, and what comes of it: an invitation names both.
  private static let invitations = PhraseSet([
    "sign up", "subscribe", "get ", "join ", "receive ", "enter your", "register", "never miss",
    "don't miss", "stay ", "delivered ", "want ", "i agree ",
  ])
  private static let offers = PhraseSet([
    "newsletter", "your inbox", "to inbox", "our daily email", "your email address",
    "email alerts", "e-mail alerts", "breaking news alerts", "news alerts", "our mailing list",
    "to your email",
  ])

  /// Names of networks, and the words between them, and nothing else.
  private static func isShareBar(_ line: ArraySlice<UInt8>) -> Bool {
    var networks = 0
    var shares = 0
    var count = 0
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      while index < line.endIndex, !isBetweenNetworks(line[index]) { index += 1 }
      let word = Array(line[start..<index])
      index += 1
      if word.isEmpty { continue }
      count += 1
      if BoilerplatePhrases.networks.contains(word) {
        networks += 1
      } else if BoilerplatePhrases.shareWords.contains(word) {
        if word.starts(with: "share".utf8) || word.starts(with: "tweet".utf8) { shares += 1 }
      } else if !word.allSatisfy({ !$0.isLetter && $0 < 0x80 }) {
        return false
      }
    }
    return count <= 20 && (networks > 0 || (shares > 0 && count <= 4))
  }

  private static func isBetweenNetworks(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C, 0x7C, 0x2F, 0x3A, 0x28, 0x29: true
    default: false
    }
  }

  private static func isCommentCount(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first?.isDigit ?? false else { return false }
    let words = line.split(separator: 0x20)
    guard words.count == 2, words[0].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ",") })
    else { return false }
    return ["comment", "comments", "replies", "reply", "shares", "views"].contains {
      words[1].elementsEqual($0.utf8)
    }
  }

  /// `video3:45`, `00:00 / 03:45`, `2 min read`.
  private static func isMediaLabel(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, let firstDigit = line.firstIndex(where: \.isDigit) else { return false }
    let isReadingTime = ["min read", "minute read", "mins read"].contains {
      line.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    if isReadingTime { return firstDigit == line.startIndex }
    let label = line[line.startIndex..<firstDigit].filter { $0 != 0x20 }
    let rest = line[firstDigit...]
    guard rest.contains(UInt8(ascii: ":")),
      rest.allSatisfy({ $0.isDigit || $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == 0x2F })
    else { return false }
    return ["", "video", "audio", "watch", "listen", "play", "duration"].contains {
      label.elementsEqual($0.utf8)
    }
  }
}
