import Dispatch
import SoukInstall
import SoukModel
import Synchronization

/// An order under way on a worker, which waits there for a person to agree.
final class PendingInstall: Sendable {
  private struct State {
    var agreed: InstallPlan?
    var isAgreed = false
  }

  /// Ends the work before anything is changed.
  let cancellation = Cancellation()
  private let state = Mutex(State())
  private let decision = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  /// Whether a person agrees to a plan; blocks until one has said so, or ``stop()`` did.
  ///
  /// A plan without a change and one that was agreed to before need no asking.
  func agrees(to plan: InstallPlan, ask: () -> Void) -> Bool {
    let isAsked = state.withLock { state in
      guard !plan.isEmpty, state.agreed != plan else { return false }
      state.isAgreed = false
      return true
    }
    guard isAsked else { return !cancellation.isCancelled }
    ask()
    while !state.withLock(\.isAgreed), !cancellation.isCancelled { decision.wait() }
    guard !cancellation.isCancelled else { return false }
    state.withLock { $0.agreed = plan }
    return true
  }

  /// Says yes to what is asked.
  func agree() {
    state.withLock { $0.isAgreed = true }
    decision.signal()
  }

  /// Ends the work as soon as nothing would be left half-done; nobody has to answer any more.
  func stop() {
    cancellation.cancel()
    decision.signal()
  }

  /// Says that the work is over.
  func finish() {
    end.signal()
  }

  /// Waits for the end of work that a person agreed to, so that nothing is left for the next run to
  /// clear up.
  ///
  /// - Parameter seconds: how long at the most.
  func settle(within seconds: Int) {
    guard state.withLock({ $0.agreed != nil }) else { return }
    _ = end.wait(timeout: .now() + .seconds(seconds))
  }
}
