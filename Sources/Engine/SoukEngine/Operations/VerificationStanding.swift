import SoukModel
import Synchronization

/// How far a verification of many releases has come, told by several threads.
final class VerificationStanding: Sendable {
  private let state = Mutex<(failed: Int, latest: PackageID?)>((0, nil))

  /// Counts one verdict.
  func count(_ verdict: Verdict, of id: PackageID) {
    state.withLock { state in
      if verdict.firstFailure != nil { state.failed += 1 }
      state.latest = id
    }
  }

  /// What to show of it.
  func progress(done: Int, of total: Int) -> VerificationProgress {
    state.withLock { state in
      VerificationProgress(done: done, total: total, failed: state.failed, latest: state.latest)
    }
  }
}
