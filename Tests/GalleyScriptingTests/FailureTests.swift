import Galley
import GalleyScripting
import Testing

@Suite(.enabled(if: hasScripts)) struct FailureTests {
  /// The second line of each script is the one to blame; it stands on line 11.
  private func check(_ line: String, _ message: String) throws {
    let found = try failure(
      "local list, object = document.fields.list, document.fields.object\n\(line)\nlocal z = 1",
      over: document(
        #"{"id":"a","text":"Text","entities":[{"type":"x","start":0,"end":4}],"fields":{"list":[1,2,3],"object":{"k":1},"big":18446744073709551615}}"#
      ))
    #expect(found == "line 11: \(message)")
  }

  @Test func `an error names the line of the pipeline file`() throws {
    try check("local y = document.fields.x.y", "attempt to index a nil value (field 'x')")
    try check("error(\"my own\")", "my own")
    try check("assert(false, \"my own\")", "my own")
    try check("local f = function() error(\"inside\") end f()", "inside")
    try check(
      "local c c = coroutine.wrap(function() c() end) c()", "cannot resume non-suspended coroutine")
    #expect(
      try failure("error({})") == "line 10: the script raised an error that is a table")
    try check("error(setmetatable({}, {__tostring = function() return \"own\" end}))", "own")
  }

  @Test func `lines are the file's, whoever names them`() throws {
    #expect(
      try notes(
        "local _, problem = pcall(function()\n  error(\"inner\")\nend)\nnote(\"so:\", problem)")
        == ["so: script:11: inner"])
    #expect(
      plannedScript("local x\nif true then\n").problems.map(\.message) == [
        "'end' expected (to close 'if' at line 11) near <eof>"
      ])
    #expect(
      try notes(
        "\n\nnote(pcall(error, \"plain\"))\n\n\nnote(select(2, pcall(function() error(\"late\") end)))"
      )
        == ["false plain", "script:15: late"])
    #expect(try failure("\n\nlocal x = 1\n\nerror(\"own\")\n") == "line 14: own")
  }

  @Test func `lines that are not the file's are told in it all the same`() throws {
    let lines = [(0, 3), (5, 7)].map { (offset, line) in
      TextAnchor(offset: offset, position: SourcePosition(line: line, column: 1))
    }
    let value = SourceValue(
      .scalar(.init("x = 1\nif x then\n", kind: .string, style: .folded, anchors: lines)),
      at: SourcePlace(
        origin: .file("a.yaml"), start: SourcePosition(line: 2, column: 1),
        end: SourcePosition(line: 8, column: 1)))
    var problems: [Diagnostic] = []
    _ = LuaScript.read(value, reporting: &problems)
    #expect(
      problems.map(\.message) == ["'end' expected (to close 'if' at line 7) near <eof>"])
  }

  @Test func `an error of a function of C names the line that called it`() throws {
    try check("table.concat({{}})", "invalid value (table) at index 1 in table for 'concat'")
    try check("string.rep()", "bad argument #1 to 'rep' (string expected, got no value)")
    try check("table.sort({1, \"a\"})", "attempt to compare string with number")
    try check(
      "coroutine.wrap(function() table.sort({1, \"a\"}) end)()",
      "attempt to compare string with number")
    try check("error(nil)", "the script raised an error that is nil")
    try check("error(null)", "the script raised an error that is null")
  }

  @Test func `what is no part names its place as a script counts`() throws {
    let misfit = "what the script set doesn't fit:"
    try check(
      "document.entities[1].type = 5",
      "\(misfit) 'entities[1].type' has another shape than a document's")
    try check(
      "document.entities[1].kind = 5",
      "\(misfit) 'entities[1]' has no key 'kind'")
    try check(
      "document.keywords = {{text = \"a\"}, 5}",
      "\(misfit) 'keywords[2]' has another shape than a document's")
    try check(
      "if true then return replace{{text = \"a\"}, {keywords = {5}}} end",
      "\(misfit) 'keywords[1]' has another shape than a document's")
    try check(
      "document.entities[1].last = 99",
      "\(misfit) entities[1]: the range 1...99 doesn't slice the text, which ends at 4")
    try check(
      "document.sentences = {{first = 3, last = 1}}",
      "\(misfit) sentences[1]: the range 3...1 is none")
    try check(
      "document.entities = {{first = 1, last = 2, type = \"x\", text = \"no\"}}",
      "\(misfit) entities[1]: its text is 'no', but its range holds 'Te'")
    try check(
      "document.annotations.marks = {{first = 1, last = 2}, {first = 1}}",
      "\(misfit) 'annotations.marks[2]' has another shape than a document's")
    try check("document.metadata.title = 5", "\(misfit) 'metadata.title' can't hold a number")
  }

  @Test func `what can't be set says so`() throws {
    try check(
      "document.id = \"x\"",
      "document.id can't be set: it names the document in every output and message")
    try check("note(document.txt)", "a document has no part 'txt'; did you mean 'text'?")
    try check("document.txet = 1", "a document has no part 'txet'; did you mean 'text'?")
    try check(
      "document.whatever = 1",
      "a document has no part 'whatever'; what scripts add stands in document.fields")
    try check("document.text = 5", "document.text must be a string, found a number")
    try check("document.entities = {a = 1}", "document.entities must be a list, found a table")
    try check("document.fields = {1}", "document.fields must be an object, found a table")
  }

  @Test func `a value that is no JSON names its path`() throws {
    let noWay = "which JSON has no way to write"
    try check("document.fields.x = print", "document.fields.x is a function, \(noWay)")
    try check("document.fields.x = 0/0", "document.fields.x is NaN, \(noWay)")
    try check("document.fields.x = {a = {1, -1/0}}", "document.fields.x.a[2] is infinite, \(noWay)")
    try check("object.k = {f = note}", "document.fields.object.k.f is a function, \(noWay)")
    try check("list[2] = {note}", "document.fields.list[2][1] is a function, \(noWay)")
    try check("document.fields.x = document", "document.fields.x is a document, \(noWay)")
    try check(
      "document.fields.x = coroutine.create(print)", "document.fields.x is a thread, \(noWay)")
    try check(
      "document.fields.x = \"\\xff\"", "document.fields.x is a string that is not UTF-8 at byte 1")
    try check(
      "document.fields.x = \"\\u{D800}\"",
      "document.fields.x is a string that is not UTF-8 at byte 1")
    try check("local t = {} t.t = t document.fields.x = t", "document.fields.x.t holds itself")
    try check("object.o = object", "document.fields.object.o holds itself")
    try check(
      "local t = {} document.fields.x = t t[1] = note",
      "document.fields.x[1] is a function, \(noWay)")
    try check("document.metadata.x = {note}", "document.metadata.x[1] is a function, \(noWay)")
    try check(
      "document.entities[1].first = \"x\"",
      "document.entities[1].first must be a whole number, found string")
  }

  @Test func `tables that are neither a list nor an object are refused`() throws {
    try check(
      "document.fields.x = {1, x = 2}",
      "document.fields.x mixes the items of a list with string keys; it can't be both")
    try check(
      "document.fields.x = {1, nil, 3}",
      "document.fields.x is a list with holes: its items must be 1, 2, 3 and so on; use null")
    try check(
      "document.fields.x = {[1.5] = 1}",
      "document.fields.x has a key that is a number; keys are strings, or the numbers 1, 2, 3 of a list"
    )
    try check("list[9] = 1", "document.fields.list has 3 items: one at 9 would leave a hole")
    try check(
      "list[1] = nil", "document.fields.list would have a hole at 1; use table.remove, or null")
    try check(
      "list.x = 1", "document.fields.list is a list, which has no key but the numbers of its items")
    try check(
      "object[1] = 1", "document.fields.object is an object, whose keys are strings; found a number"
    )
  }

  @Test func `numbers that Lua can't hold are not counted with`() throws {
    try check(
      "local x = document.fields.big + 1",
      "the number 18446744073709551615 fits no number of Lua; tonumber(…) gives the nearest")
  }

  @Test func `the end of a script is one of three`() throws {
    let reason =
      "drop takes a reason, a short name such as \"too-short\": at most 64 lower-case letters, digits and '-'"
    try check("do return drop(\"Too Short\") end", reason)
    try check("do return drop() end", reason)
    try check("drop(\"x\")", "'drop' does nothing by itself; write 'return drop(…'")
    try check(
      "replace{{text = \"x\"}}", "'replace' does nothing by itself; write 'return replace{…'")
    try check(
      "do return replace{} end",
      "replace takes a list of documents, such as replace{{text = \"…\"}}")
    try check(
      "do return replace{{txt = 1}} end", "a document has no part 'txt'; did you mean 'text'?")
    #expect(
      try failure("return 5")
        == "a script returns nothing, drop(\"reason\") or replace{…}; this one returned a number")
  }

  @Test func `a syntax error stands at its place`() throws {
    let problem = try #require(plannedScript("local x = 1\n  local y = = 2 +").problems.first)
    #expect(problem.code.rawValue == "bad-script")
    #expect(problem.message == "unexpected symbol near '='")
    #expect(problem.place?.start == SourcePosition(line: 11, column: 9))
    let other = try #require(plannedScript("x = 1\nx = 2 )").problems.first)
    #expect(other.place?.start == SourcePosition(line: 11, column: 13))
    let end = try #require(plannedScript("if x then\n").problems.first)
    #expect(end.message.contains("<eof>"))
    #expect(plannedScript("\u{1b}Lua").problems.count == 1)
    #expect(plannedScript("").problems.count == 1)
  }
}

@Suite(.enabled(if: !hasScripts)) struct MissingTraitTests {
  @Test func `without the trait each script says what it needs`() throws {
    let problem = try #require(plannedScript("return").problems.first)
    #expect(problem.code.rawValue == "missing-trait")
    #expect(problem.message.contains("'Scripting'"))
  }
}
