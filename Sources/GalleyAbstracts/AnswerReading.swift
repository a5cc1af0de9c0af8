import Galley
import GalleyFormats

/// What is made of a model's answer.
struct AnswerReading: Sendable {
  let place: AnswerPlace
  let schema: AnswerSchema?

  /// - Throws: why the answer is none.
  func put(_ content: String, into document: inout Document) throws(StageError) {
    guard let text = content.withoutReasoning else {
      throw StageError(
        "the model thought aloud and never answered: its '<think>' has no '</think>'; let it think less, "
          + "or raise the server's limit")
    }
    if let schema {
      put(object: try object(text, by: schema), into: &document)
    } else {
      guard !text.isEmpty else { throw StageError("the model's answer is empty") }
      put(text: text, into: &document)
    }
  }

  private func put(text: String, into document: inout Document) {
    switch place {
    case .summary: document.summary = Summary(text: text, method: Abstract.info.name)
    case .title: document.metadata.title = text.headline
    case .field(let name): document.fields[name] = .string(text)
    }
  }

  private func put(object: JSONObject, into document: inout Document) {
    switch place {
    case .summary:
      document.summary = Summary(
        text: object["text"]?.string ?? "", headline: object["headline"]?.string,
        method: Abstract.info.name)
    case .title: break
    case .field(let name): document.fields[name] = .object(object)
    }
  }

  private func object(_ text: String, by schema: AnswerSchema) throws(StageError) -> JSONObject {
    var reader = JSONReader()
    let json: JSONValue
    do throws(JSONError) {
      json = try reader.read(text.withoutFence)
    } catch {
      throw StageError("the model's answer is no JSON: \(error.message)")
    }
    if let mismatch = schema.mismatch(of: json) {
      throw StageError("the model's answer doesn't fit the schema: \(mismatch)")
    }
    guard let object = json.object else {
      throw StageError("the model's answer is \(json.kind), not an object")
    }
    return object
  }
}
