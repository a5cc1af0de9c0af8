import Galley
import GalleyFormats
import GalleyPlugins
import Testing

/// Secrets in what a plugin says.
@Suite(.serialized)
struct SecretTests {
  private func command(_ trial: PluginTrial, key: String) -> ProcessCommand {
    var command = trial.command()
    command.options = JSONObject([("key", .string(key))])
    command.secrets = [key]
    return command
  }

  /// All that was heard, of two documents.
  private func heard(_ trial: PluginTrial, _ command: ProcessCommand) async throws -> String {
    let verdicts = try await trial.run(command) { try await $0.verdicts(on: ["a", "b"]) }
    return "\(verdicts) \(trial.lines) \(trial.notes) \(trial.failures)"
  }

  /// Wherever a message is cut, it is in the middle of the secret.
  @Test(arguments: [
    "target.write(key.encode() + b'\\n'); target.flush()",
    "send({'type': key, 'seq': seq})",
    "target.write(b'{\"' + key.encode() + b'\":1,\"' + key.encode() + b'\":1}\\n'); target.flush()",
    "send({'type': 'keep', 'seq': seq, 'set': {'fields': {key: 1}}})",
    "send({'type': 'keep', 'seq': seq, 'set': {'annotations': {key: []}}})",
    "send({'type': 'drop', 'seq': seq, 'reason': key})",
    "send({'type': 'error', 'seq': seq, 'message': 'x' * 950 + key})",
    "send({'type': 'error', 'message': 'x' * 950 + key})",
    "sys.exit('x' * 950 + key)",
    "sys.exit(' '.join([key] * 80))",
  ])
  func aCutShowsNoPartOfASecret(does: String) async throws {
    let trial = try PluginTrial(
      """
      key = start()["options"]["key"]
      for seq, document in documents():
          \(does)
      """)
    let key = "tok-" + (0..<25).map { "\(100 + $0)" }.joined()
    let all = try await heard(trial, command(trial, key: key))
    #expect(!all.contains("tok-1"), "\(all)")
    #expect(all.contains("***"), "\(all)")
  }

  @Test(arguments: [
    "key", "json.dumps(key)", "json.dumps(key, ensure_ascii=False)",
    "json.dumps(key).replace('/', chr(92) + '/')",
    "json.dumps(key, ensure_ascii=False).replace('/', chr(92) + '/')",
    "urllib.parse.quote(key)", "urllib.parse.quote(key, safe='')",
    "urllib.parse.quote_plus(key)", "urllib.parse.quote(key, safe='').lower()",
  ])
  func everyUsualFormOfASecretIsHidden(form: String) async throws {
    let trial = try PluginTrial(
      """
      import urllib.parse
      key = start()["options"]["key"]
      for seq, document in documents():
          send({"type": "error", "seq": seq, "message": "<" + (\(form)).strip('"') + ">"})
      """)
    let key = "pä/😀 \u{1F}&\"word"
    let verdicts = try await trial.run(command(trial, key: key)) {
      try await $0.verdicts(on: ["a"])
    }
    #expect(verdicts == [.failed("<***>")])
  }

  @Test func variablesOfSecretNamesAreHidden() async throws {
    let trial = try PluginTrial(
      """
      start()
      for seq, document in documents():
          names = ("API_TOKEN", "my_key", "SHORT_KEY", "MODE")
          message = " ".join(os.environ[name] for name in names)
          send({"type": "error", "seq": seq, "message": message})
      """)
    var command = trial.command()
    command.environment = [
      "API_TOKEN": "token-4711", "my_key": "key-4711", "SHORT_KEY": "brief", "MODE": "thorough",
    ]
    let verdicts = try await trial.run(command) { try await $0.verdicts(on: ["a"]) }
    #expect(verdicts == [.failed("*** *** brief thorough")])
  }

  @Test func secretsAreShownNowhere() async throws {
    let trial = try PluginTrial(
      """
      hello = start()
      for seq, document in documents():
          if document["id"] == "told":
              send({"type": "error", "seq": seq, "message": "bad key " + hello["options"]["key"]})
          else:
              print("key is", hello, file=sys.stderr)
              sys.exit(1)
      """)
    var command = trial.command()
    command.options = JSONObject([("key", .string("s3cr3t\"XYZ"))])
    command.secrets = ["s3cr3t\"XYZ"]
    let verdicts = try await trial.run(command) { try await $0.verdicts(on: ["told", "other"]) }
    let all = "\(verdicts) \(trial.lines) \(trial.notes) \(trial.failures)"
    #expect(!all.contains("s3cr3t"))
    #expect(verdicts[0].failure == "bad key ***")
    #expect(verdicts[1].failure?.contains("***") == true)
  }
}
