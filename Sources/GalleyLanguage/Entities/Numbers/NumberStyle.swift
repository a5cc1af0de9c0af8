import Galley

/// Which separator stands before decimals.
enum NumberStyle {
  /// `1,234.5`.
  case dotDecimals
  /// `1.234,5`.
  case commaDecimals
  case unknown
}

extension ValueScan {
  /// The style that the document's own unmistakable amounts have, or else its language.
  func numberStyle(in numbers: [Int]) -> NumberStyle {
    var style = NumberStyle.unknown
    for token in numbers {
      // `1.5` is the shortest.
      guard text.tokens[token].range.count > 2, let written = written(at: token),
        written.evidentStyle != .unknown, isBesideMeasure(token)
      else { continue }
      if style != .unknown, style != written.evidentStyle { return .unknown }
      style = written.evidentStyle
    }
    return style == .unknown ? languageNumberStyle : style
  }

  /// Whether a number is an amount, rather than a date, a time or a list: `17.30`, `4,5`.
  private func isBesideMeasure(_ token: Int) -> Bool {
    if token > 0, case .currency = meanings[token - 1] { return true }
    switch meaning(at: token + 1) {
    case .currency, .keyword(.percent), .keyword(.per), .scale, .shortScale, .unit: return true
    default: return false
    }
  }

  private var languageNumberStyle: NumberStyle {
    let isComma = ValueScan.commaLanguages.contains { context.language?.hasPrefix($0) == true }
    return isComma ? .commaDecimals : .unknown
  }

  private static let commaLanguages =
    "de fr es it pt nl da sv nb nn no fi is pl cs sk sl hr sr bg ro hu el ru uk be tr id vi ca gl"
    .split(separator: " ")
}
