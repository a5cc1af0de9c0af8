/// Finds the elements of one JSON array in the chunks that are read from its file, or the one value
/// that is in it instead.
///
/// Looks at strings, brackets and commas alone; what is within an element is for its reader to
/// judge.
package struct JSONArrayFraming: Sendable {
  private enum State: Sendable {
    case fileStart
    case valueStart
    /// Before a value; the array may end here, since none came yet.
    case firstElement
    case element
    case afterElement
    case wholeFile
    case end
  }

  /// How many elements were found.
  package private(set) var elementCount = 0
  private let limit: Int
  private var state = State.fileStart
  private var progress = FramingProgress()
  private var element = ElementScan()
  private var isMarkChecked = false

  /// - Parameter limit: the most bytes that a record may have. A longer one is dropped while it is
  ///   read, so that it takes no memory.
  package init(limit: Int = .max) { self.limit = limit }

  /// Bytes from the start of the file to the place behind the last record.
  package var consumed: Int { progress.consumed }

  /// Whether the file holds an array; known when the first record is.
  package private(set) var isArray = false

  /// Steps to the next element.
  ///
  /// - Parameters:
  ///   - bytes: what was read and isn't consumed yet; with every call the same bytes from
  ///     `position` on, or more.
  ///   - position: where in `bytes` to go on; moved behind what is consumed.
  ///   - isLast: whether the file ends behind `bytes`.
  /// - Returns: nil where more bytes are needed, or, if `isLast`, where there are no more records.
  /// - Throws: what is wrong between the elements, with its place in the file. The rest of the file
  ///   can't be read then.
  package mutating func next(
    _ bytes: Span<UInt8>, at position: inout Int, isLast: Bool
  ) throws(JSONError) -> RecordFrame? {
    if !isMarkChecked {
      guard let mark = byteOrderMark(bytes, at: position, isLast: isLast) else { return nil }
      progress.step(&position, to: position + mark)
      isMarkChecked = true
    }
    while true {
      if state == .element || state == .wholeFile {
        return finish(bytes, &position, isLast: isLast)
      }
      skipSpace(bytes, &position)
      guard position < bytes.count else {
        if isLast { try checkEnd(bytes, position) }
        return nil
      }
      try step(bytes, &position)
    }
  }

  /// Takes the character at `position`, which stands between elements.
  private mutating func step(_ bytes: Span<UInt8>, _ position: inout Int) throws(JSONError) {
    let byte = bytes[position]
    switch (state, byte) {
    case (.fileStart, UInt8(ascii: "[")):
      state = .firstElement
      isArray = true
      progress.step(&position, to: position + 1)
    case (.fileStart, _): state = .wholeFile
    case (.firstElement, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
      state = .end
      progress.step(&position, to: position + 1)
    case (.afterElement, UInt8(ascii: ",")):
      state = .valueStart
      progress.step(&position, to: position + 1)
    case (.firstElement, _), (.valueStart, _):
      guard ElementScan.canStart(byte) else { throw problem("a value", bytes, position) }
      state = .element
      element = ElementScan()
    case (.afterElement, _): throw problem("',' or ']'", bytes, position)
    case (.end, _), (.element, _), (.wholeFile, _):
      throw problem("nothing more", bytes, position)
    }
  }

  /// Looks for the end of the record that starts at `position`.
  private mutating func finish(
    _ bytes: Span<UInt8>, _ position: inout Int, isLast: Bool
  ) -> RecordFrame? {
    let from = position + progress.searched
    let found = state == .wholeFile ? nil : element.end(bytes, from: from)
    guard found != nil || isLast else {
      progress.wait(&position, end: bytes.count, limit: limit)
      return nil
    }
    let end = found ?? bytes.count
    if state == .element { elementCount += 1 }
    let frame = progress.frame(position..<end, number: elementCount, limit: limit, from: position)
    progress.step(&position, to: end)
    state = state == .wholeFile || found == nil ? .end : .afterElement
    return frame
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>, _ position: inout Int) {
    var index = position
    while index < bytes.count, ElementScan.isSpace(bytes[index]) { index += 1 }
    progress.step(&position, to: index)
  }

  private func checkEnd(_ bytes: Span<UInt8>, _ position: Int) throws(JSONError) {
    switch state {
    case .fileStart: throw problem("a value", bytes, position)
    case .firstElement, .valueStart: throw problem("a value", bytes, position)
    case .afterElement: throw problem("',' or ']'", bytes, position)
    case .element, .wholeFile, .end: break
    }
  }

  private func problem(_ expected: String, _ bytes: Span<UInt8>, _ position: Int) -> JSONError {
    let error = JSONError.expected(expected, at: position, in: bytes)
    return JSONError(error.kind, at: progress.consumed, error.message)
  }
}
