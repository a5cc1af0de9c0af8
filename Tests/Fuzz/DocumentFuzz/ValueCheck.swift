import FuzzSupport
import Galley
import GalleyFormats

func readValue(_ input: [UInt8]) -> Result<JSONValue, JSONError> {
  do throws(JSONError) {
    var reader = JSONReader()
    return .success(try reader.read(input.span))
  } catch {
    require((0...input.count).contains(error.offset), "an error outside the input: \(error)")
    return .failure(error)
  }
}

/// Requires that a value holds what stands in the input, and that it reads back as it is written.
func checkValue(_ value: JSONValue, _ input: [UInt8]) {
  let tokens = plainTokens(input)
  let leaves = value.leaves
  require(leaves.count == tokens.count, "\(leaves.count) values of \(tokens.count)")
  for (leaf, token) in zip(leaves, tokens) {
    require(leaf.utf8.elementsEqual(token.utf8), "read '\(leaf)' for '\(token)'")
  }
  let written = write(value)
  guard case .success(let again) = readValue(Array(written.utf8)) else {
    fail("what was written can't be read: \(written)")
  }
  require(again == value, "reads back as another value: \(written)")
  require(write(again).utf8.elementsEqual(written.utf8), "is written in two ways: \(written)")
}

private func write(_ value: JSONValue) -> String {
  do throws(JSONError) {
    return try JSONWriter().text(of: value)
  } catch {
    fail("what was read can't be written: \(error)")
  }
}

extension JSONValue {
  /// All strings, keys and numbers within, in order.
  fileprivate var leaves: [String] {
    switch self {
    case .null, .boolean: []
    case .integer(let number): ["\(number)"]
    case .double(let number): ["\(number)"]
    case .decimal(let number): [number.digits]
    case .string(let text): [text]
    case .array(let values): values.flatMap(\.leaves)
    case .object(let object): object.members.flatMap { [$0.key] + $0.value.leaves }
    }
  }
}
