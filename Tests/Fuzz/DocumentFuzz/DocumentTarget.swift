import FuzzSupport
import Galley
import GalleyFormats

/// Called by libFuzzer with one input after another.
@c(LLVMFuzzerTestOneInput)
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let value = readValue(input)
  if case .success(let value) = value { checkValue(value, input) }
  for unit in OffsetUnit.allCases { checkRecord(input, unit, value) }
  checkLines(input)
  checkElements(input, value)
  return 0
}
