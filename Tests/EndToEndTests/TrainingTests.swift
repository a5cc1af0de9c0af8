import Foundation
import Testing

@Suite struct TrainingTests {
  /// In an empty folder: neither a gazetteer nor data is there to be read.
  @Test(arguments: [
    "worldwide_measure_only", "wikigold_train,conllpp_dev_measure_only",
    "wikineural_val_measure_only,gmb_train",
  ])
  func whatMayOnlyMeasureTrainsNothing(sources: String) async throws {
    let shop = try Workshop()
    let ended = try await shop.galleyTrain(
      "entities", "--sources", sources, "--output", "names.bin", "--card", "card.md")
    #expect(ended.code == 2)
    #expect(ended.output == "")
    #expect(ended.errors.contains("_measure_only' may measure a model, but train none that ships"))
    #expect(shop.files == [])
  }

  @Test func anUnknownSourceIsRefusedWithThoseThatThereAre() async throws {
    let ended = try await Workshop().galleyTrain(
      "entities", "--sources", "wikigold", "--output", "names.bin")
    #expect(ended.code == 2)
    #expect(ended.errors.contains("unknown source 'wikigold'; there are silver_news_mpnet, "))
    #expect(!ended.errors.contains("measure_only"))
  }

  /// Python's standard library is enough to be refused.
  @Test func theTeacherTrainsOnNoneOfThemEither() async throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let teacher = package.appending(path: "Sources/galley-train/Teacher/train.py").standardized
    let shop = try Workshop()
    let ended = try await shop.bash(
      """
      PYTHONDONTWRITEBYTECODE=1 python3 '\(teacher.path())' --data . --weights . --output teacher.pt \
        --sources wikigold_train worldwide_measure_only
      """)
    #expect(ended.code == 2)
    #expect(
      ended.errors.contains(
        "'worldwide_measure_only' may measure a model, but train none that ships")
    )
    #expect(shop.files == [])
  }
}
