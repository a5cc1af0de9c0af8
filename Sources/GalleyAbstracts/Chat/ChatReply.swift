import Galley
import GalleyFormats

/// What a server answered, and what that took.
struct ChatReply: Sendable {
  /// Tokens of the prompt, as the server counts them; 0 where it doesn't say.
  let promptTokens: Int
  /// Tokens of the answer, be there a use for it or not.
  let answerTokens: Int
  private let json: JSONValue

  /// Reads the body of an answer.
  ///
  /// - Throws: where it is no JSON.
  init(_ body: [UInt8]) throws(StageError) {
    var reader = JSONReader()
    do throws(JSONError) {
      json = try reader.read(body.span)
    } catch {
      throw StageError("the server's answer is no JSON: \(error.message)")
    }
    let usage = json.object?["usage"]?.object
    promptTokens = Self.count(usage?["prompt_tokens"])
    answerTokens = Self.count(usage?["completion_tokens"])
  }

  /// What the model said, as it came.
  ///
  /// - Parameter mask: hides the key, which a server may tell in what it says.
  /// - Throws: why there is nothing.
  func content(_ mask: SecretMask) throws(StageError) -> String {
    guard let choice = json.object?["choices"]?.array?.first?.object,
      let message = choice["message"]?.object
    else {
      if let said = ServerWords.message(in: json, mask) {
        throw StageError("the server answered with an error: \(said)")
      }
      throw StageError("the server's answer holds no 'choices' with a 'message'")
    }
    if message["refusal"]?.string != nil {
      throw StageError("the model refused to answer", retryable: false)
    }
    guard choice["finish_reason"]?.string != "length" else {
      throw StageError(
        "the model's answer was cut off at the server's limit; ask for a shorter one, or raise it",
        retryable: false)
    }
    guard let content = message["content"].flatMap(Self.text) else {
      throw StageError("the server's answer holds no text in 'content'")
    }
    return content
  }

  /// The text of a content, which some servers give in parts.
  private static func text(of content: JSONValue) -> String? {
    guard let parts = content.array else { return content.string }
    let texts = parts.compactMap { part in
      part.object?["type"]?.string == "text" ? part.object?["text"]?.string : nil
    }
    return texts.isEmpty ? nil : texts.joined()
  }

  /// A number that a sum of many can't leave the range with.
  private static func count(_ value: JSONValue?) -> Int {
    value?.integer.map { min(max($0, 0), 1 << 40) } ?? 0
  }
}
