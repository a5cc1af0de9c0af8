import Galley
import GalleyFormats

/// Keeps where documents failed, and why they were dropped.
final class EndListener: RunListener {
  private struct Heard: Sendable {
    var failures: [DocumentFailure] = []
    var drops: [DocumentDrop] = []
  }

  /// Of an input in which nothing can be read, the rest is not kept.
  private static let mostKept = 10_000

  private let heard = Lock(Heard())
  /// The document whose drops are kept, with those that took its place.
  private let id: String

  init(of id: String) { self.id = id }

  func receive(_ event: RunEvent) {
    heard.withLock { heard in
      switch event {
      case .failed(let failure) where isFollowed(failure.id):
        if heard.failures.count < Self.mostKept { heard.failures.append(failure) }
      case .dropped(let drop) where isFollowed(drop.id):
        if heard.drops.count < Self.mostKept { heard.drops.append(drop) }
      default: break
      }
    }
  }

  private func isFollowed(_ id: String) -> Bool {
    id.utf8.elementsEqual(self.id.utf8) || id.utf8.starts(with: "\(self.id)/".utf8)
  }

  /// - Parameter stage: its name; `input` for reading.
  func failure(of id: String, in stage: String) -> DocumentFailure? {
    heard.withLock { heard in
      let failures = heard.failures.filter { $0.stage == stage }
      // Where all documents of a record failed, one failure goes by the record's id.
      return failures.first { $0.id == id } ?? failures.first { $0.id == self.id }
    }
  }

  func drop(of id: String) -> DocumentDrop? {
    heard.withLock { heard in heard.drops.first { $0.id == id } }
  }
}
