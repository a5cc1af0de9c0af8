import Galley

/// The bytes of one source, read piece by piece.
struct SourceBytes: Sendable {
  private enum Origin: Sendable {
    case file(OpenFile)
    case memory([UInt8])
  }

  private let origin: Origin
  /// Bytes read so far.
  private(set) var offset = 0
  private(set) var isAtEnd = false
  /// Whether the run was stopped in the middle: what came last is a piece of something.
  private(set) var isStopped = false

  init(_ place: InputList.Source.Place, standardInput: Int32) throws(InputFailure) {
    origin =
      switch place {
      case .file(let path): .file(try OpenFile(path: path))
      case .standardInput: .file(OpenFile(standardInput: standardInput))
      case .memory(let bytes): .memory(bytes)
      case .broken(let problem): throw InputFailure(problem)
      }
  }

  /// Bytes in all, where that is known.
  var size: Int? {
    switch origin {
    case .file(let file): file.size
    case .memory(let bytes): bytes.count
    }
  }

  /// Reads on and appends to `bytes`.
  ///
  /// - Parameter isUrgent: whether to wait for input that is slow to come.
  /// - Returns: false where nothing came, since input is slow, or the run was stopped.
  mutating func read(
    into bytes: inout [UInt8], waiter: some InputWaiter, isUrgent: Bool
  ) async throws(InputFailure) -> Bool {
    switch origin {
    case .memory(let all):
      let piece = all[offset..<min(all.count, offset + OpenFile.chunk)]
      bytes += piece
      offset += piece.count
      isAtEnd = piece.isEmpty
    case .file(let file):
      if file.size == nil, !waitForInput(on: [file.descriptor], milliseconds: 0) {
        guard isUrgent, await waiter.waitForInput(from: file) else {
          (isStopped, isAtEnd) = (isUrgent, isUrgent)
          return false
        }
      }
      let count = try file.read(into: &bytes)
      offset += count
      isAtEnd = count == 0
    }
    return true
  }
}
