import Glibc

/// Eight bytes at a time, the first byte lowest.
enum Word {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let high: UInt64 = 0x8080_8080_8080_8080
}

extension Span<UInt8> {
  /// The eight bytes from `index` on; traps outside the span.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    // Unsafe by name alone: the load checks its bounds, and every bit pattern is an integer.
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension Span<UInt8> {
  /// Where a byte stands first from `start` on; nil where it doesn't.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let rest = extracting(start...)
    let distance = unsafe rest.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      // The C library looks at 32 bytes at a time.
      return unsafe memchr(base, Int32(byte), bytes.count).map {
        unsafe UnsafeRawPointer($0) - base
      }
    }
    return distance.map { start + $0 }
  }
}

extension UInt64 {
  /// Whether any of the eight bytes is outside ASCII.
  @inline(__always) var hasNonASCII: Bool { self & Word.high != 0 }

  /// The high bit of each byte that a JSON string can't hold as it is: `"`, `\`, controls.
  ///
  /// Above the lowest such byte, others may be marked falsely. The tests for a zero byte and for a
  /// byte below a bound are from "Bit Twiddling Hacks" by Sean Eron Anderson.
  @inline(__always) var jsonSpecials: UInt64 {
    let quote = self ^ 0x2222_2222_2222_2222
    let backslash = self ^ 0x5C5C_5C5C_5C5C_5C5C
    let found =
      ((quote &- Word.ones) & ~quote) | ((backslash &- Word.ones) & ~backslash)
      | ((self &- 0x2020_2020_2020_2020) & ~self)
    return found & Word.high
  }

  /// How many of the eight bytes stand before the lowest marked one.
  @inline(__always) var bytesBeforeMark: Int { trailingZeroBitCount &>> 3 }

  /// The lowest `count` bytes, the others zero.
  @inline(__always) func lowBytes(_ count: Int) -> UInt64 {
    count >= 8 ? self : self & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }
}
