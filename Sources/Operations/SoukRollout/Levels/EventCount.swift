/// How many events there were, and how many of them kept a promise.
package struct EventCount: Hashable, Sendable, Codable {
  /// Events that kept it.
  package var good: Int64
  /// All events.
  package var total: Int64

  /// Makes a count; of nothing, unless told otherwise.
  package init(good: Int64 = 0, total: Int64 = 0) {
    self.good = good
    self.total = total
  }

  /// The share of events that broke the promise, 0 to 1; nil without events.
  package var badShare: Double? { total > 0 ? (Double(total) - Double(good)) / Double(total) : nil }
}
