import Galley
import GalleyFormats

/// What the program that started the plugin says.
enum HostMessage {
  case hello(Hello)
  /// Where in the line the document stands.
  case document(seq: Int, Range<Int>)
  case bye
  /// Nothing to do about: `flush`, since every document is answered as soon as it can be, and what
  /// later hosts may say.
  case other

  /// The first message.
  struct Hello {
    let version: Int?
    let options: JSONObject
    let offsets: OffsetUnit
  }
}

/// Reads the host's messages, keeping its memory from line to line.
struct HostMessageReader: Sendable {
  private var members = JSONMembers()
  private var values = JSONReader()

  mutating func read(_ line: Span<UInt8>) throws(PluginFailure) -> HostMessage {
    do throws(JSONError) {
      try members.find(in: line)
      switch try value("type", line)?.string {
      case "hello": return .hello(try hello(line))
      case "document":
        guard let seq = try value("seq", line)?.integer, let document = members["document"] else {
          throw JSONError(.wrongKind, at: 0, "a document without 'seq' or 'document'")
        }
        return .document(seq: seq, document)
      case "bye": return .bye
      case nil: throw JSONError(.wrongKind, at: 0, "it has no 'type'")
      default: return .other
      }
    } catch {
      throw PluginFailure("a line from galley can't be read: \(error.message)")
    }
  }

  private mutating func hello(_ line: Span<UInt8>) throws(JSONError) -> HostMessage.Hello {
    let options = try value("options", line)?.object ?? JSONObject()
    return HostMessage.Hello(
      version: try value("protocol", line)?.integer,
      // An option that is null is not given.
      options: JSONObject(unique: options.members.filter { $0.value != .null }),
      offsets: try value("offsets", line)?.string.flatMap(OffsetUnit.init) ?? .utf8)
  }

  private mutating func value(
    _ key: String, _ line: Span<UInt8>
  ) throws(JSONError) -> JSONValue? {
    guard let range = members[key] else { return nil }
    return try values.read(line.extracting(range))
  }
}
