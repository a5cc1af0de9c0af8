/// Fills a configuration from a pipeline file: hands back the prototype's options with new values,
/// and on a bad value reports it and keeps the default, so that one pass finds every problem.
final class OptionDecoder: Decoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private(set) var problems: [Diagnostic] = []

  private let options: [(name: String, option: any AnyStageOption)]
  private let given: [SourceValue.Member]
  private let stage: String
  private let place: SourcePlace
  private let patterns: any PatternCompiler
  /// What a property is called in YAML.
  fileprivate let name: (String) -> String

  init(
    options: [(name: String, option: any AnyStageOption)], given: [SourceValue.Member],
    stage: String, place: SourcePlace, patterns: any PatternCompiler,
    name: @escaping (String) -> String
  ) {
    self.options = options
    self.given = given
    self.stage = stage
    self.place = place
    self.patterns = patterns
    self.name = name
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported("a list") }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw unsupported("a single value")
  }

  fileprivate func option(named name: String) -> (any AnyStageOption)? {
    guard let option = options.first(where: { $0.name == name })?.option else { return nil }
    if let member = given.first(where: { $0.key == name }) {
      return option.reading(member.value, patterns: patterns, reporting: &problems)
    }
    if option.current == nil, !given.holdMisspelt(name, among: options.map(\.name)) {
      problems.append(.missingOption(name, of: stage, at: place))
    }
    return option
  }

  fileprivate func unsupported(_ what: String) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: [], debugDescription: "a configuration holds options alone, not \(what)"))
  }
}

extension OptionDecoder {
  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: OptionDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      guard let option = decoder.option(named: decoder.name(key.stringValue)) as? Value else {
        throw decoder.unsupported("\(type)")
      }
      return option
    }

    func nestedContainer<NestedKey: CodingKey>(
      keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> { throw decoder.unsupported("nested options") }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw decoder.unsupported("nested options")
    }

    func superDecoder() throws -> any Decoder { throw decoder.unsupported("a superclass") }

    func superDecoder(forKey key: Key) throws -> any Decoder {
      throw decoder.unsupported("a superclass")
    }
  }
}
