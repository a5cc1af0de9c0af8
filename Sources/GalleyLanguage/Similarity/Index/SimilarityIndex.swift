/// Remembers signatures, and finds one that is alike without looking at all.
///
/// Takes about 500 bytes a text: 256 of signature, and twelve for each band.
package struct SimilarityIndex: Sendable {
  /// Most texts that are listed under one band.
  ///
  /// So a crowd of texts with one frame in common costs not much more time than others: the first
  /// ones stay, the others are listed under other bands.
  private static let mostInBand = 64

  private let threshold: Double
  private let bands: LikenessBands
  private var signatures = SignatureList()
  private var table = SlotTable<BandSlot>()

  /// An index without texts.
  ///
  /// - Parameter threshold: the least likeness that counts, from 0.6 to 1.
  package init(threshold: Double) {
    self.threshold = threshold
    bands = LikenessBands(threshold: threshold)
  }

  /// A signature made ready to be looked up; the work that takes longest, and needs no index.
  package func sketch(of signature: MinHashSignature) -> SignatureSketch {
    SignatureSketch(signature: signature, bandHashes: bands.hashes(of: signature))
  }

  /// Whether a text was inserted whose likeness, by the signatures, reaches the threshold.
  package func containsSimilar(to sketch: SignatureSketch) -> Bool {
    sketch.bandHashes.contains { hash in
      let placeBits = SlotTable<BandSlot>.placeBits(of: hash)
      return table.contains(near: hash) { slot in
        slot.placeBits == placeBits
          && signatures.likeness(of: slot.number, to: sketch.signature) >= threshold
      }
    }
  }

  package mutating func insert(_ sketch: SignatureSketch) {
    let number = signatures.append(sketch.signature)
    for hash in sketch.bandHashes where !isFull(hash) {
      let placeBits = SlotTable<BandSlot>.placeBits(of: hash)
      table.insert(BandSlot(placeBits: placeBits, number: number), hash: hash)
    }
  }

  /// Bytes taken.
  package var size: Int { signatures.size + table.size }

  private func isFull(_ hash: UInt64) -> Bool {
    let placeBits = SlotTable<BandSlot>.placeBits(of: hash)
    var count = 0
    return table.contains(near: hash) { slot in
      if slot.placeBits == placeBits { count += 1 }
      return count >= Self.mostInBand
    }
  }
}

/// A signature with the hashes of its bands.
package struct SignatureSketch: Sendable {
  package let signature: MinHashSignature
  let bandHashes: [UInt64]
}

/// A text listed under one of its bands.
///
/// Of the band's hash 32 bits are kept, and 8 more choose the part of the table: that another band
/// looks the same is rare, and costs a comparison, nothing more.
private struct BandSlot: Slot {
  let placeBits: UInt32
  /// The text's number, from 1 on.
  let number: UInt32

  static let free = BandSlot(placeBits: 0, number: 0)

  var isFree: Bool { number == 0 }
}

/// Signatures by number, in pieces: a list in one piece needs room for itself twice while it grows.
private struct SignatureList: Sendable {
  private static let perPiece = 1024

  private var pieces: [[UInt8]] = []
  private var count = 0

  var size: Int { pieces.reduce(0) { $0 + $1.capacity } }

  /// - Returns: the signature's number, from 1 on.
  mutating func append(_ signature: MinHashSignature) -> UInt32 {
    if count % Self.perPiece == 0 {
      var piece: [UInt8] = []
      piece.reserveCapacity(Self.perPiece * MinHashSignature.binCount)
      pieces.append(piece)
    }
    pieces[pieces.count - 1].append(contentsOf: signature.bytes)
    count += 1
    return UInt32(count)
  }

  func likeness(of number: UInt32, to signature: MinHashSignature) -> Double {
    let (piece, place) = (Int(number) - 1).quotientAndRemainder(dividingBy: Self.perPiece)
    let start = place * MinHashSignature.binCount
    let signatures = pieces[piece]
    let bytes = signatures.span
    return estimatedLikeness(
      bytes.extracting(start..<start + MinHashSignature.binCount), signature.bytes.span)
  }
}
