/// Finds a text in others, in time linear in both (Knuth, Morris and Pratt 1977).
struct TextSearch: Hashable, Sendable {
  private let needle: [UInt8]
  /// For each byte of the needle, how many bytes before and with it are its start again.
  private let borders: [Int]

  init(_ needle: [UInt8]) {
    self.needle = needle
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Whether the needle stands anywhere in a text; an empty one stands in each.
  func isFound(in text: Span<UInt8>) -> Bool {
    guard let first = needle.first else { return true }
    var length = 0
    for index in text.indices {
      let byte = text[index]
      if length == 0 {
        // Most bytes don't start a match.
        guard byte == first else { continue }
        length = 1
      } else {
        while length > 0, byte != needle[length] { length = borders[length - 1] }
        if byte == needle[length] { length += 1 }
      }
      if length == needle.count { return true }
    }
    return false
  }
}
