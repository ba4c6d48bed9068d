/// Times in milliseconds, and what stands at which share of them.
struct Samples {
  private(set) var milliseconds: [Double] = []

  /// Begins with the given times.
  init(_ milliseconds: Double...) {
    self.milliseconds = milliseconds
  }

  /// How many there are.
  var count: Int { milliseconds.count }

  /// Takes in one time.
  mutating func add(_ time: Double) {
    milliseconds.append(time)
  }

  /// Takes in the times of another measurement.
  mutating func add(_ other: Samples) {
    milliseconds += other.milliseconds
  }

  /// Runs `work` and takes in how long it took.
  mutating func time<Answer, Failure: Error>(
    _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let answer = try work()
    add(Self.milliseconds(start.duration(to: clock.now)))
    return answer
  }

  /// The nearest-rank percentiles, `shares` from 0 to 1; zeros without samples.
  func percentiles(_ shares: [Double]) -> [Double] {
    guard !milliseconds.isEmpty else { return shares.map { _ in 0 } }
    let sorted = milliseconds.sorted()
    return shares.map { share in
      let rank = Int((share * Double(sorted.count)).rounded(.up))
      return sorted[min(max(1, rank), sorted.count) - 1]
    }
  }

  /// A duration in milliseconds.
  static func milliseconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
  }
}
