extension ScriptReader {
  enum Token: Equatable {
    case name(String)
    case text(String)
    case symbol(String)
  }

  /// Takes a script apart: comments are left out, numbers are no names.
  struct Lexer {
    let bytes: [UInt8]
    var place = 0

    mutating func next() -> Token? {
      while place < bytes.count {
        let start = place
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "-") where startsComment:
          place += 2
          if !skipLongBracket() { skip { $0 != UInt8(ascii: "\n") } }
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          return .text(quoted(by: byte))
        case UInt8(ascii: "["):
          if skipLongBracket() { return .text("") }
          place += 1
          return .symbol("[")
        case UInt8(ascii: "="):
          skip { $0 == byte }
          return .symbol(text(from: start))
        case _ where isWord(byte):
          skip(while: isWord)
          return .name(text(from: start))
        case 0...0x20: place += 1
        default:
          place += 1
          return .symbol(text(from: start))
        }
      }
      return nil
    }

    private var startsComment: Bool {
      place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "-")
    }

    private func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }

    private func text(from start: Int) -> String {
      String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
      while place < bytes.count, condition(bytes[place]) { place += 1 }
    }

    private mutating func quoted(by quote: UInt8) -> String {
      place += 1
      let start = place
      while place < bytes.count, bytes[place] != quote, bytes[place] != UInt8(ascii: "\n") {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      place = min(place, bytes.count)
      let content = text(from: start)
      place = min(place + 1, bytes.count)
      return content
    }

    /// Steps over `[[…]]` or `[=[…]=]`, if it stands there.
    private mutating func skipLongBracket() -> Bool {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { return false }
      var level = place + 1
      while level < bytes.count, bytes[level] == UInt8(ascii: "=") { level += 1 }
      guard level < bytes.count, bytes[level] == UInt8(ascii: "[") else { return false }
      let equals = repeatElement(UInt8(ascii: "="), count: level - place - 1)
      let end = [UInt8(ascii: "]")] + equals + [UInt8(ascii: "]")]
      place = level + 1
      while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
      place = min(place + end.count, bytes.count)
      return true
    }
  }
}
