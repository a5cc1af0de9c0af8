import Galley
import GalleyFormats

/// Reads the records of outputs.
struct RecordReader {
  private var members = JSONMembers()

  /// Checks the record's JSON, and finds its id.
  mutating func id(of bytes: Span<UInt8>, _ place: String) throws -> String {
    do throws(JSONError) {
      try members.find(in: bytes)
    } catch {
      throw CommandRefusal("\(place): \(error.message) (byte \(error.offset + 1) of the record)")
    }
    guard let range = members["id"] else {
      throw CommandRefusal("\(place): the record has no id; a document is known by its id")
    }
    let value = try value(of: bytes.extracting(range), place)
    guard let id = value.identifier else {
      throw CommandRefusal("\(place): the id is \(value.kind); expected a string or a number")
    }
    return id
  }

  func value(of bytes: Span<UInt8>, _ place: String) throws -> JSONValue {
    var reader = JSONReader()
    do throws(JSONError) {
      return try reader.read(bytes)
    } catch {
      throw CommandRefusal("\(place): \(error.message) (byte \(error.offset + 1) of the record)")
    }
  }
}

extension JSONValue {
  /// The id that it stands for; nil where it is none.
  fileprivate var identifier: String? {
    switch self {
    case .string(let id): id
    case .integer(let id): "\(id)"
    case .decimal(let id): id.digits
    case .double(let id): "\(id)"
    case .null, .boolean, .array, .object: nil
    }
  }
}
