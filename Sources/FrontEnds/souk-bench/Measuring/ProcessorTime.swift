import Foundation

/// How long the calling thread has kept a processor busy.
enum ProcessorTime {
  /// Milliseconds since the thread began; other threads and waiting are not in it.
  static var milliseconds: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
