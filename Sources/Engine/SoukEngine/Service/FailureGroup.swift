package import SoukModel

/// Failing releases that fail for one reason: the same code, and something that they share.
package struct FailureGroup: Hashable, Sendable, Identifiable, Codable {
  /// What the members share besides the code.
  package enum Shared: Hashable, Sendable, Codable {
    /// The key that is said to have signed them.
    case key(RegistryText)
    /// They were published in the same registry within one day of one another: first and last
    /// moment, seconds since 1970.
    case window(RegistryName, from: Int64, to: Int64)
    /// The registry, or the mirror of it, that serves them.
    case registry(RegistryName)
  }

  /// What identifies a group.
  package struct ID: Hashable, Sendable, Codable {
    /// The code.
    package var code: String
    /// What is shared.
    package var shared: Shared
  }

  /// Code and what is shared.
  package var id: ID
  /// The members, in the order of their identities; never empty.
  package var records: [FailureRecord]

  /// The code.
  package var code: String { id.code }
  /// What the members share.
  package var shared: Shared { id.shared }
  /// How many members there are.
  package var count: Int { records.count }
  /// When the first of them was seen failing, seconds since 1970.
  package var firstSeen: Int64 { records.map(\.firstSeen).min() ?? 0 }
  /// When the last of them was seen failing.
  package var lastSeen: Int64 { records.map(\.lastSeen).max() ?? 0 }
  /// Whether all members are handled.
  package var isHandled: Bool { records.allSatisfy(\.isHandled) }
}
