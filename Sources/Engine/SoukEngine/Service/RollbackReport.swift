/// What was checked after the gate was set back to v1.
package struct RollbackReport: Hashable, Sendable, Codable {
  /// What was checked, in order.
  package var checks: [Check]
  /// How long the checks took.
  package var milliseconds: Double

  /// One thing that must hold.
  package struct Check: Hashable, Sendable, Codable {
    /// What it is.
    package var kind: Kind
    /// How many were looked at.
    package var count: Int
    /// What did not hold; empty where all did.
    package var failures: [String]

    /// The things that must hold after a rollback.
    package enum Kind: String, Hashable, Sendable, Codable {
      /// The gate sends every question to v1.
      case gate
      /// v1's index reflects the catalogue as it is.
      case index
      /// v1 finds packages by their names.
      case search
      /// v1 gives what the catalogue has of them.
      case lookup
    }
  }

  /// Whether everything holds.
  package var isGood: Bool { checks.allSatisfy(\.failures.isEmpty) }
}
