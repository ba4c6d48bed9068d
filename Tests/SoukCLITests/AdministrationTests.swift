import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

@Suite struct AdministrationTests {
  @Test func theRegistriesAreListedInOrder() {
    let run = CommandRun("registry", "list")
    #expect(run.status == .success)
    #expect(
      run.output == """
        REGISTRY  PACKAGES  READ                  LOCATION
        builtin          1  1970-01-01 00:00 UTC  embedded
        shop             2  never                 /srv/shop

        """)
  }

  @Test func aRefreshSaysWhatChangedAndWhatWasLeftOut() {
    var service = FakeMarketplace.sample
    service.reports = [
      RefreshReport(registry: .builtin, unchanged: true, total: 1),
      RefreshReport(
        registry: .apt, added: 1_200, updated: 3, removed: 1, total: 64_000,
        problems: ["index.json, entry 4: no name"], problemCount: 3, seconds: 2),
    ]
    let run = CommandRun("registry", "refresh", on: service)
    #expect(run.status == .success)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        builtin: unchanged, 1 package (0.00 ms)
        apt: 64,000 packages: 1,200 new, 3 changed, 1 gone (2.0 s); 3 entries left out, the \
        others kept:
          index.json, entry 4: no name
          and 2 more like these

        """)
  }

  @Test func aProgressLineIsDrawnOnATerminalAndTakenAway() {
    var service = FakeMarketplace.sample
    service.reports = [RefreshReport(registry: .builtin, total: 5)]
    let run = CommandRun(
      "registry", "refresh", on: service, terminal: TerminalFacts(errorIsTerminal: true))
    #expect(
      run.errors.hasPrefix(
        "\r\u{1B}[Kbuiltin reading [##########..........]  50% 5 packages\r\u{1B}[K"))
  }

  @Test(arguments: ServiceError.Code.allCases)
  func aRefreshEndsWithTheStatusOfWhatFailed(_ code: ServiceError.Code) throws {
    var service = FakeMarketplace.sample
    var report = RefreshReport(registry: .apt, failure: "it failed")
    report.failureCode = code
    report.notices = ["The key of apt changed."]
    service.reports = [RefreshReport(registry: .builtin, unchanged: true), report]
    let run = CommandRun("registry", "refresh", "--json", on: service)
    #expect(run.status == ExitStatus(code))
    let rows = try JSONReader.parse(Array(run.output.utf8)).objectValue?["registries"]?.arrayValue
    #expect(rows?[0].objectValue?["notices"] == .array([]))
    #expect(rows?[1].objectValue?["notices"] == .array([.string("The key of apt changed.")]))
    #expect(rows?[1].objectValue?["failure_code"] == .string(code.rawValue))
  }

  @Test func aRegistryThatFailedMakesTheCommandFail() {
    var service = FakeMarketplace.sample
    service.reports = [RefreshReport(registry: .apt, failure: "index.json is not JSON.")]
    let run = CommandRun("registry", "refresh", on: service)
    #expect(run.status == .malformed)
    #expect(
      run.output
        == "apt: failed, and what was there is kept. index.json is not JSON.\n")
  }

  @Test func aRegistryThatIsNotThereIsNotRemovedOrRefreshed() {
    #expect(CommandRun("registry", "remove", "nope").status == .nothingFound)
    #expect(CommandRun("registry", "refresh", "nope").status == .nothingFound)
    #expect(CommandRun("registry", "remove", "shop").status == .success)
  }

  @Test func settingsAreCheckedBeforeTheyAreKept() {
    let settings = MemorySettingsStore(
      [SettingKey("gate.backend", "which backend answers", choices: ["v1", "v2", "parallel"])],
      values: ["gate.backend": "v1"])
    #expect(CommandRun("config", "get", settings: settings).output == "gate.backend = v1\n")
    let bad = CommandRun("config", "set", "gate.backend", "v9", settings: settings)
    #expect(bad.status == .usage)
    #expect(
      bad.errors == "souk: “v9” is not a value of gate.backend. It takes: v1, v2, parallel.\n")
    #expect(
      CommandRun("config", "set", "gate.backend", "v2", settings: settings).status == .success)
    #expect(CommandRun("config", "get", "gate.backend", settings: settings).output == "v2\n")
    let unknown = CommandRun("config", "get", "x", settings: settings)
    #expect(unknown.status == .usage)
    #expect(unknown.errors == "souk: There is no setting named “x”. There is: gate.backend.\n")
  }

  @Test func statusIsOneDocument() throws {
    let run = CommandRun("status", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["gate"] as? String == "v1")
    let cache = try #require(object["cache"] as? [String: Any])
    #expect(cache["hit_rate"] as? Double == 0.75)
    #expect((object["registries"] as? [Any])?.count == 2)
    #expect(CommandRun("status").output.contains("75.0% of look-ups answered"))
  }

  @Test func theDemoSaysThatItIsSynthetic() {
    let run = CommandRun("demo")
    #expect(run.status == .success)
    #expect(run.errors.contains("1,000 synthetic packages"))
  }
}
