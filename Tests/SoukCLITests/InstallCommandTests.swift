import Foundation
import SoukCLI
import SoukEngine
import SoukInstall
import SoukModel
import SoukTrust
import Testing

@Suite struct InstallCommandTests {
  private static let shop = RegistryName("shop") ?? .apt

  private func plan(
    signature: SignatureStatus = .verified, checksum: ChecksumStatus = .verified,
    allowed: [String] = []
  ) -> InstallPlan {
    let verdict = Verdict(signature: signature, checksum: checksum)
    return InstallPlan(items: [
      .init(
        id: PackageID(Self.shop, "idna"), version: "3.4", change: .replace("3.3"),
        isRequested: false, size: 1_200, path: "/p/shop/idna/3.4", verdict: verdict),
      .init(
        id: PackageID(Self.shop, "httpx"), version: "0.27.0", change: .install,
        dependencies: [PackageID(Self.shop, "idna")], size: 2_000_000,
        path: "/p/shop/httpx/0.27.0", verdict: verdict, allowed: allowed),
    ])
  }

  private func market(
    _ outcome: InstallationAnswer.Outcome, notes: [String] = []
  ) -> FakeMarketplace {
    var market = FakeMarketplace.sample
    market.installation = InstallationAnswer(
      outcome, root: "/p", notes: notes, backend: .v1, milliseconds: 12)
    return market
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func thePlanComesFirstAndThenWhatWasDone() {
    let run = CommandRun("install", "httpx", on: market(.done(plan())))
    #expect(run.status == .success)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("CHANGE"))
    #expect(lines[1].contains("3.3 → 3.4") && lines[1].contains("needed"))
    #expect(lines[2].contains("2.0 MB") && lines[2].contains("asked for"))
    #expect(lines[3] == "2 packages put in place in /p (12 ms).")
    #expect(run.errors.isEmpty)
  }

  @Test func theDocumentHasTheContractsMembersForThePackageThatWasAskedFor() throws {
    let run = CommandRun("install", "httpx", "--json", on: market(.done(plan())))
    let document = try object(run.output)
    #expect(document["package"] as? String == "httpx")
    #expect(document["version"] as? String == "0.27.0")
    #expect(document["path"] as? String == "/p/shop/httpx/0.27.0")
    #expect(document["dependencies"] as? [String] == ["idna"])
    #expect(document["changed"] as? Bool == true)
    #expect((document["packages"] as? [Any])?.count == 2)
    #expect(run.errors.isEmpty)
  }

  @Test func aDryRunSaysThatNothingWasChanged() throws {
    let market = market(.done(plan()))
    let run = CommandRun("install", "httpx", "--dry-run", "--target", "/t", on: market)
    #expect(run.status == .success)
    #expect(run.output.hasSuffix("Nothing was changed.\nhttpx is from the registry shop.\n"))
    let entry = try #require(market.orders.entries.first)
    #expect(entry.order.isDryRun && entry.target == "/t")
  }

  @Test func everyOptionReachesTheOrder() throws {
    let market = market(.done(plan()))
    _ = CommandRun(
      "install", "shop:httpx@^0.27", "--force", "--no-dependencies", "--prereleases",
      "--backend", "v2", on: market)
    let entry = try #require(market.orders.entries.first)
    #expect(
      entry.order
        == InstallOrder(
          .install([.init(PackageID(Self.shop, "httpx"), "^0.27")]), isForced: true,
          ignoresDependencies: true, takesPrereleases: true))
    #expect(entry.backend == .v2)
    let locked = self.market(.done(plan()))
    _ = CommandRun("install", "--locked", on: locked)
    #expect(locked.orders.entries.first?.order == InstallOrder(.install([]), isLocked: true))
  }

  @Test func anOverrideIsLoudOnTheErrorOutput() {
    let run = CommandRun(
      "install", "httpx", "--force",
      on: market(.done(plan(signature: .unsigned, allowed: ["T11", "unsigned"]))))
    #expect(run.status == .success)
    #expect(run.errors.contains("WARNING T11: shop:httpx 0.27.0"))
    #expect(run.errors.contains("(unsigned)"))
  }

  @Test(arguments: [true, false])
  func aRefusalNamesTheReleaseWithItsCodeAndEndsWithTheStatusOfItsKind(
    isByRuleAlone: Bool
  ) throws {
    let status: SoukCLI.ExitStatus = isByRuleAlone ? .conflict : .notVerified
    let verdict = Verdict(
      signature: .unsigned, checksum: .mismatch,
      steps: [
        VerificationStep(
          .checksum,
          failure: VerificationFailure(
            Finding(.bytesDiffer, "The bytes differ.", remedy: "Fetch it again.")))
      ])
    let refusal = InstallationAnswer.Refusal(
      [InstallRefusal(id: PackageID(Self.shop, "httpx"), version: "0.27.0", verdict: verdict)],
      isByRuleAlone: isByRuleAlone)
    let market = market(.refused(plan(), refusal))
    let run = CommandRun("install", "httpx", on: market)
    #expect(run.status == status)
    #expect(run.output.contains("shop:httpx 0.27.0: [C03] The bytes differ."))
    #expect(run.errors.contains("nothing was changed"))
    let document = try object(CommandRun("install", "httpx", "--json", on: market).output)
    let error = try #require(document["error"] as? [String: Any])
    #expect(error["exit"] as? Int == Int(status.rawValue))
    #expect(document["changed"] as? Bool == false)
  }

