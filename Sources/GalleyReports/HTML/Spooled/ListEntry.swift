import Galley
import GalleyFormats

/// A document in the list of all.
struct ListEntry: Sendable {
  enum Fate: Int, Hashable, Sendable {
    case out = 0
    case dropped = 1
    case failed = 2
    case quarantined = 3
  }

  /// Characters of a message that are kept.
  private static let messageLimit = 4000

  let fate: Fate
  let id: String
  /// As JSON.
  let title: [UInt8]
  let seconds: Double
  let details: DocumentSpool.Place?
  /// Where its record stands; nil where the id says it.
  let place: String?
  let failures: [DocumentFailure]
  /// Why it was dropped.
  let reason: String?

  /// `[fate,id,title,seconds,block,offset,place,[[stage,message,attempts]],reason]`, without what is
  /// missing at the end.
  var json: [UInt8] {
    var buffer = ByteBuffer()
    buffer.append("[")
    buffer.append(decimal: fate.rawValue)
    buffer.append(",")
    buffer.appendQuoted(id)
    buffer.append(",")
    buffer.append(title.span)
    buffer.append(",")
    buffer.append(finite: seconds.isFinite ? (seconds * 1e6).rounded() / 1e6 : 0)
    buffer.append(",")
    buffer.append(decimal: details?.block ?? -1)
    buffer.append(",")
    buffer.append(decimal: details?.offset ?? 0)
    if place != nil || !failures.isEmpty || reason != nil { buffer.appendRest(of: self) }
    buffer.append("]")
    return inertJSON(buffer.array)
  }

  fileprivate static func shortened(_ message: String) -> String {
    let short = message.prefix(messageLimit)
    return short.endIndex == message.endIndex ? message : short + "…"
  }
}

extension ByteBuffer {
  fileprivate mutating func appendRest(of entry: ListEntry) {
    append(",")
    if let place = entry.place { appendQuoted(place) } else { append("null") }
    append(",[")
    for (index, failure) in entry.failures.enumerated() {
      append(index == 0 ? "[" : ",[")
      appendQuoted(failure.stage)
      append(",")
      appendQuoted(ListEntry.shortened(failure.message))
      append(",")
      append(decimal: failure.attempts)
      append("]")
    }
    append("]")
    guard let reason = entry.reason else { return }
    append(",")
    appendQuoted(reason)
  }
}
