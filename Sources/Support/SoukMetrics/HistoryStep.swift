/// How finely the past is kept, and for how long.
package enum HistoryStep: String, Sendable, Hashable, CaseIterable {
  /// Minutes, for alerts and the fastest burn rates.
  case minute
  /// Hours, for service levels over 30 days.
  case hour

  /// The length of one slice in seconds.
  package var seconds: Int64 {
    switch self {
    case .minute: 60
    case .hour: 3_600
    }
  }

  /// For how many seconds a slice is kept after it began.
  ///
  /// Together with the few series there are it bounds the history: under constant use about 30,000
  /// numbers in all.
  package var retention: Int64 {
    switch self {
    case .minute: 3 * 3_600
    case .hour: 31 * 86_400
    }
  }

  /// The moment at which the slice of `moment` began; both in seconds since 1970.
  package func start(of moment: Int64) -> Int64 {
    let rest = moment % seconds
    return moment - (rest < 0 ? rest + seconds : rest)
  }
}
