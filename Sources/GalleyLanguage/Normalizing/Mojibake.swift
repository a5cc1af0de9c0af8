/// Repairs UTF-8 that was read as Windows-1252 or Latin-1: `cafÃ©`, `donâ€™t`, also twice over.
///
/// Every run is judged by itself, so that a good curly quote beside it blocks nothing. A sequence is
/// repaired where it reads as UTF-8 and where nobody writes it: a capital behind a small letter, or
/// a letter before a currency sign. What may be written (`PÅ”`, `liberté…”`) is repaired only where
/// the same kind of fault is certain elsewhere in the text.
enum Mojibake {
  /// Most layers that are peeled off; each is a pass over the text.
  private static let mostLayers = 5

  static func repaired(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      scalars.append(scalar)
      index += length
    }
    for _ in 0..<mostLayers {
      guard let repaired = withoutOneLayer(scalars) else { break }
      scalars = repaired
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for scalar in scalars { result.append(scalar: scalar) }
    return result
  }

  /// The text with its outermost layer repaired; nil where there is nothing to repair.
  private static func withoutOneLayer(_ scalars: [UInt32]) -> [UInt32]? {
    let certain = certainKinds(in: scalars)
    var result: [UInt32] = []
    result.reserveCapacity(scalars.count)
    var hasChanged = false
    var lastKind: MojibakeSequence.Kind?
    var index = 0
    while index < scalars.count {
      let sequence = MojibakeSequence.first(in: scalars, at: index, after: result.last ?? 0)
      if let sequence,
        sequence.isCertain || certain.contains(sequence.kind)
          || lastKind == sequence.kind
      {
        if let scalar = sequence.scalar { result.append(scalar) }
        index += sequence.length
        lastKind = sequence.kind
        hasChanged = true
      } else {
        result.append(scalars[index])
        lastKind = nil
        index += 1
      }
    }
    return hasChanged ? result : nil
  }

  /// The kinds of sequence that occur beyond doubt: certain by themselves, or two in a row.
  private static func certainKinds(in scalars: [UInt32]) -> Set<MojibakeSequence.Kind> {
    var certain: Set<MojibakeSequence.Kind> = []
    var lastKind: MojibakeSequence.Kind?
    var index = 0
    while index < scalars.count {
      let previous = index > 0 ? scalars[index - 1] : 0
      if let sequence = MojibakeSequence.first(in: scalars, at: index, after: previous) {
        let isPair = lastKind == sequence.kind && sequence.kind.isCertainInPairs
        if sequence.isCertain || isPair { certain.insert(sequence.kind) }
        lastKind = sequence.kind
        index += sequence.length
      } else {
        lastKind = nil
        index += 1
      }
    }
    return certain
  }
}
