import Galley
import GalleyLanguage
import Testing

/// White space that is text.
struct PreformattedTests {
  private static let before = "<article><p>The sensor is read by twelve lines of code, he said.</p>"
  private static let after =
    "<p>It has run in the harbour since Monday, without a fault.</p></article>"

  private func code(_ inside: String) throws -> String? {
    let page = try cleanedPage(Self.before + "<pre>\(inside)</pre>" + Self.after)
    let lines = page.cleaned.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "The sensor is read by twelve lines of code, he said.")
    #expect(lines.last == "It has run in the harbour since Monday, without a fault.")
    let blocks = page.blocks.filter { $0.kind == .code }
    #expect(blocks.count == 1)
    #expect(page.cleaned.lineNumbers.count == lines.count)
    return blocks.first.map { block in
      String(decoding: Array(page.cleaned.text.utf8)[block.range], as: UTF8.self)
    }
  }

  @Test func `lines, indentation and blank lines of code stay as they are written`() throws {
    #expect(
      try code("\nfor (;;) {\r\n    x  =  1;   \n\n\tif (x)\n\t    return  x;\n}\n\n")
        == "for (;;) {\n    x  =  1;\n\n\tif (x)\n\t    return  x;\n}")
  }

  @Test func `white space between the tags of highlighted code is code`() throws {
    #expect(
      try code(
        """
        <code><span class="k">def</span> <span>f</span>():
        <span>    </span><span class="k">return </span><span>1</span>
        <span>    pass</span></code>
        """) == "def f():\n    return 1\n    pass")
  }

  @Test func `an element or a break for each line divides no code`() throws {
    #expect(try code("<div>if x:</div><div>  y()</div><div>z()</div>") == "if x:\n  y()\nz()")
    #expect(try code("if x:<br>  y()<br><br>z()") == "if x:\n  y()\n\nz()")
  }

  @Test func `what cleaning takes out of prose stays in code`() throws {
    #expect(
      try code("    // ----\n    s = \"\\ud83d\\ude00 &amp;lt;\"\n    Advertisement\n    }")
        == "    // ----\n    s = \"\\ud83d\\ude00 &lt;\"\n    Advertisement\n    }")
  }

  @Test func `a no-break space is a space in code, too`() throws {
    #expect(try code("if x:\n&nbsp;&nbsp;y()&nbsp;\nz()") == "if x:\n  y()\nz()")
  }

  @Test func `code keeps its place where characters end lines in paragraphs`() throws {
    let page = try cleanedPage(
      """
      <article><p>One line of the story\u{2028}and another one.</p><p>It has a line of code:</p>\
      <pre>  x = 1</pre><p>And then it ends.</p></article>
      """)
    #expect(
      page.cleaned.text == """
        One line of the story
        and another one.
        It has a line of code:
          x = 1
        And then it ends.
        """)
  }

  @Test func `prose that is wrapped by hand becomes paragraphs`() throws {
    let wrapped = """
      The harbour board voted on Monday to rebuild the old fish
      market, ending a quarrel over the building that had lasted
      for nine years and two mayors, and that nobody in the town
      wants back, as the board said.

      Work on the market starts in spring.
      """
    let page = try cleanedPage("<body><pre>\(wrapped)</pre></body>")
    #expect(
      page.cleaned.text == """
        The harbour board voted on Monday to rebuild the old fish market, ending a quarrel over the \
        building that had lasted for nine years and two mayors, and that nobody in the town wants \
        back, as the board said.
        Work on the market starts in spring.
        """)
  }
}
