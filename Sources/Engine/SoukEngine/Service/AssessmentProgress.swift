/// How far the judging of many packages has come.
package struct AssessmentProgress: Hashable, Sendable, Codable {
  /// Packages judged so far.
  package var done: Int
  /// Packages there are.
  package var total: Int

  /// Makes a progress report.
  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// The share that is done, 0 to 1.
  package var fraction: Double { total == 0 ? 1 : Double(done) / Double(total) }
}
