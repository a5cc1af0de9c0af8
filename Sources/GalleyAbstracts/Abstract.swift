package import Galley
import GalleyFormats

/// Asks a model on a server about each document.
package struct Abstract: ExternalStage {
  package static let info = StageInfo(
    "abstract", "Asks a language model for a summary, a title or any field.",
    details: """
      The model runs on a server with the chat API of OpenAI: llama.cpp, vLLM, Ollama or a service. \
      It is asked once a document, with the prompt; what it answers goes into the summary (with the \
      method 'abstract'), the title or a field. A model may say what is not in the text.

      A key comes from the variable that --key-variable names, and goes to hosts alone that \
      --allow-host or GALLEY_ENDPOINT allows, by https or to this machine. Requests that fail for a \
      while (429, 5xx, no connection) are made again, up to five times in all, as the server asks by \
      Retry-After; each may take two minutes, or the stage's 'timeout'. Answers that are kept \
      in a cache need no server.

      Documentation/abstract.md tells more.
      """,
    example: """
      - abstract:
          endpoint: http://localhost:11434/v1
          model: llama3.2
          cache: true
      - abstract:
          endpoint: http://localhost:11434/v1
          model: llama3.2
          prompt: "Is this about politics, business or sports? Answer in JSON. {{text}}"
          schema:
            type: object
            properties: {topic: {enum: [politics, business, sports]}}
            required: [topic]
          into: fields.topic
        name: topic
        timeout: 60s
      """,
    reads: [.text], writes: [.summary])

  package typealias Configuration = AbstractOptions

  private let prompt: PromptTemplate
  private let longestText: Int
  private let question: ChatQuestion
  private let reading: AnswerReading
  private let address: String
  private let client: ChatClient
  private let cache: AnswerCache?
  private let usage = UsageCounter()
  private let context: StageContext

  package static func contract(for configuration: Configuration) -> Contract {
    let parts = configuration.question?.parts ?? []
    return Contract(
      reads: parts.filter { $0 == .text }, uses: parts.filter { $0 != .text },
      writes: [configuration.into.part(isObject: configuration.schema != nil)])
  }

  /// Without a key.
  package init(configuration: Configuration, context: StageContext) throws {
    try self.init(configuration, ServerAccess(), context: context)
  }

  /// - Parameter access: what whoever started the program allows.
  package init(
    _ configuration: Configuration, _ access: ServerAccess, context: StageContext
  ) throws {
    guard let prompt = configuration.question else {
      throw StageError("there is no prompt", retryable: false)
    }
    self.prompt = prompt
    self.context = context
    longestText = configuration.maxCharacters
    question = ChatQuestion(
      model: configuration.model.text, temperature: configuration.temperature,
      schema: configuration.schema)
    reading = AnswerReading(place: configuration.into, schema: configuration.schema)
    let server = try ChatServer(configuration.endpoint, access)
    address = server.endpoint.address
    cache = try configuration.cache.folder(access, context).map { folder in
      try AnswerCache(folder: folder, note: context.note)
    }
    client = ChatClient(
      server, access,
      gate: RequestGate(
        concurrency: configuration.concurrency,
        requestsPerMinute: configuration.requestsPerMinute),
      usage: usage)
    // With a cache, there may be nothing to ask.
    if cache == nil { try client.open() }
  }

  package func call(_ document: consuming Document, turn: Int) async throws -> ExternalReply {
    var document = document
    guard try prompt.asksSomething(about: document) else {
      context.note("nothing was asked about documents without text")
      return ExternalReply(.keep(document), nanoseconds: 0, bytes: 0)
    }
    let (prompt, isCut) = try prompt.filled(from: document, limit: longestText)
    if isCut { context.note("texts were cut at max-characters, \(longestText)") }
    let body = try question.body(prompt)
    let name = cache == nil ? "" : AnswerCache.name(of: body, at: address)
    if let kept = cache?.answer(named: name) {
      if (try? reading.put(kept, into: &document)) != nil {
        usage.countKeptAnswer()
        return ExternalReply(.keep(document), nanoseconds: 0, bytes: kept.utf8.count)
      }
      cache?.noteUnusable()
    }
    let (content, duration) = try await client.answer(to: body, turn: turn)
    try reading.put(content, into: &document)
    cache?.keep(content, named: name)
    return ExternalReply(
      .keep(document), nanoseconds: Int(duration / .nanoseconds(1)), bytes: content.utf8.count)
  }

  package func takeBack() { client.takeBack() }

  package func shutdown() async {
    await client.close()
    if let summary = usage.summary { context.note(summary) }
  }
}

extension CacheChoice {
  /// Absolute; nil where nothing is kept.
  fileprivate func folder(
    _ access: ServerAccess, _ context: StageContext
  ) throws(StageError) -> String? {
    switch self {
    case .off: return nil
    case .folder(let path): return context.absolutePath(path)
    case .usual:
      if let folder = access.cacheFolder { return folder }
      throw StageError(
        "neither XDG_CACHE_HOME nor HOME says where the cache is; name a folder in 'cache'",
        retryable: false)
    }
  }
}
