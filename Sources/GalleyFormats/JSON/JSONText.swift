// Strings and numbers as JSON writes them: as short as RFC 8259 allows, all but `"`, `\` and
// controls as it is.
extension ByteBuffer {
  /// Appends a JSON string.
  @inline(__always)
  package mutating func appendQuoted(_ text: String) { appendQuoted(text.utf8Span.span) }

  /// Appends UTF-8 as a JSON string.
  mutating func appendQuoted(_ bytes: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var index = 0
    while index < bytes.count {
      // Escapes make the text longer, so that it may take several rounds.
      append(capacity: bytes.count &- index &+ 32) { (output, position) in
        copyEscaped(bytes, &index, to: position, &output)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends an integer in decimal digits.
  @inline(__always)
  package mutating func append(decimal value: Int) {
    append(capacity: 20) { (output, position) in
      var end = position
      var rest = value.magnitude
      if value < 0 {
        output.storeBytes(of: UInt8(ascii: "-"), toByteOffset: end, as: UInt8.self)
        end &+= 1
      }
      end &+= decimalDigits(rest)
      var place = end
      repeat {
        place &-= 1
        let digit = UInt8(truncatingIfNeeded: rest % 10) &+ UInt8(ascii: "0")
        output.storeBytes(of: digit, toByteOffset: place, as: UInt8.self)
        rest /= 10
      } while rest > 0
      return end
    }
  }

  /// Appends a floating-point number that is finite, in the fewest digits that give it again.
  package mutating func append(finite value: Double) {
    // A number with up to four digits behind the point is written as an integer; up to 15 digits,
    // no shorter number gives the same value.
    guard value.magnitude >= 1e-4, value.magnitude < 1e11 else { return append(value.description) }
    let scaled = Int(value.magnitude * 10_000 + 0.5)
    guard Double(scaled) / 10_000 == value.magnitude else { return append(value.description) }
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: 10_000)
    append(decimal: whole)
    append(UInt8(ascii: "."))
    var rest = fraction
    var unit = 1000
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(rest / unit))
      rest %= unit
      unit /= 10
    } while rest > 0
  }
}

private func decimalDigits(_ value: UInt) -> Int {
  var count = 1
  var limit: UInt = 10
  while value >= limit {
    count &+= 1
    let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
    if overflow { break }
    limit = next
  }
  return count
}

/// Copies text with escapes while there is room.
///
/// - Parameters:
///   - index: the next byte to copy; moved on.
///   - position: where to write.
/// - Returns: the place behind the last byte written.
private func copyEscaped(
  _ bytes: Span<UInt8>, _ index: inout Int, to position: Int, _ output: inout MutableRawSpan
) -> Int {
  var end = position
  // A word or an escape, whichever is longer, fits in front of the limit.
  let limit = output.byteCount &- 8
  var place = index
  while place < bytes.count, end <= limit {
    if place &+ 8 <= bytes.count {
      let word = bytes.word(at: place)
      output.storeBytes(of: word.littleEndian, toByteOffset: end, as: UInt64.self)
      let specials = word.jsonSpecials
      let plain = specials == 0 ? 8 : specials.bytesBeforeMark
      place &+= plain
      end &+= plain
      if specials == 0 { continue }
    }
    guard end <= limit else { break }
    end = storeEscaped(bytes[place], at: end, &output)
    place &+= 1
  }
  index = place
  return end
}

/// Stores one byte of a text, escaped if need be: six bytes at most.
@inline(__always)
private func storeEscaped(
  _ byte: UInt8, at place: Int, _ output: inout MutableRawSpan
) -> Int {
  let short: UInt8
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): short = byte
  case 0x0A: short = UInt8(ascii: "n")
  case 0x09: short = UInt8(ascii: "t")
  case 0x0D: short = UInt8(ascii: "r")
  case 0x08: short = UInt8(ascii: "b")
  case 0x0C: short = UInt8(ascii: "f")
  case 0..<0x20:
    let digits = "0123456789abcdef".utf8Span.span
    let start: UInt32 = 0x3030_755C
    output.storeBytes(of: start.littleEndian, toByteOffset: place, as: UInt32.self)
    output.storeBytes(of: digits[Int(byte &>> 4)], toByteOffset: place &+ 4, as: UInt8.self)
    output.storeBytes(of: digits[Int(byte & 0xF)], toByteOffset: place &+ 5, as: UInt8.self)
    return place &+ 6
  default:
    output.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
    return place &+ 1
  }
  output.storeBytes(of: UInt8(ascii: "\\"), toByteOffset: place, as: UInt8.self)
  output.storeBytes(of: short, toByteOffset: place &+ 1, as: UInt8.self)
  return place &+ 2
}
