import Foundation
import Testing

@testable import SoukCLI

@Suite("Spans of time on the command line") struct TimeSpanTests {
  @Test(
    "are read with their unit",
    arguments: [("90s", 90), ("15m", 900), ("1h", 3_600), ("30d", 2_592_000), ("0s", 0)])
  func good(text: String, seconds: Int64) { #expect(TimeSpan.seconds(text) == seconds) }

  @Test(
    "are refused without one, below zero, or beyond all reason",
    arguments: ["", "1", "h", "-1h", "1.5h", "1 h", "99999999999999999d", "9223372036854775807s"])
  func bad(text: String) { #expect(TimeSpan.seconds(text) == nil) }
}
