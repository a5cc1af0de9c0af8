import Galley
import GalleyFormats

/// A line that a plugin wrote.
enum PluginMessage: Sendable {
  case ready(concurrency: Int)
  /// It can't work: an error without `seq`.
  case refusal(message: String)
  case answer(seq: Int, Answer)
}

/// What a plugin says about one document; patches as the bytes of JSON objects.
enum Answer: Sendable {
  case keep(patch: [UInt8]?)
  case drop(reason: String)
  case replace(patches: [[UInt8]])
  /// It would be replaced with more documents than are taken.
  case excess
  case failure(message: String, isRetryable: Bool)
}

extension Answer {
  /// The most documents that may take a document's place.
  static let greatestReplacement = 10_000

  /// Bytes of what is to be changed.
  var size: Int {
    switch self {
    case .keep(let patch): patch?.count ?? 0
    case .replace(let patches): patches.reduce(0) { $0 + $1.count }
    case .drop, .excess, .failure: 0
    }
  }
}

/// A line breaks the protocol; says how, behind a subject such as `plugin 'x'`.
struct ProtocolBreach: Error, Hashable {
  /// The same for all of its kind, so that it can be counted.
  let message: String
  /// What the plugin wrote, behind the message; may be empty.
  let detail: String

  init(_ message: String, detail: String = "") {
    self.message = message
    self.detail = detail
  }
}

/// Reads what plugins write, keeping its memory from line to line.
struct PluginMessageReader {
  private var members = JSONMembers()
  private var reader = JSONReader()
  /// Hides secrets in what it quotes, before that is cut.
  private let mask: SecretMask

  init(_ mask: SecretMask) { self.mask = mask }

  /// The most documents that a plugin may ask for at a time.
  static let greatestConcurrency = 100_000

  /// - Parameter line: without its newline.
  mutating func read(_ line: Span<UInt8>) throws(ProtocolBreach) -> PluginMessage {
    do throws(JSONError) {
      try members.find(in: line)
      guard case .string(let type)? = try value("type", line) else {
        throw JSONError(.wrongKind, at: 0, "it has no 'type'")
      }
      return try message(type, line)
    } catch {
      let advice =
        line.isEmpty || line[0] != UInt8(ascii: "{")
        ? "; what is for people belongs on standard error" : ""
      throw ProtocolBreach(
        "wrote a line that is no message",
        detail: ": \(error.message) (\(start(of: line)))\(advice)")
    }
  }

  /// The first bytes of a line, for a message.
  private func start(of line: Span<UInt8>) -> String {
    line.isEmpty ? "an empty line" : "'\(mask.shownStart(of: line, limit: 60))'"
  }

  private mutating func message(
    _ type: String, _ line: Span<UInt8>
  ) throws(JSONError) -> PluginMessage {
    switch type {
    case "keep":
      return .answer(seq: try seq(line), .keep(patch: try object("set", line)))
    case "drop":
      return .answer(seq: try seq(line), .drop(reason: try text("reason", line)))
    case "replace":
      return .answer(seq: try seq(line), try replacement(line))
    case "error": return try failure(line)
    case "ready": return .ready(concurrency: try concurrency(line))
    default:
      throw JSONError(
        .wrongKind, at: 0, "its type is '\(safeText(mask.applied(to: type), limit: 60))'")
    }
  }

  private mutating func replacement(_ line: Span<UInt8>) throws(JSONError) -> Answer {
    let limit = Answer.greatestReplacement
    let elements = try elements("documents", line, limit: limit + 1)
    guard elements.count <= limit else { return .excess }
    var patches: [[UInt8]] = []
    for element in elements {
      patches.append(try copyObject(element, "an element of 'documents'", line))
    }
    return .replace(patches: patches)
  }

  private mutating func failure(_ line: Span<UInt8>) throws(JSONError) -> PluginMessage {
    let message = try text("message", line)
    guard members["seq"] != nil else { return .refusal(message: message) }
    let isRetryable =
      switch try value("retryable", line) {
      case nil, .null?: true
      case .boolean(let value)?: value
      default: throw JSONError(.wrongKind, at: 0, "'retryable' is neither true nor false")
      }
    return .answer(seq: try seq(line), .failure(message: message, isRetryable: isRetryable))
  }

  private mutating func concurrency(_ line: Span<UInt8>) throws(JSONError) -> Int {
    guard try value("protocol", line) == .integer(1) else {
      throw JSONError(.wrongKind, at: 0, "this Galley speaks protocol 1 alone")
    }
    switch try value("concurrency", line) {
    case nil, .null?: return 1
    case .integer(let count)? where (1...Self.greatestConcurrency).contains(count): return count
    default:
      throw JSONError(
        .wrongKind, at: 0, "'concurrency' is no number from 1 to \(Self.greatestConcurrency)")
    }
  }
}

// Members by their kinds.
extension PluginMessageReader {
  private mutating func value(
    _ key: String, _ line: Span<UInt8>
  ) throws(JSONError) -> JSONValue? {
    guard let range = members[key] else { return nil }
    return try reader.read(line.extracting(range))
  }

  private mutating func seq(_ line: Span<UInt8>) throws(JSONError) -> Int {
    guard case .integer(let number)? = try value("seq", line) else {
      throw JSONError(.wrongKind, at: 0, "it has no 'seq' that is an integer")
    }
    return number
  }

  private mutating func text(_ key: String, _ line: Span<UInt8>) throws(JSONError) -> String {
    guard case .string(let text)? = try value(key, line) else {
      throw JSONError(.wrongKind, at: 0, "it has no '\(key)' that is a string")
    }
    return text
  }

  /// The bytes of an object; nil where there is none, or null.
  private func object(_ key: String, _ line: Span<UInt8>) throws(JSONError) -> [UInt8]? {
    guard let range = members[key], line[range.lowerBound] != UInt8(ascii: "n") else { return nil }
    return try copyObject(range, "'\(key)'", line)
  }

  private mutating func elements(
    _ key: String, _ line: Span<UInt8>, limit: Int
  ) throws(JSONError) -> [Range<Int>] {
    guard let range = members[key],
      let elements = try members.elements(of: range, in: line, limit: limit)
    else { throw JSONError(.wrongKind, at: 0, "it has no '\(key)' that is an array") }
    return elements
  }

  private func copyObject(
    _ range: Range<Int>, _ name: String, _ line: Span<UInt8>
  ) throws(JSONError) -> [UInt8] {
    guard line[range.lowerBound] == UInt8(ascii: "{") else {
      throw JSONError(.notAnObject, at: range.lowerBound, "\(name) is no object")
    }
    return array(line.extracting(range))
  }
}

/// A copy of bytes.
func array(_ bytes: Span<UInt8>) -> [UInt8] {
  unsafe bytes.withUnsafeBytes { unsafe Array($0) }
}
