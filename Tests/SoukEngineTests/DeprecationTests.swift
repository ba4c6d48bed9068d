import Foundation
import SoukModel
import SoukRollout
import SoukTesting
import Testing

@testable import SoukEngine

@Suite("v1 in the last phase", .enabled(if: BuiltIn.both, "this build has one backend"))
struct DeprecationTests {
  /// An engine of a new home whose rollout is in a phase, after its session began.
  private func withEngine(
    in phase: RolloutPhase, gate: Gate, _ body: (Engine) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-late-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: [
      "SOUK_HOME": folder, "SOUK_APT_LISTS": "none", "SOUK_BACKEND": gate.rawValue,
    ])
    defer { engine.close() }
    try engine.rolloutStore.add(
      RolloutEvent(at: engine.clock.now(), kind: .began, phase: phase.rawValue))
    engine.beginSession(.command)
    try body(engine)
  }

  @Test("warns where it answers by the gate, and where it is asked by name")
  func warns() throws {
    try withEngine(in: .deprecation, gate: .v1) { engine in
      #expect(engine.deprecation(of: nil) == RolloutWording.deprecated)
      #expect(engine.deprecation(of: .v1) == RolloutWording.deprecated)
      #expect(engine.deprecation(of: .v2) == nil)
      #expect(engine.notices.contains(RolloutWording.deprecated))
    }
    try withEngine(in: .deprecation, gate: .v2) { engine in
      #expect(engine.deprecation(of: nil) == nil)
      #expect(engine.deprecation(of: .v1) == RolloutWording.deprecated)
      #expect(!engine.notices.contains(RolloutWording.deprecated))
    }
  }

  @Test("is not spoken of in an earlier phase")
  func silent() throws {
    try withEngine(in: .fullMigration, gate: .v1) { engine in
      #expect(engine.deprecation(of: nil) == nil)
      #expect(engine.deprecation(of: .v1) == nil)
    }
  }
}
