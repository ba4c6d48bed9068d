import Foundation
import SoukArchive
import SoukInstall
import SoukModel
import SoukRegistry
import SoukRouter
import SoukTrust
import Testing

@testable import SoukEngine

@Suite struct InstallingTests {
  private let place: TemporaryHome
  private var engine: Engine

  init() throws {
    place = try TemporaryHome()
    engine = try InstallingShop.open(place)
  }

  private func id(_ name: String) -> PackageID { PackageID(.builtin, RegistryText(name)) }

  private func order(_ wanted: String..., requirement: RegistryText = "*") -> InstallOrder {
    InstallOrder(.install(wanted.map { .init(id($0), requirement) }))
  }

  private func run(
    _ order: InstallOrder, on backend: BackendKind? = nil,
    review: (InstallPlan) -> Bool = { _ in true }
  ) throws(ServiceError) -> InstallationAnswer {
    try engine.install(
      order, in: nil, on: backend, review: review, progress: { _ in },
      cancellation: Cancellation())
  }

  private func names(_ plan: InstallPlan?) -> [String] {
    (plan?.items ?? []).map { "\($0.change.word) \($0.id.name.raw) \($0.version.raw)" }
  }

  @Test func aPackageIsInstalledWithWhatItNeedsBelowTheHome() throws {
    let answer = try run(order("web"))
    guard case .done(let plan) = answer.outcome else {
      Issue.record("\(answer.outcome)")
      return
    }
    #expect(names(plan) == ["install json 1.2.0", "install web 1.0.0"])
    #expect(answer.root == place.home.packages)
    let file = place.home.packages + "/builtin/json/1.2.0/README.md"
    #expect(FileManager.default.contents(atPath: file) == Data("json 1.2.0".utf8))
    let installed = try engine.installed(in: nil)
    #expect(installed.lock.packages.map(\.id) == [id("json"), id("web")])
    #expect(installed.lock.isRequested(id("web")) && !installed.lock.isRequested(id("json")))
    #expect(installed.missing.isEmpty && installed.notes.isEmpty)
  }

  @Test func bothBackendsComeToTheSamePlan() throws {
    var dry = order("web")
    dry.isDryRun = true
    let answers = try [BackendKind.v1, .v2].map { kind in
      guard engine.router.backends[kind] != nil else { return try run(dry) }
      let answer = try run(dry, on: kind)
      #expect(answer.backend == kind)
      return answer
    }
    #expect(answers[0].plan == answers[1].plan)
    #expect(answers[0].plan?.items.allSatisfy { $0.verdict?.checksum == .verified } == true)
    #expect(!FileManager.default.fileExists(atPath: place.home.packages))
  }

  @Test func aReviewThatSaysNoChangesNothing() throws {
    var seen: [InstallPlan] = []
    let answer = try run(order("web")) { plan in
      seen.append(plan)
      return false
    }
    guard case .planned = answer.outcome else {
      Issue.record("\(answer.outcome)")
      return
    }
    #expect(seen.count == 1)
    #expect(try engine.installed(in: nil).lock.packages.isEmpty)
  }

  @Test func tamperedContentIsRefusedWithItsVerdictWhateverIsForced() throws {
    var forced = order("tampered")
    forced.isForced = true
    for order in [order("tampered"), forced] {
      guard case .refused(let plan, let refusal) = try run(order).outcome else {
        Issue.record("tampered content was let in")
        return
      }
      #expect(!refusal.isByRuleAlone)
      #expect(refusal.releases.map(\.verdict.checksum) == [.mismatch])
      #expect(plan.items.first?.verdict?.checksum == .mismatch)
    }
  }

  @Test func aRegistryThatIsHeldToSignaturesNeedsAnOverrideWhichIsLoggedAsT11() throws {
    engine.close()
    var settings = Settings()
    settings.installRules = [.builtin: []]
    let strict = try InstallingShop.open(place, settings: settings)
    defer { strict.close() }
    func run(_ order: InstallOrder) throws -> InstallationAnswer {
      try strict.install(
        order, in: nil, on: nil, review: { _ in true }, progress: { _ in },
        cancellation: Cancellation())
    }
    guard case .refused(_, let refusal) = try run(order("json")).outcome else {
      Issue.record("an unsigned release was let in")
      return
    }
    #expect(refusal.isByRuleAlone)
    var forced = order("json")
    forced.isForced = true
    let answer = try run(forced)
    #expect(answer.overridden.map(\.id) == [id("json")])
    let log = try String(contentsOfFile: place.home.log, encoding: .utf8)
    #expect(log.contains(#""code":"T11""#))
  }

