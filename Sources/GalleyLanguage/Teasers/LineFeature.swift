/// The features by which the model tells what a line is, in groups of buckets; a line has at most one
/// bucket of each group.
enum LineFeature: Int, CaseIterable {
  case always
  case length
  case words
  case start
  case end
  case titleCase
  case shouting
  case functionWords
  case innerEnds
  case quote
  case address
  case digits
  case header
  case afterHeader
  case cut
  case cutAtRoundLength
  case documentIsCut
  case overlap
  case overlapOfLength
  case sharedWithNext
  case sharedWithPrevious
  case position
  case afterLastParagraph
  case patternWithNext
  case patternWithPrevious
  case patternAfterNext
  case repeated
  case interfaceWords
  case dateOrByline
  case label
  case parallel

  /// How many buckets the group has.
  var bucketCount: Int {
    switch self {
    case .always, .quote, .address, .cutAtRoundLength, .repeated, .dateOrByline: 1
    case .shouting, .documentIsCut: 2
    case .label, .parallel: 3
    case .functionWords, .innerEnds, .digits, .header, .sharedWithNext, .sharedWithPrevious: 4
    case .cut, .interfaceWords: 5
    case .titleCase, .start, .afterHeader, .overlap, .position: 6
    case .afterLastParagraph: 7
    case .words, .end: 8
    case .length: 12
    case .overlapOfLength: 18
    case .patternWithNext, .patternWithPrevious, .patternAfterNext: 35
    }
  }

  /// The number of the group's first bucket among those of all groups.
  var offset: Int { Self.offsets[rawValue] }

  private static let offsets: [Int] = {
    var offsets: [Int] = []
    var next = 0
    for feature in allCases {
      offsets.append(next)
      next += feature.bucketCount
    }
    return offsets
  }()

  static let totalBucketCount = allCases.reduce(0) { $0 + $1.bucketCount }
}
