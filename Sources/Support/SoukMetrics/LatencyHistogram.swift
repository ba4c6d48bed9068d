import Histogram
import Synchronization

/// The distribution of times of one series, with the latest ones kept apart.
///
/// Thread-safe; recording takes one uncontended lock and two additions. Times are kept in
/// nanoseconds to two significant digits.
package final class LatencyHistogram: Sendable {
  /// How many of the latest times are kept.
  package static let recentLimit = 100
  /// The longest time that is told apart from longer ones: an hour.
  static let longest: UInt64 = 3_600_000_000_000

  private struct State {
    var distribution = LatencyHistogram.empty()
    var sample = LatencySample()
    var recent: [Double] = []
    var next = 0
  }

  private let state = Mutex(State())

  /// Makes an empty histogram with room for everything: recording asks for no memory.
  init() {
    state.withLock { $0.recent.reserveCapacity(Self.recentLimit) }
  }

  private static func empty() -> Histogram<UInt64> {
    Histogram(
      lowestDiscernibleValue: 1, highestTrackableValue: longest,
      numberOfSignificantValueDigits: .two)
  }

  /// Takes in one time.
  package func record(nanoseconds: UInt64) {
    let value = min(nanoseconds, Self.longest)
    state.withLock { state in
      _ = state.distribution.record(value)
      state.sample.add(value)
      let milliseconds = Double(value) / 1_000_000
      if state.recent.count < Self.recentLimit {
        state.recent.append(milliseconds)
      } else {
        state.recent[state.next] = milliseconds
      }
      state.next = (state.next + 1) % Self.recentLimit
    }
  }

  /// The latest times in milliseconds, oldest first, ``recentLimit`` at the most.
  package var recent: [Double] {
    state.withLock { state in
      state.recent.count < Self.recentLimit
        ? state.recent : Array(state.recent[state.next...] + state.recent[..<state.next])
    }
  }

  /// What was recorded in this process.
  package var sample: LatencySample {
    state.withLock { state in
      var sample = state.sample
      for value in state.distribution.recordedValues() {
        sample.counts[value.value] = Int64(clamping: value.count)
      }
      return sample
    }
  }
}