  @Test func whatIsNewerIsListedAndAnUpdateBringsIt() throws {
    _ = try run(order("json", requirement: "=1.0.0"))
    let pinned = try engine.outdated(in: nil, on: nil)
    #expect(
      pinned.packages
        == [OutdatedPackage(id: id("json"), installed: "1.0.0", update: nil, newest: "1.2.0")])
    _ = try run(InstallOrder(.uninstall([id("json")])))
    _ = try run(order("json", requirement: "<1.1"))
    _ = try run(order("json", requirement: "^1"))
    #expect(try engine.outdated(in: nil, on: nil).packages.isEmpty)
  }

  @Test func whatAnInterruptedInstallationLeftIsClearedUpByWhoeverLooksNext() throws {
    _ = try run(order("json"))
    let stage = place.home.packages + "/.souk/stage/0"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
    let found = try engine.installed(in: nil)
    #expect(found.notes.count == 1)
    #expect(found.lock.packages.map(\.id) == [id("json")])
    #expect(!FileManager.default.fileExists(atPath: stage))
    #expect(try engine.installed(in: nil).notes.isEmpty)
  }

  @Test func whoLooksWhileAnInstallationRunsNeitherWaitsNorClearsItsWorkAway() throws {
    _ = try run(order("json"))
    let root = InstallRoot(path: place.home.packages)
    let stage = root.stage + "/0"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
    let mutex = try #require(try InstallMutex.take(root, patience: 0))
    try withExtendedLifetime(mutex) {
      let begin = EngineClock.system.uptime()
      let found = try engine.installed(in: nil)
      #expect(EngineClock.system.uptime() - begin < 5_000_000_000)
      #expect(found.notes.isEmpty)
      #expect(found.lock.packages.map(\.id) == [id("json")])
      #expect(FileManager.default.fileExists(atPath: stage))
    }
  }

  @Test(arguments: [
    (RegistryError.Kind.network, ServiceError.Code.network), (.unreadable, .io), (.busy, .busy),
  ])
  func contentThatCannotBeFetchedIsTroubleOnTheWayAndNoTampering(
    _ kind: RegistryError.Kind, _ code: ServiceError.Code
  ) throws {
    engine.close()
    let troubled = try InstallingShop.open(place, troubled: kind)
    defer { troubled.close() }
    let error = #expect(throws: ServiceError.self) {
      try troubled.install(
        order("web"), in: nil, on: nil, review: { _ in true }, progress: { _ in },
        cancellation: Cancellation())
    }
    #expect(error?.code == code)
    #expect(error?.message.contains("the cable is out") == true)
    #expect(error?.remedy.contains("Put it back") == true)
    #expect(try troubled.installed(in: nil).lock.packages.isEmpty)
  }

  @Test func anOrderThatDebianAndSoukWouldHaveToShareIsRefusedWholeAndSaysWhichIsWhose() throws {
    let jq = PackageID(.apt, "jq")
    let mixed = InstallOrder(.install([.init(jq, "*"), .init(id("web"), "*")]))
    let error = #expect(throws: ServiceError.self) { try run(mixed) }
    #expect(error?.code == .conflict)
    #expect(error?.message.contains("apt:jq: a package of Debian") == true)
    #expect(error?.message.contains("builtin:web: for souk") == true)
    #expect(error?.remedy.contains("`sudo apt-get install jq`") == true)
    #expect(!FileManager.default.fileExists(atPath: place.home.packages))
    #expect(throws: ServiceError.self) { try run(InstallOrder(.uninstall([jq, id("web")]))) }
  }

  @Test(arguments: [
    (RegistryText("jq"), RegistryText("*"), "sudo apt-get install jq"),
    ("jq", "1.6-2", "sudo apt-get install jq=1.6-2"),
    ("a b;rm -rf ~", "*", "sudo apt-get install 'a b;rm -rf ~'"),
    ("-o=x", "*", "sudo apt-get install -- -o=x"),
    ("x'y", "*", #"sudo apt-get install 'x'\''y'"#),
  ])
  func debianPackagesGetTheCommandThatInstallsThemAndNoMore(
    name: RegistryText, version: RegistryText, command: String
  ) throws {
    let answer = try run(InstallOrder(.install([.init(PackageID(.apt, name), version)])))
    #expect(answer.outcome == .debian(command: command))
    #expect(!FileManager.default.fileExists(atPath: place.home.packages))
  }

  @Test func whatCannotBeDoneHasTheKindOfFailureThatItsExitCodeNeeds() throws {
    _ = try run(order("web"))
    let cases: [(InstallOrder, ServiceError.Code)] = [
      (order("nope"), .notFound), (order("json", requirement: "^9"), .conflict),
      (InstallOrder(.uninstall([id("json")])), .conflict),
      (InstallOrder(.uninstall([id("tampered")])), .notFound),
      (order("json", requirement: "???"), .notFound),
    ]
    for (order, code) in cases {
      #expect { try run(order) } throws: { ($0 as? ServiceError)?.code == code }
    }
  }

  @Test func theRulesOfInstallingAreReadAsTheyAreWritten() {
    let text = "market:unsigned market:expired shop:nothing"
    let rules = InstallRulesText.rules(text)
    #expect(rules?[.market] == [.unsigned, .expired])
    #expect(rules.map(InstallRulesText.text) == text)
    for wrong in ["market", "market:", ":unsigned", "market:unsigned:x", "market:revoked"] {
      #expect(InstallRulesText.rules(wrong) == nil, "\(wrong)")
    }
  }
}
