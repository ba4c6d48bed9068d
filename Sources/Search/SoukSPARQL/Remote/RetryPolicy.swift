/// How often an engine is asked again, and after how long.
package struct RetryPolicy: Hashable, Sendable {
  /// How often it is asked again at the most.
  package var retries: Int
  /// The first pause, in seconds, where the engine names none.
  package var firstPause = 0.2
  /// The longest pause, in seconds, where the engine names none.
  package var longestPause = 5.0

  /// Makes a policy.
  package init(retries: Int = 2) { self.retries = retries }

  /// The pause after so many failures: each time twice as long, and up to half of it left to chance, so that
  /// many who were turned away together do not come back together.
  ///
  /// - Parameter chance: From 0 up to 1.
  func pause(after failures: Int, chance: Double) -> Double {
    let whole = firstPause * Double(1 << min(max(0, failures - 1), 20))
    return min(whole, longestPause) * (0.5 + 0.5 * min(max(0, chance), 1))
  }

  /// The seconds that a server asks to be left alone: a number of them or a date; nil where it says neither.
  ///
  /// [RFC 9110, section 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3).
  ///
  /// - Parameter now: Seconds since 1970.
  static func seconds(_ retryAfter: String, now: Int64) -> Double? {
    if let seconds = Int64(retryAfter) { return seconds >= 0 ? Double(seconds) : nil }
    return HTTPDate.seconds(retryAfter).map { Double(max(0, $0 &- now)) }
  }
}
