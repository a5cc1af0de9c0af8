/// The strings, un-escaped, and the numbers of bytes that are known to be JSON: the plainest way to
/// find them, to compare with.
func plainTokens(_ input: [UInt8]) -> [String] {
  var tokens: [String] = []
  var index = 0
  while index < input.count {
    switch input[index] {
    case UInt8(ascii: "\""): tokens.append(plainString(input, &index))
    case UInt8(ascii: "-"), 0x30...0x39:
      let end = input[index...].firstIndex { !"-+.eE0123456789".utf8.contains($0) } ?? input.count
      tokens.append(String(decoding: input[index..<end], as: UTF8.self))
      index = end
    default: index += 1
    }
  }
  return tokens
}

/// The string whose opening quote stands at `index`, which is moved behind it.
private func plainString(_ input: [UInt8], _ index: inout Int) -> String {
  var text = ""
  var run: [UInt8] = []
  // Escapes of UTF-16 that follow one another may be pairs.
  var units: [UInt16] = []
  index += 1
  while input[index] != UInt8(ascii: "\"") {
    if input[index] == UInt8(ascii: "\\"), input[index + 1] == UInt8(ascii: "u") {
      text += String(decoding: run, as: UTF8.self)
      run = []
      let digits = String(decoding: input[(index + 2)..<(index + 6)], as: UTF8.self)
      units.append(UInt16(digits, radix: 16) ?? 0)
      index += 6
      continue
    }
    text += String(decoding: units, as: UTF16.self)
    units = []
    if input[index] == UInt8(ascii: "\\") {
      run.append(plainEscape(input[index + 1]))
      index += 2
    } else {
      run.append(input[index])
      index += 1
    }
  }
  index += 1
  return text + String(decoding: run, as: UTF8.self) + String(decoding: units, as: UTF16.self)
}

private func plainEscape(_ byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "t"): 0x09
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "r"): 0x0D
  default: byte
  }
}
