/// Where the time of one search went on its worker, in microseconds.
struct SearchTiming: Hashable, Sendable, Codable {
  /// From the request until the worker began.
  var queue: Int64 = 0
  /// The search itself.
  var search: Int64 = 0
  /// The rows in view with their verdicts.
  var verify: Int64 = 0
  /// When the answer was ready, on the clock of the screen.
  var answered: Int64 = 0
}
