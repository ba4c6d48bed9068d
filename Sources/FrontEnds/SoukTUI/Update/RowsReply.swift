import SoukModel
import SoukSearch

/// Rows of a list that came into view, with what names the search.
struct RowsReply: Sendable, Codable {
  /// The search whose list they belong to.
  var tag: SearchTag
  /// What was asked for.
  var need: RowsNeed
  /// The hits of the window; empty where only rows were asked for.
  var hits: [SearchHit]
  /// The rows.
  var summaries: [PackageSummary]
  /// How many packages match in all, where a window was asked for.
  var total: Int?
}
