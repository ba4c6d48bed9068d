import Dispatch
import SoukModel
import Synchronization

/// Questions that the other backend is still to be asked, one after the other on a thread that runs
/// only while there are any.
final class ShadowQueue: Sendable {
  /// How many wait at the most; further ones are not asked.
  static let limit = 64

  private struct State {
    var waiting: [@Sendable (Cancellation) -> Void] = []
    var isRunning = false
  }

  private let state = Mutex(State())
  private let pending = DispatchGroup()
  private let background: BackgroundWork

  /// Runs its work among other background work, which ends it.
  init(_ background: BackgroundWork) { self.background = background }

  /// Takes work in; once everything ends it is run with a token that is cancelled.
  ///
  /// - Returns: false where too much waits already.
  @discardableResult
  func add(_ work: @escaping @Sendable (Cancellation) -> Void) -> Bool {
    let (isTaken, begins) = state.withLock { state in
      guard state.waiting.count < Self.limit else { return (false, false) }
      state.waiting.append(work)
      pending.enter()
      defer { state.isRunning = true }
      return (true, !state.isRunning)
    }
    if begins { background.start("souk.shadow") { [self] in drain($0) } }
    return isTaken
  }

  /// Waits until everything was asked, so many seconds at the most.
  func settle(within seconds: Double) {
    _ = pending.wait(timeout: .now() + seconds)
  }

  private func drain(_ cancellation: Cancellation) {
    while true {
      let next = state.withLock { state in
        if state.waiting.isEmpty {
          state.isRunning = false
          return (@Sendable (Cancellation) -> Void)?.none
        }
        return state.waiting.removeFirst()
      }
      guard let next else { return }
      next(cancellation)
      pending.leave()
    }
  }
}
