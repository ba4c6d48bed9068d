import SoukModel

/// What names one search: an answer counts only where all of it is that of the newest one.
struct SearchTag: Hashable, Sendable, Codable {
  /// Grows with every search that is asked for.
  var sequence: Int
  /// The backend of the gate at that time; nil where the gate splits.
  var backend: BackendKind?
  /// What was typed.
  var text: String
  /// The only registry that was looked in; nil for all.
  var registry: RegistryName?
}
