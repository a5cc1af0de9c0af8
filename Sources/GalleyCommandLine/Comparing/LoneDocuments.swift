import Galley

/// The documents that one of two outputs has alone.
struct LoneDocuments {
  let old: RunOutput
  let removed: [RunOutput.Location]
  let new: RunOutput
  let added: [RunOutput.Location]

  /// The ids of the first of them.
  func ids(of locations: ArraySlice<RunOutput.Location>, in output: RunOutput) throws -> [String] {
    var reader = RecordReader()
    var ids: [String] = []
    for location in locations {
      let bytes = try output.bytes(at: location)
      ids.append(try reader.id(of: bytes.span, output.place(of: location)))
    }
    return ids
  }
}
