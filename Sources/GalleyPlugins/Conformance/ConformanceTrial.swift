import Galley
import GalleyFormats

/// Starts processes of a plugin and speaks with them, for the checks.
struct ConformanceTrial {
  let command: ProcessCommand
  let messages: HostMessages
  let isQuick: Bool
  private let groups: ProcessGroups
  let mask: SecretMask
  /// Its first line.
  let hello: [UInt8]
  /// What was written to standard error since the last check.
  private let heard = Lock<[String]>([])
  private let isCancelled: @Sendable () -> Bool

  init(
    _ command: ProcessCommand, _ groups: ProcessGroups, isQuick: Bool,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(JSONError) {
    self.command = command
    self.groups = groups
    self.isQuick = isQuick
    self.isCancelled = isCancelled
    mask = SecretMask(command.secrets)
    messages = HostMessages(command)
    hello = try messages.hello()
  }

  /// How long a document may take: where nothing is said, long enough for one of 16 MiB in a shell.
  var answerLimit: Duration { command.limits.timeout ?? .seconds(60) }

  /// Takes the lines out that were written to standard error.
  func takeLines() -> [String] {
    heard.withLock { lines in
      defer { lines = [] }
      return lines
    }
  }

  func misconduct(_ message: String) -> Misconduct {
    Misconduct(message: "plugin '\(command.plugin)' \(safeText(mask.applied(to: message)))")
  }

  func misconduct(_ breach: ProtocolBreach) -> Misconduct {
    misconduct(breach.message + breach.detail)
  }
}

// Conversations.
extension ConformanceTrial {
  /// A process that said `ready`.
  func start(hello: [UInt8]? = nil) throws(Misconduct) -> PluginConversation {
    let conversation = try spawn()
    conversation.send(hello ?? self.hello)
    let deadline = monotonicNow() + command.limits.start.nanoseconds
    switch conversation.next(until: deadline) {
    case .message(.ready(let concurrency)):
      conversation.concurrency = concurrency
      return conversation
    case .message(.refusal(let message)): throw misconduct("refused to start: \(message)")
    case .message(.answer): throw misconduct("answered before it said 'ready'")
    case .breach(let breach): throw misconduct(breach)
    case .ended: throw misconduct("\(end(of: conversation)) before it was ready")
    case .silence:
      throw misconduct("did not say 'ready' within \(command.limits.start.inWords)")
    }
  }

  private func spawn() throws(Misconduct) -> PluginConversation {
    guard !isCancelled() else { throw misconduct("was not started") }
    let heard = heard
    do throws(StartFailure) {
      let conversation = try PluginConversation(
        command, groups, ErrorLog(mask) { line in heard.withLock { $0.append(line) } })
      // Whoever cancels kills all processes, this one perhaps a moment too early.
      if isCancelled() { conversation.conclude() }
      return conversation
    } catch {
      throw misconduct(error.message)
    }
  }

  private func end(of conversation: PluginConversation) -> String {
    conversation.conclude()?.inWords ?? "has ended"
  }

  /// Sends one document.
  ///
  /// - Returns: its `seq`.
  func hand(_ document: Document, to conversation: PluginConversation) throws(Misconduct) -> Int {
    let number = conversation.nextNumber()
    do throws(JSONError) {
      conversation.send(try messages.document(document, number: number))
    } catch {
      throw misconduct("can't be sent '\(document.id)': \(error.message)")
    }
    return number
  }

  /// Waits for the answers to documents that it has.
  func answers(
    to numbers: [Int], from conversation: PluginConversation
  ) throws(Misconduct) -> [Int: Answer] {
    var answers: [Int: Answer] = [:]
    var deadline = monotonicNow() + answerLimit.nanoseconds
    while answers.count < numbers.count {
      switch conversation.next(until: deadline) {
      case .message(.answer(let number, let answer)):
        guard numbers.contains(number), answers[number] == nil else {
          throw misconduct(.unknownDocument)
        }
        answers[number] = answer
        deadline = monotonicNow() + answerLimit.nanoseconds
      case .message(.ready): throw misconduct("said 'ready' twice")
      case .message(.refusal(let message)): throw misconduct("gave up: \(message)")
      case .breach(let breach): throw misconduct(breach)
      case .ended: throw misconduct(end(of: conversation))
      case .silence:
        let missing = numbers.count - answers.count
        throw misconduct(
          "took longer than \(answerLimit.inWords), "
            + "with \(missing) of \(numbers.count) documents in its hands")
      }
    }
    return answers
  }

  /// Gives it one document and `flush`, and waits for the answer.
  func answer(
    to document: Document, from conversation: PluginConversation
  ) throws(Misconduct) -> Answer {
    let number = try hand(document, to: conversation)
    conversation.send(HostMessages.flush)
    guard let answer = try answers(to: [number], from: conversation)[number] else {
      throw misconduct("gave no answer")
    }
    return answer
  }

  /// Dismisses it, and hears what it still has to say until it ends.
  ///
  /// - Returns: answers by `seq`; nil where it had not ended in time.
  func dismiss(
    _ conversation: PluginConversation
  ) throws(Misconduct) -> [(seq: Int, answer: Answer)]? {
    conversation.dismiss()
    var last: [(seq: Int, answer: Answer)] = []
    let deadline = monotonicNow() + command.limits.grace.nanoseconds
    while true {
      switch conversation.next(until: deadline) {
      case .message(.answer(let seq, let answer)): last.append((seq, answer))
      case .message(.ready): throw misconduct("said 'ready' twice")
      case .message(.refusal(let message)): throw misconduct("gave up: \(message)")
      case .breach(let breach): throw misconduct(breach)
      case .ended: return last
      case .silence: return nil
      }
    }
  }
}
