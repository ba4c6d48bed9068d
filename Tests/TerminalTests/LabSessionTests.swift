import Foundation
import SoukTesting
import Testing

/// The signature lab, read on the screen of the real program without any other registry.
@Suite(
  .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"),
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"))
struct LabSessionTests {
  @Test(
    "every package of the lab shows its own verdict, whichever backend answers",
    arguments: BuiltIn.names)
  func lab(backend: String) throws {
    let session = try TmuxSession(
      width: 120, height: 34, environment: ["SOUK_APT_LISTS": "none", "SOUK_BACKEND": backend])
    try session.startSouk()
    #expect(try session.picture().header.contains("gate \(backend) · answered by \(backend)"))
    try session.visitLab()
  }

  @Test("the list of verdicts leaves no package of the lab out")
  func completeness() throws {
    let home = try TemporaryHome()
    let run = try BuiltProgram(
      "$souk search '' --category signature-lab --limit 1000 --format json",
      home: home.path + "/souk")
    #expect(run.status == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let packages = try #require(json?["packages"] as? [[String: Any]])
    let names = packages.compactMap { $0["name"] as? String }
    #expect(names.sorted() == LabRelease.all.map(\.name).sorted())
  }

  @Test("without package lists builtin alone is browsed, and one line says how to get more")
  func onlyBuiltin() throws {
    let session = try TmuxSession(environment: ["SOUK_APT_LISTS": "none"])
    try session.startSouk()
    let picture = try session.see("how to get more packages") {
      $0.rows.contains { $0.contains("apt-get update") && $0.contains("souk registry add") }
    }
    #expect(picture.counts?.matching == picture.counts?.all)
    #expect(picture.header.contains("builtin"))
    #expect(!picture.header.contains("apt"))
  }
}
