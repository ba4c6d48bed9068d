package import SoukModel
package import SoukSearch

/// What two backends answered to the same request, and how far they agree.
package struct Comparison: Hashable, Sendable {
  /// What v1 answered.
  package let v1: Side
  /// What v2 answered.
  package let v2: Side

  /// One backend's answer.
  package struct Side: Hashable, Sendable {
    /// The window of results; nil where there was no answer.
    package var page: SearchPage?
    /// Why there was none.
    package var error: BackendError?
    /// How long it took, in milliseconds.
    package var milliseconds: Double

    /// Makes a side.
    package init(page: SearchPage?, error: BackendError? = nil, milliseconds: Double) {
      self.page = page
      self.error = error
      self.milliseconds = milliseconds
    }

    /// The packages that match, in their order; approximate results are each backend's own affair.
    package var ids: [PackageID] { page?.hits.filter { !$0.approximate }.map(\.id) ?? [] }
  }

  /// Compares two answers.
  package init(v1: Side, v2: Side) {
    self.v1 = v1
    self.v2 = v2
  }

  /// The order of v1 against the order of v2.
  package var ranks: RankComparison { RankComparison(v1.ids, v2.ids) }

  /// By how many milliseconds v2 was slower than v1; below zero where it was faster.
  package var latencyDifference: Double { v2.milliseconds - v1.milliseconds }
}
