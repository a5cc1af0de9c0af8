/// A file that a stage reads, relative to the pipeline file.
public struct InputPath: Hashable, Sendable {
  /// As written.
  public let path: String

  public init(_ path: String) { self.path = path }
}

/// A file that a stage writes, relative to the pipeline file.
public struct OutputPath: Hashable, Sendable {
  /// As written.
  public let path: String

  public init(_ path: String) { self.path = path }
}

/// A folder that a stage writes files into, relative to the pipeline file: all in it is the stage's.
public struct OutputFolder: Hashable, Sendable {
  /// As written.
  public let path: String

  public init(_ path: String) { self.path = path }
}

/// A number of bytes, written `512`, `64KiB`, `16MiB` or `1GiB`.
public struct ByteCount: Hashable, Sendable, Comparable {
  /// The number.
  public let bytes: Int

  public init(_ bytes: Int) { self.bytes = bytes }

  public static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }
}

/// A value that is shown nowhere: it comes from `${NAME}` alone, and is written as `***`.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The value itself, for the stage that needs it.
  public let value: String

  public init(_ value: String) { self.value = value }

  public var description: String { "***" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension InputPath: StageOptionValue {
  public static var optionType: OptionType { .inputPath }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> InputPath? {
    readPath(value, reporting: &problems).map { InputPath($0) }
  }

  public var jsonValue: JSONValue { .string(path) }
}

extension OutputPath: StageOptionValue {
  public static var optionType: OptionType { .outputPath }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> OutputPath? {
    guard let path = readPath(value, reporting: &problems) else { return nil }
    guard path.utf8.last != UInt8(ascii: "/") else {
      problems.append(
        Diagnostic(
          .wrongType, "expected the path of a file, found '\(path)', which names a folder",
          at: value.place))
      return nil
    }
    return OutputPath(path)
  }

  public var jsonValue: JSONValue { .string(path) }
}

extension OutputFolder: StageOptionValue {
  public static var optionType: OptionType { .outputFolder }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> OutputFolder? {
    readPath(value, reporting: &problems).map { OutputFolder($0) }
  }

  public var jsonValue: JSONValue { .string(path) }
}

/// A path as text: not empty, and without NUL, which no file name can hold.
private func readPath(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> String? {
  guard let path = String.read(value, reporting: &problems) else { return nil }
  guard !path.isEmpty, !path.utf8.contains(0) else {
    problems.append(
      Diagnostic(
        .wrongType, path.isEmpty ? "the path is empty" : "a path can't hold a NUL character",
        at: value.place))
    return nil
  }
  return path
}

extension ByteCount: StageOptionValue {
  public static var optionType: OptionType { .byteCount }

  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> ByteCount? {
    let units = ["": 1, "B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]
    guard
      let (number, unit) = value.scalar?.text.numberAndUnit, let factor = units[unit],
      let count = Int(number), !count.multipliedReportingOverflow(by: factor).overflow
    else {
      mismatch(value, reporting: &problems)
      return nil
    }
    return ByteCount(count * factor)
  }

  public var jsonValue: JSONValue { .string(description) }
}

extension ByteCount: CustomStringConvertible {
  /// The shortest exact form, such as `16MiB`.
  public var description: String {
    for (unit, shift) in [("GiB", 30), ("MiB", 20), ("KiB", 10)]
    where bytes != 0 && bytes % (1 << shift) == 0 {
      return "\(bytes >> shift)\(unit)"
    }
    return "\(bytes)B"
  }
}

extension Duration: StageOptionValue {
  public static var optionType: OptionType { .duration }

  /// A number and a unit, `ms`, `s`, `m` or `h`; a bare `0` is allowed.
  public static func read(
    _ value: SourceValue, reporting problems: inout [Diagnostic]
  ) -> Duration? {
    let seconds = ["ms": 0.001, "s": 1, "m": 60, "h": 3600]
    guard let (number, unit) = value.scalar?.text.numberAndUnit, let count = Double(number) else {
      mismatch(value, reporting: &problems)
      return nil
    }
    if unit.isEmpty, count == 0 { return .zero }
    guard let factor = seconds[unit], count * factor <= 1e9 else {
      mismatch(value, reporting: &problems)
      return nil
    }
    return .milliseconds(Int64(count * factor * 1000 + 0.5))
  }

  public var jsonValue: JSONValue {
    let (seconds, attoseconds) = components
    if attoseconds != 0 {
      return .string("\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)ms")
    }
    return .string("\(seconds)s")
  }
}

extension Secret: StageOptionValue {
  public static var optionType: OptionType { .secret }

  public static func read(_ value: SourceValue, reporting problems: inout [Diagnostic]) -> Secret? {
    guard value.variable != nil, let scalar = value.scalar else {
      problems.append(
        Diagnostic(
          .plainSecret, "a secret can't be written here; name a variable, such as ${API_KEY}",
          at: value.place))
      return nil
    }
    return Secret(scalar.text)
  }

  public var jsonValue: JSONValue { .string("***") }
}

extension String {
  /// Splits `10s` into `10` and `s`; nil where it does not start with a digit.
  fileprivate var numberAndUnit: (number: String, unit: String)? {
    let number = prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard number.first?.isNumber == true else { return nil }
    return (String(number), String(dropFirst(number.count).drop { $0 == " " }))
  }
}
