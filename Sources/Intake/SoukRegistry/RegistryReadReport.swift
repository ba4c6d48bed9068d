/// What came of reading a registry once.
package struct RegistryReadReport: Hashable, Sendable {
  /// The most problems a report lists; further ones are only counted.
  package static let problemLimit = 100

  /// Entries that were delivered.
  package private(set) var delivered = 0
  /// The first problems, at most ``problemLimit``.
  package private(set) var problems: [RegistryProblem] = []
  /// How many problems there were in all.
  package private(set) var problemCount = 0

  /// What a person should know of the registry as a whole, a sentence each, safe to print.
  package var notices: [String] = []

  /// Makes an empty report.
  package init() {}

  /// Counts one entry that was delivered.
  package mutating func countDelivered() { delivered += 1 }

  /// Records a problem, or only counts it where the list is full.
  package mutating func add(_ problem: RegistryProblem) {
    problemCount += 1
    if problems.count < Self.problemLimit { problems.append(problem) }
  }

  /// One line for a person that says what was kept: nil where nothing was wrong.
  package var warning: String? {
    guard problemCount > 0 else { return nil }
    let entries = problemCount == 1 ? "1 entry is" : "\(problemCount) entries are"
    return "\(entries) malformed and left out; the \(delivered) good ones are kept"
  }
}
