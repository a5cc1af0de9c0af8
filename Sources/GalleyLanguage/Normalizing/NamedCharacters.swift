/// The names of HTML's character references: section 13.5 of the HTML standard, those with a semicolon.
enum NamedCharacters {
  /// The scalars that `name` stands for, without `&` and `;`: one, or two where one is a mark.
  ///
  /// Data bases in capitals hold `&EACUTE;`: where no name is written so, the small one is taken and
  /// what it stands for made a capital.
  static func scalars(named name: String) -> [UInt32]? {
    if let scalars = scalars[name] { return scalars }
    guard name.utf8.allSatisfy({ !$0.isLowercase }), let small = scalars[name.lowercased()] else {
      return nil
    }
    return small.flatMap { scalar in
      let mapping = Unicode.Scalar(scalar)?.properties.uppercaseMapping ?? ""
      return mapping.unicodeScalars.map(\.value)
    }
  }

  /// The longest name, in bytes.
  static let longestName = 31

  private static let scalars: [String: [UInt32]] = {
    var scalars: [String: [UInt32]] = [:]
    for table in [capitals, aToL, mToZ] {
      let words = table.utf8.split { $0 == 0x20 || $0 == 0x0A }
      for index in stride(from: 0, to: words.count - 1, by: 2) {
        let values = Substring(words[index + 1]).split(separator: "+")
        scalars[String(Substring(words[index]))] = values.compactMap { UInt32($0, radix: 16) }
      }
    }
    return scalars
  }()
}
