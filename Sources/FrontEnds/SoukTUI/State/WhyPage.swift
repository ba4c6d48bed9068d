import SoukEngine
import SoukModel
import SoukScreen

/// Why a package stands in the list of a query on each backend, or why it does not.
struct WhyPage: Hashable, Sendable {
  /// Grows with every question; late answers carry an older one.
  var sequence: Int
  /// The query whose list it is about.
  var query: String
  /// The package that was asked about, as it is named; empty where none was.
  var name: String
  /// The line in which another name is typed.
  var editor = LineEditor()
  /// What the backends answered so far.
  var answers: [BackendKind: Answer] = [:]
  /// How many lines are scrolled away at the top.
  var scroll = 0

  /// What one backend answered.
  enum Answer: Hashable, Sendable {
    /// The explanations, one for each registry that has the name.
    case explained([QueryExplanation])
    /// There is none.
    case failed(ServiceError)
  }
}
