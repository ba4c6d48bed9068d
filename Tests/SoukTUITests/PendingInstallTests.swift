import Dispatch
import SoukInstall
import SoukModel
import Synchronization
import Testing

@testable import SoukTUI

/// An order's worker waits for a person, and for nobody once it is stopped.
@Suite struct PendingInstallTests {
  /// Asks on a worker, lets `answer` act once it is asked, and gives what came of it.
  private func agrees(
    _ pending: PendingInstall, to plan: InstallPlan = Shelf.plan, _ answer: () -> Void
  ) -> Bool {
    let asked = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
    let result = Mutex(false)
    DispatchQueue.global().async {
      let agrees = pending.agrees(to: plan) { asked.signal() }
      result.withLock { $0 = agrees }
      ended.signal()
    }
    asked.wait()
    answer()
    ended.wait()
    return result.withLock { $0 }
  }

  @Test func aYesIsAYesAndTheSamePlanIsNotAskedAboutAgain() {
    let pending = PendingInstall()
    #expect(agrees(pending) { pending.agree() })
    #expect(pending.agrees(to: Shelf.plan) { Issue.record("it asked twice") })
    #expect(agrees(pending, to: Shelf.plan(of: 2)) { pending.agree() })
  }

  @Test func anEarlierYesIsNoneToAnotherPlan() {
    let pending = PendingInstall()
    #expect(agrees(pending) { pending.agree() })
    #expect(!agrees(pending, to: Shelf.plan(of: 2)) { pending.stop() })
  }

  @Test func stoppingIsANoWheneverItComes() {
    let pending = PendingInstall()
    #expect(!agrees(pending) { pending.stop() })
    #expect(pending.cancellation.isCancelled)
    #expect(!pending.agrees(to: Shelf.plan) {})
    let early = PendingInstall()
    early.stop()
    early.agree()
    #expect(!early.agrees(to: Shelf.plan) {})
    #expect(!early.agrees(to: InstallPlan()) { Issue.record("nothing is to be asked") })
  }

  @Test func aPlanWithoutAChangeNeedsNoAsking() {
    let pending = PendingInstall()
    let plan = InstallPlan(items: [Shelf.item("json-tools", "1.2.0", .keep)])
    #expect(pending.agrees(to: plan) { Issue.record("it asked") })
  }

  @Test func leavingWaitsOnlyForWhatAPersonAgreedTo() {
    let idle = PendingInstall()
    idle.settle(within: 60)
    let pending = PendingInstall()
    #expect(agrees(pending) { pending.agree() })
    let finished = Mutex(false)
    DispatchQueue.global().async {
      finished.withLock { $0 = true }
      pending.finish()
    }
    pending.settle(within: 60)
    #expect(finished.withLock { $0 })
    idle.finish()
  }
}
