import Galley
import GalleyScripting
import Testing

@Suite(.enabled(if: hasScripts)) struct DocumentTests {
  private static let rich = """
    {"id":"a","text":"😀é🇵🇰 Taxila and Lahore","metadata":{"title":"T","own":1.0},\
    "sentences":[{"start":0,"end":14}],\
    "entities":[{"text":"Taxila","type":"organization","start":15,"end":21,"score":0.97,\
    "value":{"start":1,"b":[]}},{"text":"Lahore","type":"location","start":26,"end":32}],\
    "summary":{"text":"S","sentences":[{"text":"Taxila","start":15,"end":21}]},\
    "keywords":[{"text":"k"},{"text":"Taxila","start":15,"end":21}],\
    "annotations":{"quotes":[{"start":0,"end":4,"label":"q"}]},"fields":{"n":1e400}}
    """

  @Test func `a script that changes nothing leaves every byte`() throws {
    for script in [
      "return", "return document", "local t = document.entities[1].value.b",
      "for k, v in pairs(document.fields) do local x = v end return nil",
    ] {
      #expect(try trial(script, over: Self.rich) == .kept(Self.rich))
    }
  }

  @Test func `what stands beside a change stays as it was`() throws {
    let values = """
      {"a":null,"b":[],"c":{},"d":[1,null,"x"],"e":1.0,"f":9007199254740993,"g":"",\
      "h":18446744073709551615,"i":1e400,"j":-0,"k":0.10,"l":-9223372036854775808,\
      "m":1234567890123456789012}
      """
    func nested(_ more: String) -> String {
      #"{"id":"a","fields":{"v":\#(values.dropLast())\#(more)}}}"#
    }
    #expect(
      try trial(
        """
        for k, v in pairs(document.fields.v) do local x = v end
        document.fields.v.z = true
        """, over: nested("")) == .kept(nested(#","z":true"#)))
    let flat = #"{"id":"a","fields":\#(values)}"#
    #expect(
      try trial("for k, v in pairs(document.fields) do local x = v end", over: flat) == .kept(flat))
  }

  @Test(arguments: [
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
    "1234567890123456789012", "1e400", "0.1", "1.0",
  ]) func `a number that is copied keeps its digits`(digits: String) throws {
    #expect(
      try trial(
        "document.fields.b = document.fields.a", over: #"{"id":"a","fields":{"a":\#(digits)}}"#)
        == .kept(#"{"id":"a","fields":{"a":\#(digits),"b":\#(digits)}}"#))
  }

  @Test func `numbers of Lua are written as what they are`() throws {
    #expect(
      try trial(
        "document.fields.v = {1, 1.0, 0.1, 1/3, 2^53, 1e300, math.mininteger, -0.0}",
        over: Document(id: "a"))
        == .kept(
          #"{"id":"a","fields":{"v":[1,1.0,0.1,0.3333333333333333,9007199254740992.0,1e+300,-9223372036854775808,-0.0]}}"#
        ))
  }

  @Test func `ranges slice the text as Lua does`() throws {
    let notes = Notes()
    _ = try trial(
      """
      for _, e in ipairs(document.entities) do note(document.text:sub(e.first, e.last) == e.text) end
      local s, k, q = document.summary.sentences[1], document.keywords[2], document.annotations.quotes[1]
      note(document.text:sub(s.first, s.last), document.text:sub(k.first, k.last), q.first, q.last)
      note(document.entities[1].value.start, document.entities[1].start, #document.sentences)
      """, over: Self.rich, notes: notes)
    #expect(notes.all == ["true", "true", "Taxila Taxila 1 4", "1 nil 1"])
  }

  @Test func `an entity can be added and changed`() throws {
    #expect(
      try trial(
        """
        local first, last = document.text:find("Lahore")
        table.insert(document.entities, {first = first, last = last, type = "location"})
        document.entities[1].name = "Taxila City"
        """,
        over: #"{"id":"a","text":"é Taxila, Lahore","entities":[{"type":"x","start":3,"end":9}]}"#)
        == .kept(
          #"{"id":"a","text":"é Taxila, Lahore","entities":[{"text":"Taxila","type":"x","start":3,"end":9,"name":"Taxila City"},{"text":"Lahore","type":"location","start":11,"end":17}]}"#
        ))
  }

  @Test(arguments: [
    "{first = 1, last = 99, type = \"x\"}", "{first = 9, last = 2, type = \"x\"}",
    "{first = 2, last = 2, type = \"x\"}", "{first = 1, last = 3, type = \"x\", text = \"other\"}",
    "{first = 0, last = 3, type = \"x\"}",
  ]) func `a range that slices nothing is refused`(entity: String) throws {
    let message = try failure(
      "document.entities = {\(entity)}", over: Document(id: "a", text: "é Taxila"))
    #expect(message.contains("entities[1]"), "\(message)")
  }

  @Test func `a new text drops what was annotated on the old one`() throws {
    #expect(
      try trial(
        """
        document.text = "New text."
        note(#document.entities, document.summary, #document.keywords)
        document.entities = {{first = 1, last = 3, type = "word"}}
        """, over: Self.rich)
        == .kept(
          #"{"id":"a","text":"New text.","metadata":{"title":"T","own":1.0},"entities":[{"text":"New","type":"word","start":0,"end":3}],"fields":{"n":1e400}}"#
        ))
  }

  @Test func `parts are removed by nil, and a field can hold null`() throws {
    #expect(
      try trial(
        """
        document.entities = nil document.summary = null document.sentences = nil
        document.keywords = nil document.annotations.quotes = nil document.metadata.own = nil
        document.fields.n = nil document.fields.x = null document.fields.y = {a = null}
        """, over: Self.rich)
        == .kept(
          #"{"id":"a","text":"😀é🇵🇰 Taxila and Lahore","metadata":{"title":"T"},"annotations":{},"fields":{"y":{"a":null},"x":null}}"#
        ))
  }

  @Test func `whole objects can be replaced`() throws {
    #expect(
      try trial(
        """
        document.metadata = {title = "new"}
        document.fields = {}
        document.fields.a = 1
        document.annotations = {words = {{first = 1, last = 2}}}
        document.summary = {text = "s", method = "mine"}
        document.teasers = {{headline = "h"}}
        document.subjects, document.removed = {}, {{text = "t", reason = "r"}}
        document.source, document.html = "somewhere", "<p>"
        """,
        over: #"{"id":"a","text":"ab","metadata":{"title":"old","url":"u"},"fields":{"b":2}}"#)
        == .kept(
          #"{"id":"a","source":"somewhere","html":"<p>","text":"ab","metadata":{"title":"new"},"teasers":[{"headline":"h"}],"subjects":[],"summary":{"text":"s","method":"mine"},"removed":[{"text":"t","reason":"r"}],"annotations":{"words":[{"start":0,"end":2}]},"fields":{"a":1}}"#
        ))
  }

  @Test func `what is not there reads as empty or nil`() throws {
    #expect(
      try notes(
        """
        note(document.text == "", document.html, document.source, document.summary, document.id)
        note(#document.entities, next(document.fields), document.metadata.title, document.fields.x)
        """) == ["true nil nil nil a", "0 nil nil nil"])
  }

  @Test func `empty tables are lists, and helpers say otherwise`() throws {
    #expect(
      try trial(
        "document.fields.v = {a = {}, b = object{}, c = array{}, d = {1}, e = {x = 1}, f = object{y = array{2}}}",
        over: Document(id: "a"))
        == .kept(
          #"{"id":"a","fields":{"v":{"a":[],"b":{},"c":[],"d":[1],"e":{"x":1},"f":{"y":[2]}}}}"#))
  }

  @Test func `lists of the document work with Lua's own functions`() throws {
    let list = #"{"id":"a","fields":{"v":[3,1,2]}}"#
    let notes = Notes()
    #expect(
      try trial(
        """
        local v = document.fields.v
        note(#v, v[1], v[4], type(v), table.concat(v, ","), table.unpack(v))
        table.insert(v, 9) table.insert(v, 1, 8) note(table.remove(v, 2), table.remove(v))
        table.sort(v)
        for i, x in ipairs(v) do note(i, x) end
        for i, x in pairs(v) do note(i, x) end
        v[#v + 1] = "end"
        """, over: list, notes: notes) == .kept(#"{"id":"a","fields":{"v":[1,2,8,"end"]}}"#))
    #expect(
      notes.all == ["3 3 nil table 3,1,2 3 1 2", "3 9", "1 1", "2 2", "3 8", "1 1", "2 2", "3 8"])
  }

  @Test func `documents can be dropped and replaced`() throws {
    #expect(try trial("return drop(\"too-short\")", over: Self.rich) == .dropped("too-short"))
    #expect(
      try trial(
        "return replace{{text = \"t\", fields = {b = null, a = 1}}, {fields = document.fields}}",
        over: #"{"id":"a","text":"t","fields":{"z":null,"y":[null]}}"#)
        == .replaced([
          #"{"id":"a","text":"t","fields":{"a":1,"b":null}}"#,
          #"{"id":"a","fields":{"z":null,"y":[null]}}"#,
        ]))
    #expect(
      try trial(
        "return replace{{text = \"one\", fields = {}}, {text = \"two\", entities = {{first = 1, last = 3, type = \"x\"}}}}",
        over: #"{"id":"a","source":"s","text":"t"}"#)
        == .replaced([
          #"{"id":"a","source":"s","text":"one"}"#,
          #"{"id":"a","source":"s","text":"two","entities":[{"text":"two","type":"x","start":0,"end":3}]}"#,
        ]))
  }
}
