import Dispatch
import Glibc
import SoukModel
import Synchronization

/// What Ctrl-C does to a command that runs without the screen.
///
/// The command is asked to stop and then ends by itself, with nothing half-written. A command that
/// only waits for input, one that is asked twice, and one that does not stop within
/// ``patience`` ends at once: whatever was in a transaction is then as it was before.
final class Interrupts: Sendable {
  /// How long a command may take to stop.
  private static let patience = DispatchTimeInterval.seconds(2)
  /// What the shell is told: 128 and the number of SIGINT.
  private static let status: Int32 = 130

  /// The signals that the screen hears and a command does not listen to.
  ///
  /// SIGINT is not among them: it stays blocked all along, so that none slips through before
  /// somebody listens.
  private static let others = [SIGWINCH, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGTTOU]

  private struct State {
    var source: (any DispatchSourceSignal)?
    var isWorking = false
    var isServing = false
  }

  private let state = Mutex(State())
  private let cancellation: Cancellation
  private let beforeEnding: @Sendable () -> Void

  /// Prepares; signals are as they were until ``watch()``.
  ///
  /// - Parameter beforeEnding: called before the program is ended at once; must not take long.
  init(_ cancellation: Cancellation, beforeEnding: @escaping @Sendable () -> Void) {
    self.cancellation = cancellation
    self.beforeEnding = beforeEnding
  }

  /// Listens for Ctrl-C; the other signals act as usual again in this thread and later ones.
  func watch() {
    state.withLock { state in
      guard state.source == nil else { return }
      var others = sigset_t()
      unsafe sigemptyset(&others)
      for number in Self.others { unsafe sigaddset(&others, number) }
      unsafe pthread_sigmask(SIG_UNBLOCK, &others, nil)
      let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      source.setEventHandler { [self] in interrupted() }
      source.resume()
      state.source = source
    }
  }

  /// Says that the command now works on the marketplace and will notice when it is asked to stop.
  func beginWork() {
    state.withLock { $0.isWorking = true }
  }

  /// Returns when Ctrl-C or SIGTERM asks a command that serves to end, which is how it is to end.
  ///
  /// - Parameter announce: called when both are listened for: who learns from it that there is a
  ///   server may end it that very moment.
  func waitForEnd<Failure: Error>(_ announce: () throws(Failure) -> Void) throws(Failure) {
    EndSignal.listen()
    state.withLock { $0.isServing = true }
    defer { state.withLock { $0.isServing = false } }
    try announce()
    EndSignal.wait()
  }

  private func interrupted() {
    let (isWorking, isServing) = state.withLock { ($0.isWorking, $0.isServing) }
    if isServing { return EndSignal.post() }
    guard isWorking, !cancellation.isCancelled else {
      beforeEnding()
      _exit(Self.status)
    }
    cancellation.cancel()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { [self] in
      beforeEnding()
      _exit(Self.status)
    }
  }
}
