import Foundation
import SoukTesting
import Testing

/// Failures, the trust inspector and bundles of evidence, on the screen of the real program.
@Suite(
  .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"),
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"))
struct TrustSessionTests {
  private func session(_ width: Int, _ height: Int) throws -> TmuxSession {
    try TmuxSession(
      width: width, height: height, environment: ["SOUK_APT_LISTS": "none"])
  }

  @Test("everything is verified, a cause unfolded, a failure noted, inspected and saved")
  func failures() throws {
    let session = try session(120, 40)
    try session.enter("cd \(session.directory.path)")
    try session.startSouk()
    try session.press("F7")
    try session.wait(for: "nothing is on record as failing")
    try session.press("v")
    try session.wait(for: "releases verified,")
    try session.wait(for: "C03 Same size, other bytes")
    try session.press("Enter")
    try session.wait(for: "lab-tampered-archive 1.0.0")
    try session.press("Down")
    try session.press("n")
    try session.type("seen by the night shift")
    try session.press("Enter")
    try session.wait(for: "“seen by the night shift”")
    try session.press("m")
    try session.wait(for: "1 handled")
    try session.press("Enter")
    try session.wait(for: "FAILED at step 3 of 8")
    let screen = try session.wait(for: "cause      PROVEN")
    #expect(screen.contains("1 byte differs"))
    #expect(screen.contains("^^"))
    #expect(screen.contains("expected"))
    try session.press("b")
    try session.wait(for: "saved ")
    let name = "souk-evidence-builtin-lab-tampered-archive-1.0.0.tar.gz"
    #expect(FileManager.default.fileExists(atPath: session.directory.path + "/" + name))
    try session.press("q")
    try session.wait(for: TmuxSession.prompt)

    // The bundle, as a colleague opens it: in the inspector, without any home.
    try session.enter("clear; SOUK_HOME=/proc/none \(TmuxSession.program) evidence open \(name)")
    let replay = try session.wait(for: "this souk reaches the same verdict")
    #expect(replay.contains("a bundle of evidence"))
    #expect(replay.contains("lab-tampered-archive 1.0.0"))
    try session.press("Escape")
    try session.wait(for: TmuxSession.prompt)
  }

  @Test("a search by verdict finds the releases of the lab", arguments: BuiltIn.names)
  func searchByVerdict(backend: String) throws {
    let home = try TemporaryHome()
    for (query, name) in [("sig:S14", "lab-other-signer"), ("sig:t02", "lab-revoked-key")] {
      let run = try BuiltProgram(
        "$souk search '\(query)' --backend \(backend) --format json", home: home.path + "/souk")
      #expect(run.status == 0, "\(run.errors)")
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let packages = try #require(json?["packages"] as? [[String: Any]])
      #expect(packages.compactMap { $0["name"] as? String } == [name])
    }
  }

  @Test("down to 40×10 the failures and the inspector can be read part by part")
  func small() throws {
    let session = try session(40, 10)
    try session.startSouk()
    try session.press("F7")
    try session.press("v")
    try session.wait(for: "releases verified,")
    try session.press("End")
    try session.press("Enter")
    try session.wait(for: "checked just now")
    // The page comes in parts, and End goes to the last line there is.
    try session.press("End", until: "history")
  }
}
