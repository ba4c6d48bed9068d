/// Where the spans of all processes of a home wait for one that sends them.
///
/// A command ends long before a collector could have answered it: it leaves its spans here.
package protocol SpanStore: Sendable {
  /// Adds spans as far as there is room for them.
  ///
  /// - Returns: how many were dropped.
  func add(_ spans: [Span]) throws(MetricsError) -> Int

  /// Takes out everything that waits, oldest first; no two callers get the same span.
  func take() throws(MetricsError) -> [Span]
}
