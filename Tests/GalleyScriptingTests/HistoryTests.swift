import Galley
import GalleyScripting
import Testing

/// What a document may take, in a state that ran others before it and in one that ran none.
@Suite(.enabled(if: hasPatterns)) struct HistoryTests {
  /// Leaves behind what a state may keep: patterns, garbage, strings, a long stack, coroutines.
  private static let before = """
    if document.id == "before" then
      for i = 1, 20 do re.find("a", "(a|b" .. i .. ")+") end
      local t = {}
      for i = 1, 300 do t[i] = "word " .. i end
      for i = 1, 15 do t[i] = ("x"):rep(10000) .. i end
      pcall(function() local function f(n) return n == 0 and 0 or 1 + f(n - 1) end f(2000) end)
      local co = coroutine.wrap(function() coroutine.yield({}) end)
      co()
      return
    end

    """

  /// The least of a limit with which a script passes.
  private func least(
    _ range: ClosedRange<Int>, isAfterOthers: Bool, _ stage: (Int) throws -> ScriptStage
  ) throws -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      let tried = try stage(middle)
      if isAfterOthers { for _ in 0..<3 { _ = try tried.process(Document(id: "before")) } }
      if (try? tried.process(Document(id: "a"))) == nil { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @Test(arguments: [
    "for i = 1, 20 do re.find(\"a\", \"(a|b\" .. i .. \")+\") end for i = 1, 60000 do end",
    "local t = {} for i = 1, 300 do t[i] = \"word \" .. i end for i = 1, 60000 do end",
    "for i = 1, 40 do local s = (\"x\"):rep(40000) .. i end for i = 1, 60000 do end",
    "for i = 1, 60 do coroutine.wrap(function() for j = 1, 3000 do end end)() end",
  ]) func `instructions don't depend on documents before`(script: String) throws {
    func least(after isAfterOthers: Bool) throws -> Int {
      try self.least(50_000...1_000_000, isAfterOthers: isAfterOthers) {
        try stage(Self.before + script, instructions: $0, memory: ByteCount(1 << 20))
      }
    }
    let alone = try least(after: false)
    #expect(try least(after: true) == alone)
    #expect(alone > 50_000 && alone < 1_000_000)
  }

  /// The parts of a state that only grow at times, such as its table of strings, may differ a little.
  @Test(arguments: [
    "local t = {} for i = 1, 60 do t[i] = (\"x\"):rep(40000) .. i end",
    "local t = {} for i = 1, 60 do t[i] = (\"x\"):rep(40000) .. i local g = (\"y\"):rep(200000) end",
    "local s = (\"x\"):rep(2000000) for i = 1, 20 do local g = (\"x\"):rep(900000 + i) end",
    "local s = re.gsub((\"x\"):rep(500000), \"x\", \"yyy\")",
    "local t = {} for i = 1, 20000 do t[i] = {i} end",
  ]) func `memory doesn't depend on documents before`(script: String) throws {
    func least(after isAfterOthers: Bool) throws -> Int {
      try self.least(256...16384, isAfterOthers: isAfterOthers) {
        try stage(Self.before + script, memory: ByteCount($0 << 10))
      }
    }
    let alone = try least(after: false)
    #expect(try abs(least(after: true) - alone) <= 64)
    #expect(alone > 1024 && alone < 16384)
  }

  @Test func `patterns that look the same are told apart`() throws {
    let stage = try stage(
      "document.fields.found = re.find(\"e\\u{301}\", document.fields.pattern) ~= nil")
    for (pattern, isFound) in [("\u{E9}", false), ("e\u{301}", true)] {
      var document = Document(id: "a")
      document.fields["pattern"] = .string(pattern)
      guard case .keep(let kept) = try stage.process(document) else {
        Issue.record("it was not kept")
        continue
      }
      #expect(kept.fields["found"] == .boolean(isFound))
    }
  }
}
