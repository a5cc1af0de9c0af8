import FuzzSupport
import Galley
import GalleyFormats

/// A record with its bytes; nil for one beyond the limit.
private struct Framed: Hashable {
  let bytes: [UInt8]?
  let number: Int
  let offset: Int
}

/// Requires that lines are those between newlines, whatever chunks they come in.
func checkLines(_ input: [UInt8]) {
  let hasMark = input.starts(with: [0xEF, 0xBB, 0xBF])
  var expected: [Framed] = []
  var start = hasMark ? 3 : 0
  let lines = input[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    let record = line.last == 0x0D ? line.dropLast() : line
    if !record.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      expected.append(Framed(bytes: Array(record), number: index + 1, offset: start))
    }
    start += line.count + 1
  }
  let limit = choice(input, below: 64)
  for chunk in chunks(input) {
    require(framedLines(input, chunk, .max) == expected, "other lines in chunks of \(chunk)")
    // A line beyond the limit that is blank may be one or not, as its chunks fall.
    let limited = framedLines(input, chunk, limit).compactMap(\.bytes)
    let short = expected.compactMap(\.bytes).filter { $0.count <= limit }
    require(limited == short, "other lines of up to \(limit) bytes in chunks of \(chunk)")
  }
}

private func framedLines(_ input: [UInt8], _ chunk: Int, _ limit: Int) -> [Framed] {
  var framing = NDJSONFraming(limit: limit)
  return frames(input, chunk) { (bytes, position, isLast) in
    framing.next(bytes, at: &position, isLast: isLast)
  }.frames
}

/// Requires that the elements of an array are found, whatever chunks they come in.
func checkElements(_ input: [UInt8], _ value: Result<JSONValue, JSONError>) {
  let limit = choice(input, below: 64)
  let whole = framedElements(input, max(1, input.count), .max)
  for chunk in chunks(input) {
    let found = framedElements(input, chunk, .max)
    require(found.frames == whole.frames, "other elements in chunks of \(chunk)")
    require(
      found.error?.kind == whole.error?.kind && found.error?.offset == whole.error?.offset,
      "another error in chunks of \(chunk)")
    let limited = framedElements(input, chunk, limit).frames
    require(limited.count == whole.frames.count, "a limit changes the number of elements")
    for (limited, frame) in zip(limited, whole.frames) where limited != frame {
      require(limited.bytes == nil && limited.number == frame.number, "a limit changes an element")
      require(frame.bytes?.count ?? 0 > limit, "an element within the limit is dropped")
    }
  }
  // Of a byte order mark the reader knows nothing.
  guard case .success(let value) = value else { return }
  require(
    whole.error == nil, "the elements of JSON are refused: \(String(describing: whole.error))")
  let expected = value.array ?? [value]
  let found = whole.frames.compactMap(\.bytes).map { try? readValue($0).get() }
  require(found == expected, "the elements of an array read as others")
}

private func framedElements(
  _ input: [UInt8], _ chunk: Int, _ limit: Int
) -> (frames: [Framed], error: JSONError?) {
  var framing = JSONArrayFraming(limit: limit)
  return frames(input, chunk) { (bytes, position, isLast) throws(JSONError) in
    try framing.next(bytes, at: &position, isLast: isLast)
  }
}

/// Sizes of chunks: a small one, and all at once.
private func chunks(_ input: [UInt8]) -> [Int] {
  [1 + choice(input, below: 24) + input.count / 64, max(1, input.count)]
}

/// Gives a file to a framing in chunks, as a reader of files does.
private func frames(
  _ file: [UInt8], _ chunk: Int,
  _ next: (Span<UInt8>, inout Int, Bool) throws(JSONError) -> RecordFrame?
) -> (frames: [Framed], error: JSONError?) {
  var found: [Framed] = []
  var buffer: [UInt8] = []
  var read = 0
  while true {
    let isLast = read == file.count
    var position = 0
    do throws(JSONError) {
      while let frame = try next(buffer.span, &position, isLast) {
        let bytes = frame.range.map { Array(buffer[$0]) }
        found.append(Framed(bytes: bytes, number: frame.number, offset: frame.offset))
      }
    } catch {
      return (found, error)
    }
    buffer.removeFirst(position)
    if isLast { return (found, nil) }
    let end = min(file.count, read + chunk)
    buffer += file[read..<end]
    read = end
  }
}
