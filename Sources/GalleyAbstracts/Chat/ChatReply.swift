import Galley
import GalleyFormats

/// What a model answered, and what that took.
struct ChatReply: Hashable, Sendable {
  /// As it came.
  let content: String
  /// Tokens of the prompt, as the server counts them; 0 where it doesn't say.
  var promptTokens = 0
  /// Tokens of the answer.
  var answerTokens = 0

  init(content: String) { self.content = content }

  /// Reads the body of an answer; nothing of it is shown, since it may be anything.
  ///
  /// - Throws: what is wrong with it.
  init(_ body: [UInt8]) throws(StageError) {
    var reader = JSONReader()
    let json: JSONValue
    do throws(JSONError) {
      json = try reader.read(body.span)
    } catch {
      throw StageError("the server's answer is no JSON: \(error.message)")
    }
    guard let choice = json.object?["choices"]?.array?.first?.object,
      let message = choice["message"]?.object
    else { throw StageError("the server's answer holds no 'choices' with a 'message'") }
    if message["refusal"]?.string != nil {
      throw StageError("the model refused to answer", retryable: false)
    }
    guard let content = message["content"]?.string else {
      throw StageError("the server's answer holds no text in 'content'")
    }
    guard choice["finish_reason"]?.string != "length" else {
      throw StageError(
        "the model's answer was cut off at the server's limit; ask for a shorter one, or raise it",
        retryable: false)
    }
    self.content = content
    let usage = json.object?["usage"]?.object
    promptTokens = Self.count(usage?["prompt_tokens"])
    answerTokens = Self.count(usage?["completion_tokens"])
  }

  /// A number that a sum of many can't leave the range with.
  private static func count(_ value: JSONValue?) -> Int {
    value?.integer.map { min(max($0, 0), 1 << 40) } ?? 0
  }
}
