import GalleyFormats

/// What a framing finds, with the bytes of each record; nil bytes for one beyond the limit.
struct FramedRecord: Hashable {
  let bytes: [UInt8]?
  let number: Int
  let offset: Int
  let byteCount: Int

  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}

/// Gives `file` to a framing in chunks, as a reader of files does.
func frames<Failure: Error>(
  _ file: [UInt8], chunk: Int,
  _ next: (Span<UInt8>, inout Int, Bool) throws(Failure) -> RecordFrame?
) throws(Failure) -> [FramedRecord] {
  var found: [FramedRecord] = []
  var buffer: [UInt8] = []
  var read = 0
  while true {
    let isLast = read == file.count
    var position = 0
    while let frame = try next(buffer.span, &position, isLast) {
      found.append(
        FramedRecord(
          bytes: frame.range.map { Array(buffer[$0]) }, number: frame.number,
          offset: frame.offset, byteCount: frame.byteCount))
    }
    buffer.removeFirst(position)
    if isLast { return found }
    let end = min(file.count, read + chunk)
    buffer += file[read..<end]
    read = end
  }
}

func lines(_ file: [UInt8], chunk: Int, limit: Int = .max) -> [FramedRecord] {
  var framing = NDJSONFraming(limit: limit)
  return frames(file, chunk: chunk) { (bytes, position, isLast) in
    framing.next(bytes, at: &position, isLast: isLast)
  }
}

func elements(
  _ file: [UInt8], chunk: Int, limit: Int = .max
) throws(JSONError) -> [FramedRecord] {
  var framing = JSONArrayFraming(limit: limit)
  return try frames(file, chunk: chunk) { (bytes, position, isLast) throws(JSONError) in
    try framing.next(bytes, at: &position, isLast: isLast)
  }
}
