/// How often the gate chose each backend on one day, under one setting.
package struct GateTally: Hashable, Sendable {
  /// When the day began in UTC, in seconds since 1970.
  package var day: Int64
  /// The setting: for how many of 100 questions v2 was to be asked first.
  package var percentage: Int
  /// How many questions went to v1.
  package var v1: Int64
  /// How many questions went to v2.
  package var v2: Int64

  /// Makes a tally.
  package init(day: Int64, percentage: Int, v1: Int64 = 0, v2: Int64 = 0) {
    self.day = day
    self.percentage = percentage
    self.v1 = v1
    self.v2 = v2
  }

  /// When the day of a moment began; both in seconds since 1970.
  package static func day(of moment: Int64) -> Int64 { moment / 86_400 * 86_400 }
}
