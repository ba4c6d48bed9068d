import SoukEngine
import SoukModel

/// The first rows of a search, with what names the search.
struct SearchReply: Sendable, Codable {
  /// The search.
  var tag: SearchTag
  /// What the engine gave.
  var answer: SearchAnswer
  /// The rows that come into view first.
  var summaries: [PackageSummary]
  /// Where the time went.
  var timing = SearchTiming()
}
