import Testing

@testable import GalleyReports

@Suite struct MachineTests {
  @Test func theMostMemoryIsThatOfThisProcess() {
    let before = peakMemory()
    #expect(before > 1 << 20)
    let block = [UInt8](repeating: 1, count: 64 << 20)
    #expect(peakMemory() > 64 << 20)
    #expect(peakMemory() >= before)
    #expect(block.last == 1)
  }
}
