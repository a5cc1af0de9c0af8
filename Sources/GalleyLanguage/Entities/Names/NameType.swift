import Galley

extension NameText {
  /// The UTF-8 offsets of pieces.
  func range(of pieces: Range<Int>) -> Range<Int> {
    Int(self.pieces[pieces.lowerBound].start)..<Int(self.pieces[pieces.upperBound - 1].end)
  }

  /// What a name is in a document, by its kind and by lists where the model knows no kind.
  ///
  /// - Returns: nil where nothing tells.
  func type(of kind: NameLabel.Kind, _ name: Range<Int>) -> EntityType? {
    if kind != .person, isNationality(name) { return .nationality }
    let last = pieces[name.upperBound - 1].classes
    if name.count > 1, kind == .other || kind == .location {
      if last.contains(.facilityTail), !last.contains(.placeTail) { return .facility }
      if kind == .other, last.contains(.eventTail) { return .event }
    }
    return kind.entityType
  }

  private func isNationality(_ name: Range<Int>) -> Bool {
    name.allSatisfy { index in
      let piece = pieces[index]
      return piece.form == .mark || piece.classes.contains(.listedNationality)
        || piece.classes.contains(.direction) && index < name.upperBound - 1
        || piece.phrase.contains(.listedNationality)
    } && pieces[name.upperBound - 1].form != .mark
  }
}
