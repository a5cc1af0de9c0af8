import Galley

/// The members of an object while it is read; finds a key that comes twice in constant time each.
struct MemberList {
  private(set) var members: [JSONObject.Member] = []
  /// All keys, once there are so many that comparing them one by one would take long.
  private var keys: Set<ExactKey> = []

  private static let scanLimit = 16

  /// Appends a member.
  ///
  /// - Returns: false where the key is there already; nothing is appended then.
  mutating func append(_ key: String, _ value: JSONValue) -> Bool {
    guard isNew(key) else { return false }
    members.append(JSONObject.Member(key: key, value: value))
    return true
  }

  /// Appends a member whose key is known to be new.
  mutating func append(unique key: String, _ value: JSONValue) {
    if !keys.isEmpty { keys.insert(ExactKey(key)) }
    members.append(JSONObject.Member(key: key, value: value))
  }

  private mutating func isNew(_ key: String) -> Bool {
    if members.count < Self.scanLimit {
      return !members.contains { ExactKey($0.key) == ExactKey(key) }
    }
    if keys.isEmpty { keys = Set(members.map { ExactKey($0.key) }) }
    return keys.insert(ExactKey(key)).inserted
  }
}

/// A key that equals another where the bytes are equal, as JSON has it.
///
/// Strings compare equal where they look alike: `é` as one scalar or as two.
struct ExactKey: Hashable {
  private let key: String

  init(_ key: String) { self.key = key }

  static func == (left: ExactKey, right: ExactKey) -> Bool {
    left.key.utf8.count == right.key.utf8.count && left.key.utf8.elementsEqual(right.key.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in key.utf8 { hasher.combine(byte) }
  }
}