  @Test func aDebianPackageGetsTheCommandOnItsOwnLineAndStatusSeven() {
    let run = CommandRun(
      "install", "jq", on: market(.debian(command: "sudo apt-get install jq")))
    #expect(run.status == .conflict)
    #expect(run.output == "sudo apt-get install jq\n")
    #expect(run.errors.contains("not for souk to install"))
  }

  @Test func whatAnInterruptedRunLeftIsSaidOnTheErrorOutput() {
    let run = CommandRun(
      "install", "httpx", on: market(.done(plan()), notes: ["It was interrupted."]))
    #expect(run.errors == "souk: It was interrupted.\n")
  }

  @Test(arguments: [
    ["install"], ["install", "httpx@>>1"], ["install", "--locked", "--no-dependencies"],
    ["uninstall"], ["deps", "jq", "--tree", "--reverse"], ["deps", "jq", "--depth", "2"],
    ["diff", "jq", "1"], ["export", "--format", "nt", "--registry", "shop"],
    ["export", "--format", "xml"],
  ])
  func aWrongCommandLineIsAUsageErrorAndOrdersNothing(arguments: [String]) {
    let market = market(.done(plan()))
    #expect(CommandRun(list: arguments, on: market).status == .usage)
    #expect(market.orders.entries.isEmpty)
  }

  @Test func whatIsToGoIsFoundAmongWhatIsInstalled() throws {
    var market = market(.done(plan()))
    market.installedPackages.lock = LockFile(packages: [
      LockedPackage(id: PackageID(Self.shop, "gone"), version: "1", content: "", size: 0)
    ])
    #expect(CommandRun("uninstall", "gone", on: market).status == .success)
    #expect(
      market.orders.entries.map(\.order.action) == [.uninstall([PackageID(Self.shop, "gone")])])
    #expect(CommandRun("uninstall", "httpx", on: market).status == .nothingFound)
    #expect(CommandRun("update", "gone", "--dry-run", on: market).status == .success)
    #expect(market.orders.entries.last?.order.isDryRun == true)
  }

  @Test func whatIsInstalledIsListedWithWhatIsNewer() throws {
    var market = FakeMarketplace.sample
    let httpx = PackageID(Self.shop, "httpx")
    market.installedPackages.lock = LockFile(
      packages: [
        LockedPackage(id: httpx, version: "0.26.0", content: "", size: 10),
        LockedPackage(id: PackageID(Self.shop, "gone"), version: "1", content: "", size: 5),
      ], requested: [.init(httpx, "*")])
    market.outdatedPackages = [
      OutdatedPackage(id: httpx, installed: "0.26.0", update: "0.27.0", newest: "1.0.0")
    ]
    let all = try object(CommandRun("list", "--installed", "--json", on: market).output)
    #expect(all["total"] as? Int == 2)
    let run = CommandRun("list", "--outdated", "--json", on: market)
    #expect(run.status == .success)
    let rows = try #require(try object(run.output)["packages"] as? [[String: Any]])
    #expect(rows.count == 1)
    for key in ["name", "version", "title", "description"] { #expect(rows[0][key] != nil) }
    #expect(rows[0]["update"] as? String == "0.27.0")
    #expect(rows[0]["requested"] as? Bool == true)
    let none = CommandRun("list", "--installed")
    #expect(none.status == .nothingFound)
    #expect(none.output == "Nothing is installed in /home/ann/packages.\n")
    #expect(CommandRun("list", "--target", "/x").status == .usage)
  }

  @Test func whatIsInstalledIsCutAndOrderedAsAskedForAndWhatCannotBeHonouredIsRefused() throws {
    var market = FakeMarketplace.sample
    market.installedPackages.lock = LockFile(
      packages: [
        LockedPackage(id: PackageID(.builtin, "jq"), version: "1.6", content: "", size: 1),
        LockedPackage(id: PackageID(Self.shop, "gone"), version: "1", content: "", size: 5),
        LockedPackage(id: PackageID(Self.shop, "httpx"), version: "0.26.0", content: "", size: 10),
        LockedPackage(id: PackageID(Self.shop, "jq"), version: "1.7", content: "", size: 1),
      ])
    func names(_ more: String...) throws -> [String] {
      let run = CommandRun(list: ["list", "--installed", "--json"] + more, on: market)
      let document = try object(run.output)
      let rows = try #require(document["packages"] as? [[String: Any]])
      #expect(document["total"] as? Int == (more.contains("shop") ? 3 : 4))
      return rows.map { "\($0["registry"] ?? ""):\($0["name"] ?? "")" }
    }
    #expect(try names() == ["shop:gone", "shop:httpx", "builtin:jq", "shop:jq"])
    #expect(try names("--limit", "2", "--offset", "1") == ["shop:httpx", "builtin:jq"])
    #expect(
      try names("--sort", "downloads") == ["shop:httpx", "shop:jq", "shop:gone", "builtin:jq"])
    #expect(try names("--registry", "shop", "--limit", "1") == ["shop:gone"])
    let beyond = CommandRun("list", "--installed", "--offset", "9", on: market)
    #expect(beyond.status == .success)
    #expect(beyond.output == "There are 4 matches, and none shown.\n")
    for refused in [
      ["--min-maturity", "beta"], ["--maturity-level", "beta"], ["--sort", "maturity"],
      ["--detailed"],
    ] {
      #expect(
        CommandRun(list: ["list", "--outdated"] + refused, on: market).status == .usage,
        "\(refused)")
    }
  }
}
