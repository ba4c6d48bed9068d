/// Something that happened to the rollout as a whole.
package struct RolloutEvent: Hashable, Sendable {
  /// When, in seconds since 1970.
  package var at: Int64
  /// What.
  package var kind: Kind
  /// The phase that began, ended, was approved or was broken off; 0 outside of all phases.
  package var phase: Int
  /// The 95th percentile of searches of the day before, in milliseconds; nil where not measured.
  package var p95: Double?
  /// How many probes passed and failed; 0 for other events.
  package var passed = 0
  /// How many probes failed; 0 for other events.
  package var failed = 0
  /// An approval exactly as it was signed; empty for other events.
  package var statement: [UInt8] = []
  /// The signature over it; empty for other events.
  package var signature: [UInt8] = []
  /// The public key as text; empty for other events.
  package var key = ""

  /// What can happen.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A phase began.
    case began
    /// Everything was broken off, back to v1.
    case aborted
    /// A smoke test ran.
    case probed
    /// Somebody approved of going on.
    case approved
  }

  /// Makes an event.
  package init(at: Int64, kind: Kind, phase: Int = 0, p95: Double? = nil) {
    self.at = at
    self.kind = kind
    self.phase = phase
    self.p95 = p95
  }
}
