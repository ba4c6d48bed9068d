import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

@Suite struct EvidenceCommandTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Runs `body` on a real marketplace in a throw-away home.
  private func withEngine(_ body: (Engine) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-cli-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
  }

  @Test func theBundleIsWrittenWhereItWasAskedFor() throws {
    let run = CommandRun("evidence", "httpx", "-o", "here.tar.gz", "--json")
    #expect(run.status == .success)
    #expect(run.written == ["here.tar.gz": [1, 2, 3]])
    let document = try object(run.output)
    #expect(document["output"] as? String == "here.tar.gz" && document["bytes"] as? Int == 3)
    #expect(CommandRun("evidence", "httpx").written.keys.first == "httpx.tar.gz")
    #expect(CommandRun("evidence", "nope").status == .nothingFound)
  }

  @Test func anOpenedBundleSaysWhetherThisSoukAgrees() throws {
    try withEngine { engine in
      let saved = CommandRun("evidence", "lab-tampered-archive", "-o", "x", on: engine)
      let bundle = try #require(saved.written["x"])
      let run = CommandRun("evidence", "open", "x", "--json", bytes: bundle)
      #expect(run.status == .success)
      let document = try object(run.output)
      #expect(document["same"] as? Bool == true)
      #expect(document["name"] as? String == "lab-tampered-archive")
      let replayed = try #require(document["replayed"] as? [String: Any])
      #expect(replayed["checksum"] as? String == "mismatch")
      let text = CommandRun("evidence", "open", "x", bytes: bundle)
      #expect(text.output.contains("The same verdict."))
      #expect(text.output.contains("[C03]"))
    }
  }

  @Test func onATerminalTheInspectorOpensUnlessAFormatIsAskedFor() throws {
    try withEngine { engine in
      let bundle = try #require(
        CommandRun("evidence", "lab-tampered-archive", "-o", "x", on: engine).written["x"])
      let terminal = TerminalFacts(inputIsTerminal: true, outputIsTerminal: true, columns: 80)
      let run = CommandRun("evidence", "open", "x", terminal: terminal, bytes: bundle)
      #expect(run.status == .success && run.output.isEmpty)
      #expect(run.inspected == [PackageID(.builtin, "lab-tampered-archive")])
      for format in ["text", "json"] {
        let written = CommandRun(
          "evidence", "open", "x", "--format", format, terminal: terminal, bytes: bundle)
        #expect(written.inspected.isEmpty && !written.output.isEmpty)
      }
      let piped = CommandRun(
        "evidence", "open", "x", terminal: TerminalFacts(inputIsTerminal: true), bytes: bundle)
      #expect(piped.inspected.isEmpty && piped.output.contains("The same verdict."))
    }
  }

  @Test func openingNeedsNoHome() throws {
    try withEngine { engine in
      let bundle = try #require(
        CommandRun("evidence", "lab-good", "-o", "x", on: engine).written["x"])
      let run = CommandRun(
        "evidence", "open", "x", bytes: bundle, opening: ServiceError(.io, "There is no home."))
      #expect(run.status == .success)
    }
  }

  @Test func whatIsNoBundleIsMalformed() {
    let run = CommandRun("evidence", "open", "x", bytes: Array("hello".utf8))
    #expect(run.status == .malformed)
    #expect(run.errors.contains("This is no bundle of evidence"))
  }
}
