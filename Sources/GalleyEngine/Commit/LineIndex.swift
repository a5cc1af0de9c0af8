import Galley

/// Finds the line of a record from its offset: some lines are kept, the others counted from there.
struct LineIndex: Sendable {
  /// Every so many records of a source one is kept.
  private static let spacing = 256

  private var kept: [(place: RecordPlaceKey, line: Int)] = []
  private var recordsSince = 0

  mutating func note(_ place: RecordPlace) {
    guard case .line(let line) = place.unit else { return }
    recordsSince += 1
    let isNewSource = kept.last?.place.source != place.source
    guard isNewSource || recordsSince >= Self.spacing else { return }
    kept.append((RecordPlaceKey(place), line))
    recordsSince = 0
  }

  /// How a message names the record at a place.
  func name(of place: RecordPlaceKey, in list: InputList) -> String {
    let source = list[place.source]
    guard source.format != .text else { return source.name }
    guard source.format != .json else {
      return "the record at byte \(place.offset + 1) of \(source.name)"
    }
    let start = kept.last { $0.place.packed <= place.packed && $0.place.source == place.source }
    var line = start?.line ?? 1
    var offset = start?.place.offset ?? 0
    while offset < place.offset {
      let piece = EarlierRecord.bytes(
        of: source, from: offset, atMost: min(OpenFile.chunk, place.offset - offset))
      if piece.isEmpty { return "an earlier record of \(source.name)" }
      line += piece.count { $0 == 0x0A }
      offset += piece.count
    }
    return "\(source.name):\(line)"
  }
}
