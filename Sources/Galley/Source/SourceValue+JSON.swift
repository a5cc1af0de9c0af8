extension SourceValue {
  /// What a pipeline file would say, all at one place.
  package init(_ value: JSONValue, at place: SourcePlace) {
    self.init(Content(value, at: place), at: place)
  }
}

extension SourceValue.Content {
  fileprivate init(_ value: JSONValue, at place: SourcePlace) {
    switch value {
    case .null: self = .scalar(.init("null", kind: .null))
    case .boolean: self = .scalar(.init(value.plainText, kind: .boolean))
    case .integer: self = .scalar(.init(value.plainText, kind: .integer))
    case .double, .decimal: self = .scalar(.init(value.plainText, kind: .number))
    case .string(let text): self = .scalar(.init(text, kind: .string))
    case .array(let items): self = .sequence(items.map { SourceValue($0, at: place) })
    case .object(let object):
      self = .mapping(
        object.members.map {
          .init(key: $0.key, keyPlace: place, value: SourceValue($0.value, at: place))
        })
    }
  }
}
