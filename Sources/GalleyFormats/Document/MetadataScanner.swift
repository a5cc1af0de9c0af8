import Galley

extension PartScanner {
  /// The keys that Galley knows, and whether each holds a list of strings.
  private static let metadataKeys = KeyTable(
    Metadata.knownKeys.map { (name: $0, isList: Metadata.listKeys.contains($0)) }, name: \.name)

  /// Reads the metadata.
  ///
  /// - Parameter misfits: gets the members with a known key and a value of another shape.
  /// - Returns: nil where it is no object.
  mutating func metadata(
    _ misfits: inout MemberList, _ bytes: Span<UInt8>
  ) throws(JSONError) -> Metadata? {
    guard scanner.peek(bytes) == UInt8(ascii: "{") else { return nil }
    try scanner.enter(1)
    var members = MemberList()
    var seen = SeenKeys()
    var next = 0
    var isFirst = true
    while let token = try scanner.nextKey(&isFirst, bytes) {
      guard let index = try knownKey(Self.metadataKeys, token, next: &next, bytes) else {
        let key = try scanner.text(of: token, bytes)
        let value = try scanner.value(bytes, depth: 2)
        guard members.append(key, value) else { throw .duplicateKey(key, at: token.start) }
        continue
      }
      let key = Self.metadataKeys[index]
      guard seen.insert(index) else { throw .duplicateKey(key.name, at: token.start) }
      if try scanner.takeNull(bytes) { continue }
      let value = try scanner.value(bytes, depth: Draft.fieldDepth + 1)
      if Self.fits(value, isList: key.isList) {
        members.append(unique: key.name, value)
      } else {
        misfits.append(unique: key.name, value)
      }
    }
    return Metadata(JSONObject(unique: members.members))
  }

  private static func fits(_ value: JSONValue, isList: Bool) -> Bool {
    switch value {
    case .string: !isList
    case .array(let elements): isList && elements.allSatisfy { $0.string != nil }
    default: false
    }
  }
}
