import Galley
import GalleyFormats
import GalleyPipelines

extension ExpectedList {
  /// The way to an item; empty where its parts are not written in a list.
  func path(to index: Int, named name: String) -> String {
    isShort ? "" : "\(name)[\(index)]"
  }
}

extension ExpectedValue {
  /// Whether it is all of a document, as golden files have it.
  var isWhole: Bool { if case .whole = content { true } else { false } }
}

extension DocumentFailure {
  var json: JSONValue {
    ["id": .string(id), "stage": .string(stage), "message": .string(message)]
  }
}

extension DocumentDrop {
  var json: JSONValue { ["id": .string(id), "reason": .string(reason)] }
}

extension Document {
  /// Its JSON, without a line end.
  var line: [UInt8] {
    get throws(JSONError) {
      var buffer = ByteBuffer()
      try DocumentWriter().write(self, to: &buffer)
      return buffer.array
    }
  }
}

extension JSONValue {
  /// Of a document; empty where there is none.
  var id: String { object?["id"]?.string ?? "" }

  /// Enough of a document to know it by.
  var brief: JSONValue {
    guard let object else { return self }
    return .object(
      JSONObject(object.members.filter { $0.key != "source" }.prefix(2).map { ($0.key, $0.value) }))
  }
}

extension String {
  /// The line that an error of a script begins with, and the rest.
  var lineOfScript: (line: Int, rest: String)? {
    guard hasPrefix("line "), let end = firstRange(of: ": "),
      let line = Int(self[index(startIndex, offsetBy: 5)..<end.lowerBound]), line > 0
    else { return nil }
    return (line, String(self[end.upperBound...]))
  }
}
