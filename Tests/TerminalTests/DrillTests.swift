import Foundation
import SoukTesting
import Testing

/// `souk demo --drill`, as text.
@Suite(
  .enabled(if: BuiltProgram.isBuilt("souk"), "souk is not built"),
  .enabled(if: BuiltIn.both, "this build has one backend"), .timeLimit(.minutes(20)))
struct DrillTests {
  @Test(
    "a drill goes forward to v2, falls back when v2 is broken, raises the alert, comes back to v1, and finds both whole"
  )
  func drilling() throws {
    let home = try TemporaryHome()
    let run = try BuiltProgram(
      "$souk demo --drill --check", home: home.path + "/souk",
      environment: ["SOUK_APT_LISTS": "none"])
    let lines = run.output.split(separator: "\n").map(String.init)
    // How fast a debug build is on a busy machine is no promise: a phase may be NO-GO for that, and the
    // drill then goes on by hand.
    let faults = lines.filter {
      $0.contains("NOT AS IT MUST BE") && !$0.contains("NO-GO") && !$0.contains("answered instead")
    }
    #expect(faults.isEmpty, "\(run.output)")
    for expected in [
      "smoke test: 20 packages found by their names", "look-ups consistent",
      "v2 failed (index-damaged): v1 answered instead", "MarketplaceHighErrorRate: FIRING",
      "rolled back in", "200 of 200 packages the same on both",
    ] {
      #expect(lines.contains { $0.contains(expected) }, "\(expected): \(run.output)")
    }
    #expect(lines.count { $0.contains(" of 9: ") } == 9)
  }
}
