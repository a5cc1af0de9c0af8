/// What Chinese, Japanese and Korean call a reporter, before or behind a name and often without a space.
enum EasternRole {
  static let words: Set<String> = ["記者", "记者", "本报记者", "本報記者", "특파원", "기자", "特派員"]

  /// A word without the role that it begins or ends with, and the role: `李明記者`, `기자`.
  static func split(_ word: Substring) -> [Substring] {
    guard let first = word.unicodeScalars.first, first.value >= 0x2E80,
      !words.contains(String(word))
    else { return [word] }
    for role in ["本报记者", "本報記者", "記者", "记者"] where word.hasPrefix(role) {
      let name = word.dropFirst(role.count)
      if isName(name) { return [word.prefix(role.count), name] }
    }
    for role in ["記者", "记者", "기자", "특파원", "特派員"] where word.hasSuffix(role) {
      let name = word.dropLast(role.count)
      if isName(name) { return [name, word.suffix(role.count)] }
    }
    return [word]
  }

  /// Whether a role is one that stands before names, and what follows it may be one.
  static func stands(before name: String?, _ role: String) -> Bool {
    guard let name, words.contains(role), role.unicodeScalars.first?.isHan == true else {
      return false
    }
    return isName(Substring(name))
  }

  /// Whether a role stands behind what may be a name.
  static func stands(behind name: String, _ role: String) -> Bool {
    words.contains(role) && isName(Substring(name))
  }

  /// Whether a word has the length of a name and begins with one of the more common surnames.
  ///
  /// Japanese names, which have too many of them, are of four or five characters, such as `山田太郎`.
  private static func isName(_ word: Substring) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, !notNames.contains(String(word)) else { return false }
    if scalars.allSatisfy(\.isHangul) {
      return (2...4).contains(scalars.count) && koreanSurnames.contains(first)
    }
    guard scalars.allSatisfy({ $0.isHan || $0.isKana }) else { return false }
    return (2...3).contains(scalars.count) && chineseSurnames.contains(first)
      || (4...5).contains(scalars.count) && !notJapanese.contains { scalars.contains($0) }
  }

  /// Kinds of reporters.
  private static let notNames: Set<String> = [
    "전문", "수습", "객원", "인턴", "선임", "시민", "명예", "편집", "사진", "정치", "문화", "경제",
  ]

  /// Characters of offices, papers and verbs.
  private static let notJapanese = Set("部社局新聞担当同行報道网網報报的了在是".unicodeScalars)

  /// The most common ones by the censuses of China and Taiwan, in both writings.
  private static let chineseSurnames = Set(
    """
    王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾\
    肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈夏方邹鄒熊白孟\
    秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚邵万萬严嚴洪赖賴武莫孔汤湯向常温溫康施文牛樊葛邢
    """.unicodeScalars)

  /// The most common ones by the census of South Korea.
  private static let koreanSurnames = Set(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { WritingSystem(self) == .han }
  fileprivate var isKana: Bool { WritingSystem(self) == .kana }
  fileprivate var isHangul: Bool { WritingSystem(self) == .hangul }
}
