/// Fills a command: hands back the prototype's arguments with the values that were given.
final class ArgumentDecoder: Decoder {
  static let unsupported = DecodingError.dataCorrupted(
    .init(codingPath: [], debugDescription: "a command holds arguments, options and flags alone"))

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let arguments: [String: any DeclaredArgument]

  /// - Parameter arguments: by the name of the property.
  init(_ arguments: [String: any DeclaredArgument]) { self.arguments = arguments }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(arguments: arguments))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.unsupported }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Self.unsupported }
}

extension ArgumentDecoder {
  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let arguments: [String: any DeclaredArgument]

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      guard let argument = arguments[key.stringValue] as? Value else { throw unsupported }
      return argument
    }

    func nestedContainer<NestedKey: CodingKey>(
      keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> { throw unsupported }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw unsupported
    }

    func superDecoder() throws -> any Decoder { throw unsupported }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw unsupported }
  }
}
