import Testing

@testable import GalleyPipelines

@Suite struct DigitPatternTests {
  @Test(arguments: [
    0...0, 0...7, 1...9, 1...1024, 5...5, 86...86_400, 95...105, 999...1001, 1000...1999,
  ])
  func `a pattern matches the numbers within bounds alone`(bounds: ClosedRange<Int>) throws {
    let pattern = try Regex(DigitPattern.pattern(bounds))
    let near = [bounds.lowerBound, bounds.upperBound].flatMap { ($0 - 12)...($0 + 12) }
    for number in near + Array(0...2100) where number >= 0 {
      #expect(("\(number)".wholeMatch(of: pattern) != nil) == bounds.contains(number), "\(number)")
      #expect(("00\(number)".wholeMatch(of: pattern) != nil) == bounds.contains(number))
    }
    #expect("".wholeMatch(of: pattern) == nil)
    #expect("1x".wholeMatch(of: pattern) == nil)
  }

  @Test func `the largest number is a bound like others`() throws {
    let pattern = try Regex(DigitPattern.pattern(3...Int.max))
    #expect("\(Int.max)".wholeMatch(of: pattern) != nil)
    #expect("9223372036854775808".wholeMatch(of: pattern) == nil)
    #expect("2".wholeMatch(of: pattern) == nil)
  }
}
