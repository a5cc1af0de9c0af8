import Galley
import GalleyLanguage
import GalleyTestSupport
import Testing

/// Keywords of languages other than English.
@Suite struct KeywordLanguageTests {
  private func texts(_ text: String, language: String? = nil) -> [String] {
    var document = Document(id: "a", text: text)
    let request = KeywordRequest(language: language)
    return keywords(of: text, document.analyzed(), request).map(\.text)
  }

  private static let german = """
    Die Brücke und die Straße sind alt. Der Bürgermeister will die Brücke erneuern, und die Stadt \
    zahlt. Die Stadt hat für die Brücke kein Geld. Auch der Bürgermeister und die Stadt warten.
    """
  private static let french = """
    Le maire de la ville a fermé le pont. Les camions passent par la route de l'hôpital. Le pont et \
    l'hôpital sont dans le centre de la ville, et le maire dit que le pont est vieux.
    """

  @Test(arguments: [nil, "de", "de-AT"])
  func `small words of German are no keywords`(language: String?) {
    let found = texts(Self.german, language: language)
    #expect(Set(found).isSuperset(of: ["Brücke", "Stadt", "Bürgermeister"]))
    let words = Set(found.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
    #expect(words.isDisjoint(with: ["die", "der", "und", "sind", "für", "auch", "kein"]))
  }

  @Test(arguments: [nil, "fr"])
  func `small words of French are no keywords, with or without an apostrophe`(language: String?) {
    let found = texts(Self.french, language: language)
    #expect(found.contains("hôpital") && found.contains("pont") && found.contains("maire"))
    #expect(Set(found).isDisjoint(with: ["le", "de", "les", "la", "et", "l'hôpital", "par"]))
  }

  /// The words are made up, and so no list has them.
  @Test func `a language without a list shows its small words`() {
    let text = """
      Kelo zan mardi tor belu. Zan torvi kelo ma zan gorima. Belu zan kresta tor. Gorima zan kelo.
      """
    let found = texts(text, language: "xx")
    #expect(!found.contains { $0.split(separator: " ").contains("zan") })
    #expect(found.contains("kelo") || found.contains("Kelo"))
  }

  @Test func `keywords of Chinese have two characters at least, and come twice`() {
    let text = "北方城市关闭了大桥。大桥已经很旧。北方城市没有钱修大桥，市长说。"
    let found = texts(text)
    #expect(found.contains("大桥"))
    #expect(found.contains("北方城市"))
    #expect(!found.contains { $0.count < 2 })
    #expect(!found.contains("市长"))
  }

  @Test func `a long text in Chinese is no trouble`() {
    var random = SeededGenerator(seed: 1)
    let letters = Array("北京市政府宣布新策会议重表示很长")
    let text = String((0..<60_000).map { _ in letters.randomElement(using: &random) ?? "市" })
    let clock = ContinuousClock()
    let time = clock.measure { #expect(!texts(text).isEmpty) }
    #expect(time < .seconds(20))
  }

  @Test func `keywords of Japanese are no hiragana`() {
    let found = texts("バスは新しい政策です。市長はバスの政策をほめました。とても、とても。")
    #expect(Set(found) == ["バス", "政策"])
  }

  @Test(arguments: ["zh", "de", "xx", "en", nil])
  func `any language goes with any text`(language: String?) {
    for text in ["", "的", "大", "ー", "バ", "’", "l’", "l'", "a", "Inc.", "A. & B.", "@", "#", "12-"] {
      #expect(texts(text, language: language).count < 2)
    }
  }
}
