import Foundation
import Testing

private let pipelines = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Pipelines")

@Suite struct PipelineTests {
  @Test func theReadyPipelinesPassTheirTests() async throws {
    let shop = try Workshop()
    try FileManager.default.copyItem(
      at: pipelines, to: shop.folder.appending(path: "Pipelines"))
    let before = shop.files
    let ended = try await shop.galley("test", "Pipelines")
    #expect(ended.code == 0, "\(ended.output)\(ended.errors)")
    #expect(ended.output.hasSuffix(" tests passed\n"))
    #expect(shop.files == before)
  }

  @Test func aTestThatFailsIsToldInTheExitCode() async throws {
    let shop = try Workshop([
      "galley.yaml": Samples.toFile + """
        tests:
          - name: none
            given: One.
            expect: {documents: []}
        """
    ])
    let ended = try await shop.galley("test")
    #expect(ended.code == 1)
    #expect(ended.output.hasPrefix("FAILED  galley.yaml: none\n  galley.yaml:9:25: documents: "))
    #expect(shop.files == ["galley.yaml"])
  }
}
