import Testing

@Suite struct ScriptTests {
  private static let pipeline = """
    galley: 1
    name: scripted
    stages:
      - script: |
          if #document.text < 10 then return drop("too-short") end
          document.fields.words = #document.text
          document.fields.home = "${HOME}"
          local first, last = document.text:find("Taxila")
          document.entities = {{first = first, last = last, type = "organization"}}
          print("seen")
      - filter: document.entities.organization.count > 0
      - export

    """

  private static let input = """
    {"id":"a","text":"😀é🇵🇰 Taxila","fields":{"e":1.0,"n":null,"l":[],"o":{},"b":18446744073709551615}}
    {"id":"b","text":"Short."}

    """

  @Test func scriptsChangeDropAndNote() async throws {
    let shop = try Workshop(["galley.yaml": Self.pipeline])
    let ended = try await shop.galley("run", "-", input: Self.input)
    #expect(ended.code == 0, "\(ended.errors)")
    #expect(
      ended.output == """
        {"id":"a","source":"stdin","text":"😀é🇵🇰 Taxila","entities":[{"text":"Taxila",\
        "type":"organization","start":5,"end":11}],"fields":{"e":1.0,"n":null,"l":[],"o":{},\
        "b":18446744073709551615,"words":21,"home":"${HOME}"}}

        """)
    #expect(ended.errors.contains("too-short"))
    #expect(ended.errors.contains("seen"))
  }

  @Test func failuresNameTheLineOfTheFile() async throws {
    let broken = Self.pipeline.replacing(#"print("seen")"#, with: "local x = document.fields.y.z")
    let shop = try Workshop(["galley.yaml": broken])
    let ended = try await shop.galley("run", "-", input: Self.input)
    #expect(ended.code == 3)
    #expect(ended.errors.contains("line 10: attempt to index a nil value (field 'y')"))
  }

  @Test func syntaxErrorsAreFoundByTheCheck() async throws {
    let broken = Self.pipeline.replacing("document.fields.words =", with: "document.fields.words +")
    let shop = try Workshop(["galley.yaml": broken])
    let ended = try await shop.galley("check")
    #expect(ended.code == 2)
    #expect(ended.output.contains("galley.yaml:6:29: error: syntax error near '+' [bad-script]"))
  }

  @Test func endlessScriptsEnd() async throws {
    let shop = try Workshop([
      "galley.yaml": "galley: 1\nstages:\n  - script: while true do end\n  - export\n"
    ])
    let ended = try await shop.galley("run", "-", input: Self.input)
    #expect(ended.code == 3)
    #expect(ended.errors.contains("line 3: the script took more than 10000000 instructions"))
  }

  @Test func anyNumberOfWorkersGivesTheSame() async throws {
    let script = """
      galley: 1
      stages:
        - script: |
            count = (count or 0) + 1
            document.fields.count = count
            document.fields.random = math.random(1000000)
            for k, v in pairs({b = 1, a = 2, c = document.id}) do
              document.fields.keys = (document.fields.keys or "") .. k .. v
            end
        - export

      """
    let input = (0..<500).map { "{\"id\":\"d\($0)\",\"text\":\"x\"}\n" }.joined()
    let shop = try Workshop(["galley.yaml": script])
    let one = try await shop.galley("run", "-", "--set", "run.workers=1", input: input)
    let eight = try await shop.galley("run", "-", "--set", "run.workers=8", input: input)
    #expect(one.code == 0)
    #expect(one.output == eight.output)
    #expect(one.output.split(separator: "\n").count == 500)
  }
}
