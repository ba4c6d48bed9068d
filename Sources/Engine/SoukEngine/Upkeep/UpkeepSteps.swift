import SoukModel

/// Hands progress on, a little at a time, and stops the work where that was asked for; used by
/// the one thread that works.
final class UpkeepSteps {
  private let progress: (UpkeepProgress) -> Void
  private let cancellation: Cancellation
  private var last: UpkeepProgress?

  /// Prepares; nothing is reported yet.
  init(_ progress: @escaping (UpkeepProgress) -> Void, _ cancellation: Cancellation) {
    self.progress = progress
    self.cancellation = cancellation
  }

  /// Reports a step.
  ///
  /// - Throws: `CancellationError` where the work is to stop.
  func take(_ phase: UpkeepProgress.Phase, _ done: Int64, _ total: Int64) throws {
    if cancellation.isCancelled { throw CancellationError() }
    let step = UpkeepProgress(phase, done: done, total: total)
    guard step.isWorthShowing(after: last) else { return }
    last = step
    progress(step)
  }
}
