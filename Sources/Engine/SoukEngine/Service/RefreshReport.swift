package import SoukModel

/// What the refresh of one registry changed.
package struct RefreshReport: Hashable, Sendable, Codable {
  /// The registry.
  package var registry: RegistryName
  /// Whether the sources were as they had been, so that nothing was read.
  package var unchanged: Bool
  /// How many packages were new.
  package var added: Int
  /// How many packages were different from before.
  package var updated: Int
  /// How many packages went.
  package var removed: Int
  /// How many packages the registry has now.
  package var total: Int
  /// Entries that were left out because they cannot be read, one sentence each, escaped.
  package var problems: [String]
  /// How many entries were left out in all; ``problems`` holds the first of them.
  package var problemCount: Int
  /// Why the refresh failed and the old state was kept; nil where it succeeded.
  package var failure: String?
  /// What kind of failure that was; nil where it succeeded.
  package var failureCode: ServiceError.Code?
  /// What a person should know of the registry as a whole, a sentence each, escaped.
  package var notices: [String] = []
  /// How long it took.
  package var seconds: Double

  /// Makes a report.
  package init(
    registry: RegistryName, unchanged: Bool = false, added: Int = 0, updated: Int = 0,
    removed: Int = 0, total: Int = 0, problems: [String] = [], problemCount: Int = 0,
    failure: String? = nil, seconds: Double = 0
  ) {
    self.registry = registry
    self.unchanged = unchanged
    self.added = added
    self.updated = updated
    self.removed = removed
    self.total = total
    self.problems = problems
    self.problemCount = problemCount
    self.failure = failure
    self.seconds = seconds
  }
}
