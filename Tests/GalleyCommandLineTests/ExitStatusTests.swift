import Galley
import Testing

@testable import GalleyCommandLine

@Suite struct ExitStatusTests {
  private func code(
    failed: Int = 0, quarantined: Int = 0, passedOver: Int = 0, lost: Int = 0,
    stop: StopCause? = nil
  ) -> Int32 {
    var ledger = Ledger()
    ledger.read = 10 + lost
    ledger.failed = failed
    ledger.quarantined = quarantined
    ledger.passedOver = passedOver
    ledger.countDrop(reason: "too-short", count: 2)
    ledger.out = 8 - failed - quarantined
    return ExitStatus(
      of: RunResult(
        ledger: ledger, stop: stop, seconds: 1, stageTimes: [], notes: [], bytesRead: 0,
        outputs: [])
    ).code
  }

  @Test func aCompleteRunIsJudgedByItsFailures() {
    #expect(code() == 0)
    #expect(code(passedOver: 1) == 0)
    #expect(code(failed: 1) == 1)
    #expect(code(quarantined: 1) == 1)
  }

  @Test func aStoppedRunIsJudgedByWhatStoppedIt() {
    let failure = DocumentFailure(
      id: "a", place: nil, stage: "clean", message: "no", policy: .fail)
    #expect(code(failed: 1, stop: .failure(failure)) == 3)
    #expect(code(failed: 1, stop: .tooManyFailures(limit: 0)) == 3)
    #expect(code(stop: .inputOutput("no space left")) == 3)
    #expect(code(stop: .signal(2)) == 130)
    #expect(code(failed: 3, stop: .signal(15)) == 143)
    #expect(code(stop: .standardOutputClosed) == 141)
  }

  @Test func countsThatDoNotAddUpAreNeverASuccess() {
    #expect(code(lost: 1) == 3)
    #expect(code(lost: 1, stop: .signal(2)) == 3)
  }
}
