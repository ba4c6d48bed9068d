/// What `souk demo` was asked for.
package struct DemoRequest: Hashable, Sendable {
  /// How many synthetic packages there are.
  package var size: Int
  /// What the packages are drawn from: the same seed gives the same packages.
  package var seed: UInt64
  /// Whether the screen is opened once the home is ready.
  package var opensScreen: Bool

  /// Whether a rollout is played, from v1 to v2, into a fault, and back.
  package var drills: Bool

  /// What the screen says all the time.
  package static let label = "synthetic packages"

  /// Makes a request.
  package init(size: Int, seed: UInt64, opensScreen: Bool, drills: Bool = false) {
    self.size = size
    self.seed = seed
    self.opensScreen = opensScreen
    self.drills = drills
  }
}
