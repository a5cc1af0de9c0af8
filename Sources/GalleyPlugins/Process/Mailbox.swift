internal import CSpawn
import GalleyFormats
internal import Glibc
internal import Synchronization

/// What tasks tell the thread that watches over a plugin's processes, and how they wake it.
final class Mailbox: Sendable {
  enum Message: Sendable {
    /// Begin, and tell when all processes are ready.
    case begin(CheckedContinuation<Void, any Error>)
    case call(Call)
    /// The task of a call was cancelled.
    case cancel(Int)
    /// Begin with no more documents.
    case takeBack
    /// End all processes, and tell when they are gone.
    case stop(CheckedContinuation<Void, Never>?)
  }

  private struct State: Sendable {
    var messages: [Message] = []
    var hasRung = false
    /// A descriptor to poll; -1 when closed.
    var bell: Int32
  }

  private let state: Lock<State>
  private let numbers = Atomic(0)
  /// The thread polls it; the descriptor is open until the thread closes the mailbox.
  let bell: Int32

  /// Nil and errno where the system gives no descriptor.
  init?() {
    bell = cspawn_bell()
    guard bell >= 0 else { return nil }
    state = Lock(State(bell: bell))
  }

  deinit { close() }

  /// A number that no other call has.
  func nextNumber() -> Int { numbers.add(1, ordering: .relaxed).newValue }

  /// - Returns: false where nobody reads it any more.
  func send(_ message: Message) -> Bool {
    state.withLock { state in
      guard state.bell >= 0 else { return false }
      state.messages.append(message)
      if !state.hasRung {
        state.hasRung = true
        var one: UInt64 = 1
        unsafe write(state.bell, &one, 8)
      }
      return true
    }
  }

  /// Takes all messages out, into an emptied array.
  func take(into messages: inout [Message]) {
    state.withLock { state in
      if state.hasRung {
        state.hasRung = false
        var count: UInt64 = 0
        unsafe read(state.bell, &count, 8)
      }
      swap(&messages, &state.messages)
    }
  }

  /// Takes no message from now on.
  ///
  /// - Returns: those that were left.
  @discardableResult func close() -> [Message] {
    state.withLock { state in
      if state.bell >= 0 { Glibc.close(state.bell) }
      state.bell = -1
      defer { state.messages = [] }
      return state.messages
    }
  }
}

/// A document that waits for a plugin's answer.
struct Call: Sendable {
  /// Its `seq`.
  let number: Int
  /// The document's id.
  let id: String
  /// The lowest one is to be begun with first.
  let turn: Int
  /// The line that a process gets.
  let line: [UInt8]
  /// Nanoseconds that an answer may take; nil: any.
  let timeout: Int?
  let continuation: CheckedContinuation<Reply, any Error>
}

/// What came back for a document.
struct Reply: Sendable {
  let answer: Answer
  /// Nanoseconds that the process had for it.
  let work: Int
}
