import FuzzSupport
import Galley
import YAMLTree

/// Called by libFuzzer with one input after another.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let result = read(input)
  require(result.value != nil || !result.problems.isEmpty, "no value, and no problem")
  let source = SourceLines(input)
  for place in result.places { source.check(place) }
  guard let value = result.value else { return 0 }
  require(value.nesting <= YAMLLimits.nesting || input.contains(UInt8(ascii: "*")), "too deep")
  source.checkValue(value, isOrdered: !input.contains(UInt8(ascii: "*")))
  // What aliases made of a few lines would take too long to read again.
  guard value.size <= 2000 else { return 0 }
  checkRewriting(value)
  checkVariants(of: input, value)
  return 0
}

func read(_ input: [UInt8], columnOffset: Int = 0) -> YAMLResult {
  parseYAML(input, origin: .file("a.yaml"), columnOffset: columnOffset)
}

extension YAMLResult {
  /// The places of the problems.
  fileprivate var places: [SourcePlace] {
    problems.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap(\.self)
  }
}

extension SourceValue {
  /// The values within this one, keys left out.
  var children: [SourceValue] {
    switch content {
    case .scalar: []
    case .sequence(let items): items
    case .mapping(let members): members.map(\.value)
    }
  }

  /// How many lists and mappings it is deep, itself counted.
  var nesting: Int { scalar == nil ? 1 + (children.map(\.nesting).max() ?? 0) : 0 }

  /// How many values it holds, itself counted.
  fileprivate var size: Int { children.reduce(1) { $0 + $1.size } }
}
