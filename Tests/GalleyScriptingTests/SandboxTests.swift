import Galley
import GalleyScripting
import GalleyTestSupport
import Testing

@Suite(.enabled(if: hasScripts)) struct SandboxTests {
  @Test(arguments: [
    "io", "os", "package", "require", "debug", "load", "loadstring", "loadfile", "dofile",
    "collectgarbage", "rawget", "rawset", "rawlen", "rawequal", "warn", "string.dump",
    "string.match", "string.gmatch", "string.gsub", "utf8.charpattern", "_ENV.os", "_G.io",
  ]) func `what is not there says so`(name: String) throws {
    let shown = name.replacing("_ENV.", with: "").replacing("_G.", with: "")
    let message = try failure("\n" + name + "(1)".replacing("(1)", with: "(document)"))
    #expect(message.hasPrefix("line 11: \(shown) is not there, "), "\(message)")
  }

  @Test func `who calls a pattern function is told what to use`() throws {
    let message =
      "is not there, since a pattern of Lua can't be stopped; use re.match, with RE2's syntax"
    #expect(try failure("local x = (\"x\"):match(\"y\")") == "line 10: string.match \(message)")
    #expect(try failure("string.match(\"x\", \"y\")") == "line 10: string.match \(message)")
    #expect(try failure("string.find(\"a\", \"%a\")").contains("re.find"))
    #expect(
      try notes(
        "note((\"a.b\"):find(\".\", 1, true), (\"abc\"):find(\"c\"), (\"abc\"):find(\"x\"))") == [
          "2 3 nil"
        ])
    #expect(
      try notes(
        "note((\"abab\"):find(\"ab\", 2)) note((\"ab\"):find(\"\")) note((\"ab\"):find(\"a\", -1))")
        == ["3 4", "1 0", "nil"])
  }

  @Test func `metatables can't reach out of a document`() throws {
    #expect(
      try notes(
        "note(getmetatable(\"\"), getmetatable(document), getmetatable(null), getmetatable(_G), getmetatable(document.fields))"
      )
        == ["false false false false false"])
    #expect(try failure("setmetatable({}, {__gc = print})").contains("__gc"))
    #expect(try failure("setmetatable({}, {__mode = \"k\"})").contains("__mode"))
    #expect(try failure("setmetatable(_G, {})").contains("protected"))
    #expect(try failure("setmetatable(string, {})").contains("protected"))
    #expect(
      try notes(
        """
        local Point = {} Point.__index = Point
        function Point.new(x) return setmetatable({x = x}, Point) end
        function Point:twice() return self.x * 2 end
        Point.__tostring = function(p) return "point " .. p.x end
        note(Point.new(4):twice(), tostring(Point.new(3)), setmetatable({}, {__index = {a = 1}}).a)
        """) == ["8 point 3 1"])
  }

  @Test func `no address is shown`() throws {
    #expect(
      try notes(
        "note({}, print, coroutine.create(print), null, document, document.fields) note(string.format(\"%s|%10s|%-4s|%d\", {}, null, \"a\", 3))"
      )
        == ["table function thread null document table", "table|      null|a   |3"])
    #expect(try failure("string.format(\"%p\", {})").contains("%p"))
  }

  @Test func `nothing is left for the next document`() throws {
    let stage = try stage(
      """
      note(left, string.upper ~= nil, ("a"):upper(), math.pi ~= nil, table.left, document.fields.n)
      left = 1 string.upper = nil math = nil table.left = 2 re.find = nil document.fields.n = 1
      note(left, string.upper, pcall(function() return ("a"):upper() end))
      """, notes: shared)
    for _ in 0..<3 { _ = try stage.process(Document(id: "a")) }
    let first = "nil true A true nil nil"
    #expect(
      Array(Set(shared.all.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))) == [first])
    #expect(shared.all.count == 6)
    #expect(shared.all.last?.hasPrefix("1 nil false") == true)
  }

  private let shared = Notes()

  @Test func `pairs and next walk in a fixed order`() throws {
    #expect(
      try notes(
        """
        local t = {b = 1, a = 2, [true] = 3, [10] = 4, 5, 6, [-1] = 7, ["é"] = 8, [false] = 9, [2.5] = 10}
        local keys = {}
        for k in pairs(t) do keys[#keys + 1] = tostring(k) end
        note(table.concat(keys, " "))
        keys = {}
        for k in next, t do keys[#keys + 1] = tostring(k) end
        note(table.concat(keys, " "))
        for k in pairs(t) do t[k] = nil end
        note(next(t), next({}), next({7}))
        """) == ["-1 1 2 2.5 10 a b é false true", "-1 1 2 2.5 10 a b é false true", "nil nil 1 7"])
    #expect(try failure("for k in pairs({[{}] = 1}) do end").contains("fixed order"))
    let json = #"{"id":"a","fields":{"z":1,"a":2,"m":{"y":1,"b":2}}}"#
    let notes = Notes()
    _ = try trial(
      """
      document.fields.a = nil document.fields.k = 5
      for k, v in pairs(document.fields) do note(k, v) end
      for k, v in next, document.fields.m do note(k, v) end
      """, over: json, notes: notes)
    #expect(notes.all == ["z 1", "m table", "k 5", "y 1", "b 2"])
  }

  @Test func `random numbers depend on the document alone`() throws {
    let script = "note(math.random(1000000), math.random(), math.random(5, 6) >= 5)"
    let first = try notes(script, over: Document(id: "one"))
    #expect(try notes("math.random() " + script, over: Document(id: "one")) != first)
    #expect(try notes(script, over: Document(id: "one")) == first)
    #expect(try notes(script, over: Document(id: "two")) != first)
    let seeded = "math.randomseed(7) " + script
    #expect(try notes(seeded, over: Document(id: "a")) == notes(seeded, over: Document(id: "b")))
    #expect(try failure("math.randomseed()").contains("randomseed"))
  }

  @Test func `sorting is stable`() throws {
    #expect(
      try notes(
        """
        local t = {}
        for i = 1, 500 do t[i] = {key = i % 3, place = i} end
        table.sort(t, function(a, b) return a.key < b.key end)
        local isSorted = true
        for i = 2, 500 do
          local a, b = t[i - 1], t[i]
          if a.key > b.key or a.key == b.key and a.place > b.place then isSorted = false end
        end
        note(isSorted)
        local words = {"b", "a", "C"} table.sort(words) note(table.concat(words))
        table.sort(words, function(a, b) return true end)
        """) == ["true", "Cab"])
  }

  @Test func `coroutines and protected calls work`() throws {
    #expect(
      try notes(
        """
        local co = coroutine.wrap(function(a) local b = coroutine.yield(a + 1) return b * 2 end)
        note(co(1), co(5))
        note(pcall(error, "x"), xpcall(function() error("y", 0) end, function(e) return e .. "!" end))
        local c = coroutine.create(function() error("z", 0) end)
        note(coroutine.resume(c)) note(coroutine.status(c), coroutine.close(c))
        note(select("#", pcall(function(...) return ... end, 1, 2, 3)))
        local g = coroutine.wrap(function() pcall(function() coroutine.yield(1) end) coroutine.yield(2) end)
        note(g(), g())
        """) == ["2 10", "false false y!", "false z", "dead false z", "4", "1 2"])
  }

  @Test func `the stage keeps its promises`() async throws {
    try await checkStage(
      ScriptStage.self,
      options: JSONObject([
        (
          "script",
          "document.fields.length = #document.text\nif #document.text == 3 then return drop('three') end"
        )
      ]))
  }

  @Test func `the parts that a script names are its contract`() throws {
    let one = try contract(
      """
      -- document.html = 1
      document.fields.words = #document.text
      document.fields["long words"] = "document.source"
      if document.metadata.title == nil then document.metadata.title = [[document.removed = 1]] end
      table.insert(document.entities, {first = 1, last = 2, type = "x"})
      document.summary.sentences[1].score = 1
      document.annotations.quotes[#document.sentences + 1] = nil
      """)
    #expect(
      one.uses.map(\.description) == [
        "fields.words", "text", "fields.long words", "metadata", "entities", "summary",
        "annotations.quotes", "sentences",
      ])
    #expect(
      one.writes.map(\.description) == [
        "fields.words", "fields.long words", "metadata", "entities", "summary",
        "annotations.quotes",
      ])
    #expect(one.reads.isEmpty)
    let renamed = try contract(
      """
      local list, marks = document.entities, document.annotations.marks
      local first = document.sentences[1]
      for _, k in ipairs(document.keywords) do add(list, document.subjects) end
      """)
    #expect(renamed.writes.map(\.description) == ["entities", "subjects"])
    #expect(try contract("local d = document d.entities = {}").writes.contains(.entities))
    #expect(try contract("a.b, document.fields.x, document.text = 1, 2, 3").writes.count == 2)
    #expect(try contract("return document").writes.isEmpty)
  }

  @Test(arguments: [
    "note(#list)", "for i, e in ipairs(list) do note(i, e.type) end",
    "local x = list[1].type if list[1] == x then note(x) end", "do local list = {} list[1] = 2 end",
    "local first = list[1] note(re.match(first.text, 'x'))", "t = {list = 1} local n = #list",
    "local e = list[1] for _, e in ipairs(t) do e.x = 1 end",
  ]) func `a part that has another name is read by it`(script: String) throws {
    let read = try contract("local list <const> = document.entities " + script)
    #expect(read.uses == [.entities])
    #expect(read.writes.isEmpty)
  }

  @Test(arguments: [
    "list[#list + 1] = {}", "list[1].type = 'x'", "table.sort(list)", "change(list)",
    "for i, e in ipairs(list) do e.type = 'x' end", "local e = list[1] e.type = 'x'",
    "local _, other = 1, list other[1] = {}", "x.list = list", "t = {list}", "return list",
    "x, list[1].name = 1, 2", "list = list list = list list[1] = 1",
  ]) func `a part that has another name is written by it`(script: String) throws {
    let written = try contract("local n, list = f(1, 2), document.entities " + script)
    #expect(written.writes == [.entities])
  }

  @Test func `fields are known by another name, too`() throws {
    let fields = try contract(
      "local f, l = document.fields, document.annotations f.words = f.length l.marks = {}")
    #expect(
      fields.uses.map(\.description) == ["fields.words", "fields.length", "annotations.marks"])
    #expect(fields.writes.map(\.description) == ["fields.words", "annotations.marks"])
    #expect(try contract("local l = document.fields.l l[1] = 2").writes.count == 1)
    #expect(try contract("table.insert(document.fields.l, 2)").writes.count == 1)
    #expect(try contract("table.insert(t, document.fields.l)").writes.isEmpty)
  }

  private func contract(_ script: String) throws -> Contract {
    var configuration = ScriptStage.Configuration()
    configuration.script = try #require(plannedScript(script).value)
    return ScriptStage.contract(for: configuration)
  }
}
