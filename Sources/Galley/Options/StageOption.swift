/// One setting of a stage, declared once: its help, its default and its bounds.
///
///     @StageOption("Shortest word that counts, in characters.", in: 1...100) var minimumLength = 1
///
/// A setting without a default is required. Names are camelCase here and kebab-case in YAML.
@propertyWrapper
public struct StageOption<Value: StageOptionValue>: Sendable {
  /// What the docs say: one sentence.
  let help: String
  /// Whether a scalar in place of the stage's options sets this one.
  let isPrimary: Bool
  let bounds: Bounds?
  private var value: Value?

  /// The least and the greatest value allowed.
  struct Bounds: Sendable {
    let minimum: JSONValue
    let maximum: JSONValue
    let contains: @Sendable (Value) -> Bool

    var inWords: String { boundsInWords(minimum, maximum) }
  }

  private init(_ value: Value?, help: String, isPrimary: Bool, bounds: Bounds?) {
    self.value = value
    self.help = help
    self.isPrimary = isPrimary
    self.bounds = bounds
  }

  /// An option with a default.
  public init(wrappedValue: Value, _ help: String, primary: Bool = false) {
    self.init(wrappedValue, help: help, isPrimary: primary, bounds: nil)
  }

  /// An option that must be given.
  public init(_ help: String, primary: Bool = false) {
    self.init(nil, help: help, isPrimary: primary, bounds: nil)
  }

  /// An option with a default, of which values outside `bounds` are refused.
  public init(
    wrappedValue: Value, _ help: String, in bounds: ClosedRange<Value>, primary: Bool = false
  ) where Value: Comparable {
    self.init(wrappedValue, help: help, isPrimary: primary, bounds: Bounds(bounds))
  }

  /// An option that may be left out, of which values outside `bounds` are refused.
  public init<Wrapped: Comparable & StageOptionValue>(
    wrappedValue: Value = nil, _ help: String, in bounds: ClosedRange<Wrapped>,
    primary: Bool = false
  ) where Value == Wrapped? {
    let inner = StageOption<Wrapped>.Bounds(bounds)
    self.init(
      wrappedValue, help: help, isPrimary: primary,
      bounds: Bounds(minimum: inner.minimum, maximum: inner.maximum) { value in
        value.map(inner.contains) ?? true
      })
  }

  /// An option that is known when the program runs.
  ///
  /// - Parameter defaultValue: nil: it must be given.
  package init(declared help: String, defaultValue: Value?) {
    self.init(defaultValue, help: help, isPrimary: false, bounds: nil)
  }

  /// An option that is known when the program runs, of which values outside `bounds` are refused.
  ///
  /// - Parameter defaultValue: nil: it must be given.
  package init(
    declared help: String, defaultValue: Value?, in bounds: ClosedRange<Value>
  ) where Value: Comparable {
    self.init(defaultValue, help: help, isPrimary: false, bounds: Bounds(bounds))
  }

  /// The value that the user set, or the default.
  public var wrappedValue: Value {
    get {
      guard let value else { preconditionFailure("a required option is read before it is set") }
      return value
    }
    set { value = newValue }
  }
}

extension StageOption.Bounds {
  init(_ bounds: ClosedRange<Value>) where Value: Comparable {
    self.init(minimum: bounds.lowerBound.jsonValue, maximum: bounds.upperBound.jsonValue) {
      bounds.contains($0)
    }
  }
}

/// A `StageOption` of any value.
protocol AnyStageOption: Sendable {
  func schema(named name: String) -> OptionSchema
  func reading(
    _ value: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Self
  /// The value that is set now; nil for a required option before it is set.
  var current: (any StageOptionValue)? { get }
}

extension StageOption: AnyStageOption {
  var current: (any StageOptionValue)? { value }

  func schema(named name: String) -> OptionSchema {
    OptionSchema(
      name: name, help: help, type: Value.optionType, defaultValue: value?.jsonValue,
      isRequired: value == nil, isPrimary: isPrimary,
      minimum: bounds?.minimum ?? Value.optionBounds?.minimum,
      maximum: bounds?.maximum ?? Value.optionBounds?.maximum)
  }

  /// This option with the value from the file; with the value that it had, where that one is bad.
  func reading(
    _ source: SourceValue, patterns: any PatternCompiler, reporting problems: inout [Diagnostic]
  ) -> Self {
    guard let read = Value.read(source, patterns: patterns, reporting: &problems) else {
      return self
    }
    if let bounds, !bounds.contains(read) {
      problems.append(
        Diagnostic(
          .outOfRange,
          "\(read.jsonValue.plainText) is out of range; expected \(bounds.inWords)",
          at: source.place))
      return self
    }
    var option = self
    option.value = read
    return option
  }
}

extension StageOption: Decodable {
  /// Options are read by `OptionDecoder`, which never asks an option to decode itself.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "not an option of a stage"))
  }
}
