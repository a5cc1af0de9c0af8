import Galley
import GalleyPipelines
import GalleyTestSupport
import Testing

@Suite struct ReferenceTests {
  private func custom(_ name: String, _ origin: StageOrigin, details: String = "")
    -> StageDescriptor
  {
    StageDescriptor(
      StageInfo(
        name, "Does <this> | that.", details: details, example: "- \(name): \"```\"",
        uses: [.field("any", .any)], writes: [.field("count", .integer)]),
      options: [
        OptionSchema(
          name: "a", help: "A | B, and `<c>`.", type: .choice(["|", "<"]), defaultValue: "|",
          isRequired: false, isPrimary: true),
        OptionSchema(
          name: "b", help: "<b>", type: .integer, defaultValue: nil, isRequired: true, minimum: 1,
          maximum: 9),
      ], origin: origin
    ) { _, _, _, _ in nil }
  }

  private var catalog: StageCatalog {
    StageCatalog([
      .init(Scrub.self), custom("ours", .compiledIn(plugin: "ours")),
      custom(
        "theirs",
        .process(plugin: "their-words", version: "1.2.0", folder: "/home/a/Plugins/theirs"),
        details: "One <paragraph>\u{1B}[31m.\n\n  a shape | of\n  its own\n\nAnother."),
    ])
  }

  @Test func `stages say where they come from`() throws {
    let texts = catalog.descriptors.map { StageReference.text(of: $0) }
    try expectSnapshot(
      of: StageReference.list(of: catalog) + "\n----\n" + texts.joined(separator: "\n----\n"),
      named: "custom-stages.txt")
  }

  @Test func `nothing that a plugin says breaks the page`() throws {
    try expectSnapshot(of: MarkdownReference.page(of: catalog), named: "custom-stages.md")
  }
}
