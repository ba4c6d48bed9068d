import SoukFetch
import Synchronization

/// Tells how far the fetching of one registry has come, ten times a second at the most.
final class FetchMeter: Sendable {
  private let meter: Mutex<RefreshMeter>
  private let tell: @Sendable (RefreshProgress) -> Void

  /// Lets through what `meter` does.
  init(_ meter: RefreshMeter, tell: @escaping @Sendable (RefreshProgress) -> Void) {
    self.meter = Mutex(meter)
    self.tell = tell
  }

  /// Takes one step of a fetch.
  func take(_ step: FetchProgress) {
    if let shown = meter.withLock({ $0.fetching(step) }) { tell(shown) }
  }
}
