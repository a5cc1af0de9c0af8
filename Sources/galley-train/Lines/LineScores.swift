import Galley
import GalleyLanguage

/// How well bodies and teasers are told apart, counted over texts.
struct LineScores {
  private var found = 0
  private var wanted = 0
  private var right = 0
  private var pageScores: [Double] = []
  private var foundTeasers = 0
  private var wantedTeasers = 0
  private var rightTeasers = 0
  private var rightExcerpts = 0
  private var textsWithoutTeasers = 0
  private var touched = 0

  /// Counts what one text became.
  mutating func count(_ text: LineText, body: String, teasers: [Teaser]) {
    let lines = body.isEmpty ? [] : body.split(separator: "\n").map(String.init)
    let wantedBody = Self.repaired(text.body)
    let common = Self.common(lines, wantedBody)
    found += lines.count
    wanted += wantedBody.count
    right += common
    pageScores.append(Self.balance(common, lines.count, wantedBody.count))
    foundTeasers += teasers.count
    wantedTeasers += text.teasers.count
    for teaser in text.teasers {
      let match = teasers.first {
        teaser.headline == nil ? $0.excerpt == teaser.excerpt : $0.headline == teaser.headline
      }
      guard let match else { continue }
      rightTeasers += 1
      if Self.trimmed(match.excerpt) == Self.trimmed(teaser.excerpt) { rightExcerpts += 1 }
    }
    if text.teasers.isEmpty {
      textsWithoutTeasers += 1
      if !teasers.isEmpty || common < wantedBody.count { touched += 1 }
    }
  }

  var bodyLines: String {
    let mean = pageScores.reduce(0, +) / Double(max(pageScores.count, 1))
    return "F1 \(Self.rounded(Self.balance(right, found, wanted))) "
      + "(precision \(Self.rounded(Self.share(right, found))), "
      + "recall \(Self.rounded(Self.share(right, wanted))); mean of pages \(Self.rounded(mean)))"
  }

  var bodyLost: String {
    "\(Self.rounded(Self.share(wanted - right, wanted) * 100)) % of \(wanted) body lines lost"
  }

  var teasers: String {
    "F1 \(Self.rounded(Self.balance(rightTeasers, foundTeasers, wantedTeasers))), exact excerpts "
      + "\(Self.rounded(Self.share(rightExcerpts, rightTeasers))); " + touchedTexts
  }

  var touchedTexts: String {
    "touched \(touched) of \(textsWithoutTeasers) texts without teasers"
  }

  /// Lines as cleaning leaves them that takes none out.
  private static func repaired(_ lines: [String]) -> [String] {
    var options = CleaningOptions()
    options.takesByline = false
    options.removesBoilerplate = false
    options.model = nil
    options.dateline = .keep
    return cleanedText(lines.joined(separator: "\n"), options).text.split(separator: "\n")
      .map(String.init)
  }

  private static func trimmed(_ text: String?) -> String? {
    text.map { String($0.reversed().drop { $0 == " " }.reversed()) }
  }

  /// How many lines two texts have in common, counted as often as they stand in both.
  private static func common(_ left: [String], _ right: [String]) -> Int {
    var counts: [String: Int] = [:]
    for line in right { counts[line, default: 0] += 1 }
    return left.count { line in
      guard let count = counts[line], count > 0 else { return false }
      counts[line] = count - 1
      return true
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  private static func balance(_ right: Int, _ found: Int, _ wanted: Int) -> Double {
    found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
