import Galley
import GalleyScripting
import Testing

@Suite(.enabled(if: hasScripts)) struct LimitTests {
  private static let endless = [
    "while true do end",
    "while true do pcall(function() while true do end end) end",
    "xpcall(function() while true do end end, function() while true do end end)",
    "repeat local ok = pcall(error) until ok",
    "local function f() return f() end f()",
    "coroutine.wrap(function() while true do end end)()",
    "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
    "while true do coroutine.wrap(function() end)() end",
    "local c <close> = setmetatable({}, {__close = function() while true do end end}) while true do end",
    "table.move({}, 1, 1e15, 2)",
    "pcall(table.move, {}, 1, 1e15, 2) while true do end",
    "table.concat({}, \"\", 1, 1 << 60)",
    "table.sort(setmetatable({}, {__len = function() return 1 << 50 end}))",
    "local s = (\"x\"):rep(1e6) while true do local t = s .. \"y\" end",
    "local s = (\"x\"):rep(1e6) while true do s:find(\"y\") end",
    "local s = (\"x\"):rep(1e6) while true do s:upper() end",
    "local s = (\"x\"):rep(1e6) while true do utf8.len(s) end",
    "local s = (\"1\"):rep(1e6) while true do tonumber(s) end",
    "local s = (\"0\"):rep(1e6) .. 1 while true do s:byte(s) end",
    "local s = (\"0\"):rep(1e6) .. 1 while true do (\"x\"):rep(s) end",
    "local s = (\"0\"):rep(1e6) .. 1 while true do string.format(\"%d\", s) end",
    "local s, t = (\"0\"):rep(1e6) .. 1, {1} while true do table.insert(t, s, 1) table.remove(t, s) end",
    "local s = (\"0\"):rep(1e6) .. 1 while true do table.unpack({}, s, 1) end",
    "local s = (\"0\"):rep(1e6) .. 1 while true do math.random(s) math.floor(s) end",
    "local a, b = (\"x\"):rep(1e7), (\"x\"):rep(1e7) while true do local c = a == b end",
    "local f = (\"!1\"):rep(1e6) while true do string.packsize(f) end",
    "local s = (\"\\x80\"):rep(1e6) while true do pcall(utf8.offset, s, 1, 2) end",
    "local t = {} for i = 1, 1e5 do t[i] = i end for i = 1, 1e5 do t[i] = nil end while true do next(t) end",
    "local o = object() for i = 1, 3e4 do o[\"k\" .. i] = i end for i = 1, 3e4 do o[\"k\" .. i] = nil end while true do next(o) end",
    "local t = {} for i = 1, 1 << 16 do t[i + 0.5] = 1 end for i = 1, 1e9 do t[i + 0.5], t[(1 << 16) + i + 0.5] = nil, 1 end",
    "local t = {} for i = 1, 60 do t = {t, t} end document.fields.x = t",
    "string.rep(\"\", 1e15) while true do end",
    "for i = 1, math.huge do string.format(\"%99.99f\", i) end",
    "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) local x = pcall(function() return t[1] end) while true do end",
  ]

  /// What looks at the same text again and again, where each look counts as little.
  @Test(
    .enabled(if: hasPatterns),
    arguments: [
      "re.gsub((\"x\"):rep(1e6), \"x*y|x\", \"\")",
      "for _ in re.gmatch((\"x\"):rep(1e6), \"x*y|x\") do end",
      "local s = (\"x\"):rep(1e6) while true do re.find(s, \"(x+x+)+y\") end",
    ])
  func `patterns that look far ahead end`(script: String) throws {
    #expect(
      try failure(script).contains("line 10: the script took more than 10000000 instructions"))
  }

  /// A function of the script may say another length each time it is asked.
  @Test func `functions of tables ask for the length once`() throws {
    #expect(
      try notes(
        """
        local function list(first)
          local asked = 0
          local function length() asked = asked + 1 return asked == 1 and first or 1 << 50 end
          return setmetatable({}, {__len = length, __index = function() return "" end})
        end
        table.insert(list(0), 1, 5)
        table.remove(list(1), 1)
        note(#table.concat(list(3)), select("#", table.unpack(list(3))))
        note((pcall(next, array{1}, math.mininteger)))
        """) == ["0 3", "false"])
  }

  @Test(.enabled(if: hasPatterns)) func `a match that nothing could stop is not begun`() throws {
    #expect(
      try failure("re.find((\"abcd\"):rep(1e6), \"(.*)((?:.?){900})((?:.?){900})\")").contains(
        "line 10: the pattern is too large for a text of 4000000 bytes"))
    let groups = String(repeating: "(a)", count: 33)
    #expect(
      try failure("re.find(\"a\", \"\(groups)\")").contains(
        "the pattern has 33 groups, and at most 32 are possible"))
  }

  /// Which documents a state ran before makes no difference.
  @Test(.enabled(if: hasPatterns), arguments: [2_000, 3_000])
  func `what a document may take does not depend on those before it`(instructions: Int) throws {
    let script = """
      local parts = {}
      for word in re.gmatch(document.text, "\\\\S+") do
        parts[#parts + 1] = re.gsub(word, document.fields.pattern, "")
      end
      document.fields.parts = table.concat(parts)
      """
    func document(_ number: Int) -> Document {
      var document = Document(
        id: "\(number)", text: String(repeating: "word ", count: number * 31 % 200))
      document.fields["pattern"] = .string("w\(number % 40)?o")
      return document
    }
    let alone = try (0..<120).map { number in
      let stage = try stage(script, instructions: instructions, memory: ByteCount(1 << 20))
      return (try? stage.process(document(number))) != nil
    }
    let shared = try stage(script, instructions: instructions, memory: ByteCount(1 << 20))
    let together = (0..<120).map { (try? shared.process(document($0))) != nil }
    #expect(alone == together)
    #expect(alone.contains(true) && alone.contains(false))
  }

  @Test func `garbage does not count as memory`() throws {
    #expect(
      try trial("for i = 1, 2000 do local s = (\"x\"):rep(40000) .. i end", over: "{\"id\":\"a\"}")
        == .kept("{\"id\":\"a\"}"))
    let stage = try stage(
      "local t = {} for i = 1, 100 do t = {(\"x\"):rep(1000000) .. i} end",
      memory: ByteCount(4 << 20))
    #expect((try? stage.process(Document(id: "a"))) != nil)
  }

  @Test func `the limit of memory can't be caught`() throws {
    for script in [
      "while true do pcall(string.rep, \"x\", 60000000) local t = {} pcall(function() while true do t[#t + 1] = {} end end) break end",
      "local s = (\"x\"):rep(40000000) pcall(function() s = s .. s .. \"y\" end) return drop(\"caught\")",
      "local s = (\"x\"):rep(40000000) pcall(table.concat, {s, s, s}) return drop(\"caught\")",
    ] {
      #expect(try failure(script).contains("more than 64MiB of memory"), "\(script)")
    }
  }

  @Test(arguments: endless) func `an endless script ends`(script: String) throws {
    do {
      _ = try stage("\n" + script, instructions: 1_000_000).process(Document(id: "a"))
      Issue.record("it did not fail")
    } catch let error as StageError {
      #expect(
        error.message
          == "line 11: the script took more than 1000000 instructions for this document; the option 'instructions' allows more"
      )
      #expect(!error.retryable)
    }
  }

  @Test(arguments: [
    "local t = {} for i = 1, 1e9 do t[i] = i end",
    "local t = {} while true do pcall(function() for i = #t, 1e9 do t[i + 1] = i end end) end",
    "local s = \"x\" while true do s = s .. s end",
    "coroutine.wrap(function() local s = \"x\" while true do s = s .. s end end)() return drop(\"x\")",
    "pcall(coroutine.wrap(function() local s = \"x\" while true do s = s .. s end end)) return drop(\"x\")",
    "local function f() return 1 + f() end f()",
    "local t = {} for i = 1, 4e6 do t[i] = \"0123456789\" end document.fields.x = t",
  ]) func `a script that takes too much memory ends`(script: String) throws {
    do {
      _ = try stage("\n" + script, instructions: 1_000_000_000, memory: ByteCount(8 << 20))
        .process(Document(id: "a"))
      Issue.record("it did not fail")
    } catch let error as StageError {
      #expect(
        error.message
          == "line 11: the script took more than 8MiB of memory for this document; the option 'memory' allows more"
      )
    }
  }

  /// Each instruction may have to collect garbage, which takes time.
  @Test(arguments: [
    "local t, n = {}, 0 while n < 8000000 do t[#t + 1] = {n} n = n + 120 end while true do local s = {} end",
    "local t = {} for i = 1, 7700 do t[i] = (\"x\"):rep(1000) .. i end while true do local s = (\"y\"):rep(200000) end",
  ]) func `a script that lives at its limit of memory ends`(script: String) throws {
    let stage = try stage(script, memory: ByteCount(8 << 20))
    #expect(throws: StageError.self) { try stage.process(Document(id: "a")) }
  }

  @Test func `what is too large from the start says so`() throws {
    #expect(try failure("local s = (\"x\"):rep(1e10)").contains("larger than a script's memory"))
    #expect(
      try failure("local t = {} for i = 1, 200 do t = {t} end document.fields.x = t").contains(
        "nested deeper"))
    #expect(
      try failure("local function f() return pcall(f) end error(tostring(select(\"#\", f())))")
        .contains(
          "line 10"))
  }

  @Test func `a script goes on after another one was cut off`() throws {
    let stage = try stage(
      "if document.id == \"bad\" then while true do end end document.fields.ok = true",
      instructions: 100_000)
    for id in ["a", "bad", "b", "bad", "c"] {
      let outcome = try? stage.process(Document(id: id))
      #expect((outcome == nil) == (id == "bad"))
    }
  }

  @Test func `a timeout ends a script`() throws {
    let stage = try stage(
      "while true do pcall(function() while true do end end) end", instructions: 1_000_000_000_000)
    let limit = AttemptLimit(duration: .milliseconds(20), from: .now)
    #expect(throws: limit.excess) {
      try AttemptLimit.$current.withValue(limit) { _ = try stage.process(Document(id: "a")) }
    }
  }

  @Test func `a stop ends a script`() async throws {
    let stage = try stage("while true do end", instructions: 1_000_000_000_000)
    let task = Task { @concurrent in _ = try stage.process(Document(id: "a")) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `many documents at once give what they give one by one`() async throws {
    let stage = try stage(
      """
      count = (count or 0) + 1
      local t = {}
      for i = 1, 100 do t[i] = math.random(1000) end
      for k, v in pairs({x = 1, y = 2, z = document.id}) do t[#t + 1] = k .. v end
      document.fields.t, document.fields.count = t, count
      """)
    let alone = try (0..<200).map { try trial(stage.process(Document(id: "\($0)"))) }
    let together = try await withThrowingTaskGroup(of: (Int, Trial).self) { group in
      for index in 0..<200 {
        group.addTask { (index, try trial(stage.process(Document(id: "\(index)")))) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for index in alone.indices { #expect(together[index] == alone[index]) }
  }
}
