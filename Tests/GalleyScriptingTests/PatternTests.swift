import Galley
import GalleyScripting
import Testing

@Suite(.enabled(if: hasPatterns)) struct PatternTests {
  @Test func `a match gives places and groups`() throws {
    #expect(
      try notes(
        #"""
        note(re.find("key = value", "(\\w+) = (\\w+)"))
        note(re.find("é x", "x"), re.find("abc", "b", 3), re.find("abc", "b", -2), re.find("abc", "", 4))
        note(re.match("on 2026-01-27", "(\\d+)-(\\d+)-(\\d+)"))
        note(re.match("abc", "b."), re.match("abc", "x"), re.match("b", "(a)?(b)"))
        note(re.find("aXb", "(?i)x"), re.find("ab\nc", "(?m)^c"), re.find("aa", "^a", 2))
        """#) == [
          "1 11 key value", "4 nil 2 4 3",
          "2026 01 27", "bc nil false b", "2 4 nil",
        ])
  }

  @Test func `gmatch walks over all matches`() throws {
    #expect(
      try notes(
        #"""
        local t = {}
        for word in re.gmatch("one two  three", "\\S+") do t[#t + 1] = word end
        note(table.concat(t, "|"))
        for k, v in re.gmatch("a=1, b=2", "(\\w)=(\\w)") do note(k, v) end
        local count = 0
        for _ in re.gmatch("aéb", "x*") do count = count + 1 end
        note(count)
        """#) == ["one|two|three", "a 1", "b 2", "4"])
  }

  @Test func `gsub replaces by text, function and table`() throws {
    #expect(
      try notes(
        #"""
        note(re.gsub("hello world", "o(.)?", "<%0|%1>"))
        note(re.gsub("hello", "l", "%1%%"))
        note(re.gsub("hello", "l", "L", 1))
        note(re.gsub("$name is $age", "\\$(\\w+)", {name = "Lua", age = 30}))
        note(re.gsub("abc", "\\w", function(c) if c == "b" then return "B" end end))
        note(re.gsub("aéb", "", "-"))
        note(re.gsub("abc", "b*", "x"))
        note(re.gsub("a b", "(\\w) (\\w)", "%2 %1"))
        """#) == [
          "hell<o | >w<or|r>ld 2",
          "hel%l%o 2", "heLlo 1", "Lua is 30 2", "aBc 3", "-a-é-b- 4", "xaxcx 3", "b a 1",
        ])
  }

  @Test func `what is wrong with a pattern stands at its line`() throws {
    #expect(
      try failure("\nre.find(\"a\", \"a(\")") == "line 11: a '(' in the pattern is never closed")
    #expect(try failure("re.find(\"a\", \"(?=a)\")").contains("no look-around"))
    #expect(try failure("re.gsub(\"a\", \"a\", \"%x\")").contains("before a digit"))
    #expect(try failure("re.gsub(\"a\", \"a\", \"%2\")") == "line 10: the pattern has no group 2")
    #expect(try failure("re.find(\"\\xff\", \"a\")").contains("not UTF-8"))
    #expect(try failure("re.find(\"a\", \"\\xff\")").contains("not UTF-8"))
    #expect(
      try failure("re.gsub(\"a\", \"a\", function() return {} end)").contains("must be a string"))
  }

  @Test func `a pattern that backtracks elsewhere takes linear time`() throws {
    #expect(
      try notes(
        #"note(re.find(("a"):rep(100000), "^(a+)+$") ~= nil, re.find(("a"):rep(100000) .. "b", "^(a|a)*$"))"#
      )
        == ["true nil"])
  }

  @Test func `more patterns than are kept work all the same`() throws {
    #expect(
      try notes(
        #"""
        local count = 0
        for w in re.gmatch("a b c", "\\w") do
          for i = 1, 200 do if re.find("x" .. i .. "y", "x" .. i .. "y") then count = count + 1 end end
        end
        note(count)
        """#) == ["600"])
  }

  @Test func `searching takes work`() throws {
    for script in [
      "local s = (\"a\"):rep(1e6) while true do re.find(s, \"b\") end",
      "local s = (\"a\"):rep(1e6) while true do for _ in re.gmatch(s, \"b|$\") do end end",
      "local i = 0 while true do i = i + 1 pcall(re.find, \"\", \"a\" .. i) end",
    ] {
      #expect(throws: StageError.self) {
        try stage(script, instructions: 1_000_000).process(Document(id: "a"))
      }
    }
  }
}
