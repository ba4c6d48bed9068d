package import SoukModel

/// What is asked of a release file besides its signature.
package struct ReleasePolicy: Hashable, Sendable {
  /// How far a date may lie ahead of this machine's clock, in seconds.
  package var clockTolerance: Int64 = 600
  /// How old a suite that never expires may be before that is said, in seconds: point releases of
  /// stable come within 120 days.
  package var pointReleaseAge: Int64 = 120 * 86_400
  /// The same for suites that change all the time: `-security`, `-updates`.
  package var rollingAge: Int64 = 10 * 86_400
  /// The suite that was asked for, by either of its names; nil for any.
  package var wantedSuite: RegistryText?

  /// Makes a policy of the defaults.
  package init(wantedSuite: RegistryText? = nil) { self.wantedSuite = wantedSuite }

  /// How old a release may be without a word, in seconds.
  func maximumAge(of release: DebianRelease) -> Int64 {
    let name = (release.codename ?? release.suite)?.raw ?? ""
    let rolling = ["-security", "-updates", "-backports", "-proposed", "sid", "unstable"]
    return rolling.contains { name.hasSuffix($0) } ? rollingAge : pointReleaseAge
  }
}
