#if Patterns
  import Galley
  import GalleyPatterns
  import Testing

  private func pattern(_ text: String) throws -> Pattern {
    try Pattern(text, compiledBy: RE2Patterns())
  }

  private func refusal(of text: String) -> PatternError? {
    do throws(PatternError) {
      _ = try Pattern(text, compiledBy: RE2Patterns())
      return nil
    } catch {
      return error
    }
  }

  @Suite struct PatternTests {
    @Test(arguments: [
      ("storm", "a storm at sea", 2..<7), ("^a", "ba", nil), ("b$", "ab", 1..<2),
      ("(?i)ÉTÉ", "l'été", 2..<7), (#"\p{Greek}+"#, "abc λόγος", 4..<14), ("", "abc", 0..<0),
      ("x*", "", 0..<0), ("a.b", "a\nb", nil), ("(?s)a.b", "a\nb", 0..<3), ("^b", "a\nb", nil),
      ("(?m)^b", "a\nb", 2..<3), (#"\x{1F1F5}"#, "é🇵🇰", 2..<6), ("a\0b", "xa\0b", 1..<4),
    ])
    func `patterns match in UTF-8, anywhere in the text`(
      expression: String, text: String, found: Range<Int>?
    ) throws {
      let pattern = try pattern(expression)
      #expect(pattern.matches(text) == (found != nil))
      #expect(pattern.firstMatch(in: text) == found)
    }

    @Test func `a match is looked for behind an offset`() throws {
      let pattern = try pattern("a")
      #expect(pattern.firstMatch(in: "abca", from: 1) == 3..<4)
      #expect(pattern.firstMatch(in: "abca", from: 4) == nil)
      #expect(pattern.firstMatch(in: "abca", from: 5) == nil)
      #expect(pattern.firstMatch(in: "abca", from: -1) == nil)
    }

    @Test(arguments: [
      ("a(b", "a '(' in the pattern is never closed", 0..<3), ("a[b", "never closed", 1..<3),
      ("ab)", "a ')' in the pattern closes nothing", nil),
      (#"a\q"#, #"unknown escape '\q'"#, 1..<3),
      ("*a", "nothing stands before '*'", 0..<1), (#"(a)\1"#, #"unknown escape '\1'"#, 3..<5),
      ("x(?=a)", "no look-around", 1..<4), ("[z-a]", "'z-a' is no class or range", 1..<4),
      (#"a\"#, "ends with a backslash", nil), ("a{2000}", "at most 1000 times", 1..<7),
      (#"\pX"#, #"'\pX' is no class or range"#, 0..<3),
      ("é**", "'**' in the pattern repeats", 2..<4),
    ])
    func `what RE2 refuses is said in our words, with its place`(
      expression: String, message: String, place: Range<Int>?
    ) throws {
      let error = try #require(refusal(of: expression))
      #expect(error.message.contains(message), "\(error.message)")
      if let place { #expect(error.range == place) }
    }

    @Test func `a pattern that would take too much memory is refused`() {
      #expect(refusal(of: "((a{100}){100}){100}") != nil)
      #expect(refusal(of: String(repeating: "a", count: 40_000)) != nil)
    }

    /// A backtracker takes 2^n steps for it.
    @Test(.timeLimit(.minutes(5)))
    func `patterns that hang others take time linear in the text`() throws {
      let text = String(repeating: "a", count: 200_000)
      for expression in ["(a+)+$b", "(a|aa)*c", "(a*)*(a*)*b", "(x+x+)+y"] {
        #expect(try !pattern(expression).matches(text))
      }
      let optional = String(repeating: "a?", count: 500) + String(repeating: "a", count: 500)
      #expect(try pattern(optional).matches(String(repeating: "a", count: 500)))
    }

    @Test func `patterns match on many threads at once`() async throws {
      let pattern = try pattern(#"(\d+)-(\w+)$"#)
      let count = await withTaskGroup(of: Int.self) { group in
        for worker in 0..<8 {
          group.addTask {
            (0..<500).count { pattern.matches("\($0)-\($0 % 2 == 0 ? "a" : "!")\(worker)") }
          }
        }
        return await group.reduce(0, +)
      }
      #expect(count == 8 * 250)
    }
  }
#endif
