import Galley
import GalleyFormats

/// What is asked of a model, whatever it is asked about.
struct ChatQuestion: Sendable {
  let model: String
  let temperature: Double?
  let schema: AnswerSchema?

  /// The body of a request, in the shape of OpenAI's chat API ("Create chat completion").
  func body(_ prompt: String) throws -> [UInt8] {
    let message: JSONValue = ["role": "user", "content": .string(prompt)]
    var body = JSONObject()
    body["model"] = .string(model)
    body["messages"] = .array([message])
    body["stream"] = false
    body["temperature"] = temperature.map(JSONValue.double)
    body["response_format"] = schema.map(Self.format)
    var buffer = ByteBuffer()
    try JSONWriter().write(.object(body), to: &buffer)
    return buffer.array
  }
  private static func format(_ schema: AnswerSchema) -> JSONValue {
    [
      "type": "json_schema",
      "json_schema": [
        // Servers that keep to a schema strictly take none that leaves anything open.
        "name": "answer", "strict": .boolean(schema.isClosed), "schema": .object(schema.json),
      ],
    ]
  }
}
