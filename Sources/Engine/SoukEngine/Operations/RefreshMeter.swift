import SoukFetch
import SoukModel
import SoukRegistry

/// Lets reports of progress through, ten a second at the most.
struct RefreshMeter {
  /// The shortest time between two reports, in nanoseconds.
  private static let pause: UInt64 = 100_000_000

  private let registry: RegistryName
  private let clock: EngineClock
  private var last: UInt64?

  /// A meter for the reading of one registry.
  init(registry: RegistryName, clock: EngineClock) {
    self.registry = registry
    self.clock = clock
  }

  /// What to show of a step; nil where the last one is not long ago.
  mutating func reading(_ step: RegistryProgress) -> RefreshProgress? {
    let now = clock.uptime()
    if let last, now &- last < Self.pause { return nil }
    last = now
    return RefreshProgress(
      registry: registry, phase: .reading, packages: step.packages, fraction: step.fraction)
  }

  /// What to show of a fetch; nil where the last one is not long ago.
  mutating func fetching(_ step: FetchProgress) -> RefreshProgress? {
    let now = clock.uptime()
    if let last, now &- last < Self.pause { return nil }
    last = now
    return RefreshProgress(
      registry: registry, phase: .fetching, packages: 0,
      fraction: step.total.map { $0 > 0 ? Double(step.received) / Double($0) : 1 })
  }

  /// What to show when everything is read.
  func indexing(_ packages: Int) -> RefreshProgress {
    RefreshProgress(registry: registry, phase: .indexing, packages: packages)
  }
}
