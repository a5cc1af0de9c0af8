/// Place, day and agency in front of a story: `DHAKA, Nov 3 (Reuters) – `.
struct Dateline: Hashable {
  /// The dateline without the dash behind it.
  let text: String
  /// How many bytes it takes up, with the dash and the space behind it.
  let length: Int

  /// The longest dateline, in bytes.
  private static let longest = 90

  /// The dateline that a paragraph starts with.
  ///
  /// The place is in capitals, or an agency in brackets or a day follows it.
  init?(startOf paragraph: ArraySlice<UInt8>) {
    let start = paragraph.startIndex
    let limit = min(paragraph.endIndex, start + Self.longest)
    var index = start
    var length: Int?
    while index < limit {
      if let dash = Self.dash(in: paragraph, at: index) {
        length = dash
        break
      }
      index += 1
    }
    guard let length else { return nil }
    var head = paragraph[start..<index]
    while head.last == 0x20 { head.removeLast() }
    let text = String(decoding: head, as: UTF8.self)
    guard Self.isDateline(text) else { return nil }
    self.text = text
    self.length = index + length - start
  }

  /// Whether a line is a dateline and nothing else, an agency or a day included.
  static func isWhole(_ line: String) -> Bool {
    line.utf8.count <= longest && (isDateline(line, needsProof: true))
  }

  /// The length of a dash with the spaces after it, if one starts here.
  private static func dash(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xE2 else { return nil }
    let rest = bytes[index...]
    for dash in ["—", "–", "--", "- "] where rest.starts(with: dash.utf8) {
      var end = index + dash.utf8.count
      while end < bytes.endIndex, bytes[end] == 0x20 { end += 1 }
      return end < bytes.endIndex ? end - index : nil
    }
    return nil
  }

  private static func isDateline(_ text: String, needsProof: Bool = false) -> Bool {
    var place = text[...]
    var hasAgency = false
    if place.utf8.last == UInt8(ascii: ")"), let open = place.lastIndex(of: "(") {
      guard isAgency(place[open...].dropFirst().dropLast()) else { return false }
      place = place[..<open]
      hasAgency = true
    }
    let words = place.split(separator: " ").map { $0.utf8.last == 0x2C ? $0.dropLast() : $0 }
    guard let city = words.first, words.count <= 9 else { return false }
    var hasDay = false
    for (index, word) in words.enumerated() {
      if index > 0, CalendarDate.isMonth(word) { hasDay = true }
      let isNumber = index > 0 && word.utf8.allSatisfy(\.isDigit)
      guard isNumber || isCapitalised(word) || particles.contains(String(word)) else {
        return false
      }
    }
    if notPlaces.contains(String(city)) { return false }
    let isInCapitals = isCapitals(city) && city.utf8.count >= 3
    return needsProof ? hasAgency || (hasDay && isInCapitals) : hasAgency || isInCapitals
  }

  private static let particles: Set<String> = ["al", "and", "de", "du", "el", "la", "of"]

  /// Letters with a capital first, and full stops: `Ohio`, `N.M.`, `PORT-AU-PRINCE`.
  private static func isCapitalised(_ word: Substring) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase == true
      && word.utf8.allSatisfy {
        $0.isLetter || $0 >= 0x80 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "'")
      }
  }

  private static func isCapitals(_ word: Substring) -> Bool {
    word.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
      && word.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private static func isAgency(_ text: Substring) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" || $0 == "," }
    return (1...4).contains(words.count) && text.utf8.count <= 40
      && words.allSatisfy { $0.first?.isUppercase == true }
  }

  /// Words in capitals that stand before a dash and name no place.
  private static let notPlaces: Set<String> = [
    "ANALYSIS", "BREAKING", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX", "FAQ", "INTERVIEW",
    "LIVE", "NASA", "NOTE", "OPINION", "PHOTOS", "READ", "REVIEW", "UPDATE", "UPDATED",
    "VIDEO", "WATCH", "WARNING",
  ]
}
