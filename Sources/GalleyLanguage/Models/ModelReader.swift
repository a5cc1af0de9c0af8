/// Reads the numbers of a model one after the other, little-endian; nil past the end.
struct ModelReader {
  private var position = 0

  init() {}

  mutating func starts(_ bytes: Span<UInt8>, with signature: [UInt8]) -> Bool {
    guard bytes.count >= signature.count else { return false }
    for index in signature.indices where bytes[index] != signature[index] { return false }
    position = signature.count
    return true
  }

  mutating func word(_ bytes: Span<UInt8>) -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in 0..<4 { value |= UInt32(bytes[position + index]) << UInt32(8 * index) }
    position += 4
    return value
  }

  /// A number that says how many of something follow; nil also outside the range.
  mutating func count(_ bytes: Span<UInt8>, in range: ClosedRange<Int>) -> Int? {
    word(bytes).map(Int.init).flatMap { range.contains($0) ? $0 : nil }
  }

  mutating func words(_ count: Int, _ bytes: Span<UInt8>) -> [UInt32]? {
    guard count <= (bytes.count - position) / 4 else { return nil }
    return (0..<count).compactMap { _ in word(bytes) }
  }

  mutating func shorts(_ count: Int, _ bytes: Span<UInt8>) -> [Int16]? {
    guard count <= (bytes.count - position) / 2 else { return nil }
    return (0..<count).map { _ in
      defer { position += 2 }
      return Int16(bitPattern: UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8)
    }
  }
}
