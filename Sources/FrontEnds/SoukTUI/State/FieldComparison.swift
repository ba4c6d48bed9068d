import SoukEngine
import SoukModel

/// One package as v1 and as v2 give it.
struct FieldComparison: Hashable, Sendable {
  /// The package.
  var id: PackageID
  /// Grows with every package opened; late answers carry an older one.
  var sequence: Int
  /// What v1 gave; nil while it is under way.
  var v1: Outcome?
  /// What v2 gave; nil while it is under way.
  var v2: Outcome?
  /// How many lines are scrolled away at the top.
  var scroll = 0

  /// Whether both backends have given the package, so that its fields can be told apart.
  var isWhole: Bool {
    if case (.found?, .found?) = (v1, v2) { return true }
    return false
  }

  /// What a backend gave on being asked for one package.
  enum Outcome: Hashable, Sendable, Codable {
    /// The package.
    case found(LookupAnswer)
    /// This backend does not know it.
    case missing
    /// It could not answer.
    case failed(ServiceError)
  }
}
