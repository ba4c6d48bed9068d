import SoukModel
import SoukTrust
import Synchronization
import Testing

@testable import SoukInstall

struct InstallerTests {
  private func shop() throws -> Shop {
    var shop = Shop()
    try shop.add("json 1.0.0", files: ["lib/json.txt": "one"])
    try shop.add("json 1.2.0", files: ["lib/json.txt": "two"])
    try shop.add("web 1.0.0", needs: ["json ^1"], files: ["web.txt": "web", "bin/run": "run"])
    try shop.add("other 1.0.0")
    return shop
  }

  private func outcome(
    _ shop: Shop, _ disk: MemoryDisk, _ order: InstallOrder
  ) -> Result<InstallReport, InstallError> {
    Result { () throws(InstallError) in try shop.installer(disk).perform(order) }
  }

  private func error(
    _ shop: Shop, _ disk: MemoryDisk, _ order: InstallOrder
  ) -> InstallError? {
    if case .failure(let error) = outcome(shop, disk, order) { error } else { nil }
  }

  @Test func aPackageComesWithTheNewestOfWhatItNeeds() throws {
    let disk = MemoryDisk()
    let report = try outcome(shop(), disk, Shop.install("web")).get()
    #expect(report.isDone)
    #expect(
      report.plan.items.map { "\($0.id.name.raw) \($0.version.raw)" }
        == ["json 1.2.0", "web 1.0.0"])
    let files = disk.files
    #expect(files["/root/builtin/json/1.2.0/lib/json.txt"] == Array("two".utf8))
    #expect(files["/root/builtin/web/1.0.0/bin/run"] == Array("run".utf8))
    #expect(!files.keys.contains { $0.hasPrefix("/root/.souk/") })
    let lock = try shop().installer(disk).installed()
    #expect(lock.packages.map(\.id) == [Shop.id("json"), Shop.id("web")])
    #expect(lock.requested.map(\.id) == [Shop.id("web")])
  }

  @Test func progressCountsPackagesThenFilesAndTheBytesOfBoth() throws {
    let seen = Mutex<[InstallProgress]>([])
    let shop = try shop()
    _ = try shop.installer(MemoryDisk()).perform(
      Shop.install("web"), progress: { report in seen.withLock { $0.append(report) } })
    let reports = seen.withLock { $0 }
    let archives = [("json", "1.2.0"), ("web", "1.0.0")].compactMap { name, version in
      shop.source.packages[Shop.id(name)]?.releases
        .first { $0.version == RegistryText(version) }?.size
    }
    let verified = reports.filter { $0.phase == .verifying }
    #expect(verified.map(\.done) == [1, 2])
    #expect(verified.last?.bytes == archives.reduce(0, +))
    #expect(verified.allSatisfy { $0.totalBytes == archives.reduce(0, +) })
    let staged = reports.filter { $0.phase == .staging }
    #expect(staged.map(\.done) == [1, 2, 3])
    #expect(staged.map(\.bytes) == [3, 6, 9])
    #expect(staged.allSatisfy { $0.total == 3 && $0.totalBytes == 9 })
  }

  @Test func aDryRunVerifiesEverythingAndChangesNothing() throws {
    let disk = MemoryDisk()
    var order = Shop.install("web")
    order.isDryRun = true
    let report = try outcome(shop(), disk, order).get()
    #expect(!report.isDone)
    #expect(report.plan.items.allSatisfy { $0.verdict?.checksum == .verified })
    #expect(disk.files.isEmpty)
    var tampered = try shop()
    tampered.tamper("json", "1.2.0")
    guard case .notVerified = error(tampered, disk, order) else {
      Issue.record("a dry run let tampered content pass")
      return
    }
  }

  @Test func oneTamperedDependencyKeepsEverythingOut() throws {
    var shop = try shop()
    shop.tamper("json", "1.2.0")
    let disk = MemoryDisk()
    for isForced in [false, true] {
      var order = Shop.install("web")
      order.isForced = isForced
      guard case .notVerified(let refusals, in: _) = error(shop, disk, order) else {
        Issue.record("tampered content was installed")
        return
      }
      #expect(refusals.map(\.id) == [Shop.id("json")])
      #expect(refusals.first?.verdict.checksum == .mismatch)
      #expect(disk.files.isEmpty)
    }
  }

  @Test func anUnsignedReleaseOfASigningRegistryNeedsAnOverrideThatIsOnRecord() throws {
    var shop = try shop()
    shop.source.signings[.builtin] = RegistrySigning(name: .builtin, signing: .releases)
    let disk = MemoryDisk()
    guard case .refused(let refusals, in: _) = error(shop, disk, Shop.install("other")) else {
      Issue.record("an unsigned release was let in")
      return
    }
    #expect(refusals.map(\.id) == [Shop.id("other")])
    #expect(disk.files.isEmpty)
    var order = Shop.install("other")
    order.isForced = true
    let report = try outcome(shop, disk, order).get()
    #expect(report.overridden.map(\.id) == [Shop.id("other")])
    #expect(
      try shop.installer(disk).installed().package(Shop.id("other"))?.overridden
        == ["T11", "unsigned"])
  }

  @Test func whatTheIndexSpeaksAgainstStaysOutWhoeverOverridesTheRules() throws {
    let key = try SigningKey(seed: [UInt8](repeating: 1, count: 32)).publicKey
    let standings = [
      RegistrySigning(name: .builtin, signing: .none, validUntil: -1),
      RegistrySigning(
        name: .builtin, signing: .none, changes: ["other": .signingDropped(before: key)]),
      RegistrySigning(
        name: .builtin, signing: .none, changes: ["other": .keyChanged(before: key, now: key)]),
    ]
    for (signing, code) in zip(standings, ["R01", "R12", "T09"]) {
      var shop = try shop()
      shop.source.signings[.builtin] = signing
      let disk = MemoryDisk()
      var order = Shop.install("other")
      order.isForced = true
      guard case .notVerified(let refusals, in: _) = error(shop, disk, order) else {
        Issue.record("\(code) was let in")
        continue
      }
      #expect(refusals.first?.verdict.failures.map(\.code) == [code])
      #expect(disk.files.isEmpty)
    }
  }

  @Test(arguments: [
    RawTar.Entry(name: "../outside", content: Array("x".utf8)),
    RawTar.Entry(name: "/etc/outside", content: Array("x".utf8)),
    RawTar.Entry(name: "a/../../outside", content: Array("x".utf8)),
    RawTar.Entry(name: "link", kind: 0x32, link: "/etc/passwd"),
    RawTar.Entry(name: "device", kind: 0x33),
    RawTar.Entry(name: "pipe", kind: 0x36),
  ])
  func aHostileEntryKeepsAnArchiveOutWhoeverVouchesForIt(entry: RawTar.Entry) throws {
    var shop = Shop()
    shop.add(
      "bad 1.0.0",
      archive: RawTar.archive([RawTar.Entry(name: "good", content: Array("x".utf8)), entry]))
    let disk = MemoryDisk()
    for isForced in [false, true] {
      var order = Shop.install("bad")
      order.isForced = isForced
      guard case .notVerified(let refusals, in: _) = error(shop, disk, order) else {
        Issue.record("\(entry.name) was let in")
        return
      }
      #expect(refusals.first?.verdict.firstFailure?.code?.hasPrefix("A") == true)
      #expect(disk.files.isEmpty)
    }
  }

  @Test func anUninstallTakesWhatOnlyItNeededAndNothingThatIsNeeded() throws {
    let shop = try shop()
    let disk = MemoryDisk()
    _ = try outcome(shop, disk, Shop.install("web", "other")).get()
    guard
      case .needed(_, let by) = error(shop, disk, InstallOrder(.uninstall([Shop.id("json")])))
    else {
      Issue.record("a needed package was removed")
      return
    }
    #expect(by == [Shop.id("web")])
    _ = try outcome(shop, disk, InstallOrder(.uninstall([Shop.id("web")]))).get()
    #expect(try shop.installer(disk).installed().packages.map(\.id) == [Shop.id("other")])
    #expect(!disk.files.keys.contains { $0.contains("/web/") || $0.contains("/json/") })
    guard
      case .notInstalled = error(shop, disk, InstallOrder(.uninstall([Shop.id("web")])))
    else {
      Issue.record("what is not there was removed")
      return
    }
  }

  @Test func anUpdateBringsTheNewestAndTakesTheOldAway() throws {
    var shop = Shop()
    try shop.add("json 1.0.0", files: ["a": "one"])
    let disk = MemoryDisk()
    _ = try outcome(shop, disk, Shop.install("json ^1")).get()
    try shop.add("json 1.5.0", files: ["a": "two"])
    try shop.add("json 2.0.0", files: ["a": "three"])
    let report = try outcome(shop, disk, InstallOrder(.update([]))).get()
    #expect(report.plan.items.map(\.change) == [.replace("1.0.0")])
    #expect(
      disk.files.keys.sorted() == ["/root/builtin/json/1.5.0/a", "/root/souk.lock"])
    #expect(try !outcome(shop, disk, InstallOrder(.update([]))).get().isDone)
  }

  @Test func lockedInstallsWhatTheLockFileSaysAndNothingElse() throws {
    var shop = try shop()
    let disk = MemoryDisk()
    _ = try outcome(shop, disk, Shop.install("web")).get()
    let copy = MemoryDisk()
    try copy.makeFolders("/root")
    try copy.write(disk.files["/root/souk.lock"] ?? [], to: "/root/souk.lock", isExecutable: false)
    try shop.add("json 1.9.0")
    var order = InstallOrder(.install([]))
    order.isLocked = true
    _ = try outcome(shop, copy, order).get()
    #expect(copy.files == disk.files)
    order.action = .install([.init(Shop.id("other"), "*")])
    guard case .locked = error(shop, copy, order) else {
      Issue.record("a package that is not in the lock file was installed")
      return
    }
  }

  @Test func aReleaseThatWasReplacedInItsRegistryIsRefusedUnderALock() throws {
    var shop = Shop()
    try shop.add("json 1.0.0", files: ["a": "one"])
    let disk = MemoryDisk()
    _ = try outcome(shop, disk, Shop.install("json")).get()
    var other = Shop()
    try other.add("json 1.0.0", files: ["a": "evil"])
    try disk.removeAll("/root/builtin")
    var order = InstallOrder(.install([]))
    order.isLocked = true
    guard case .locked(let reason) = error(other, disk, order) else {
      Issue.record("a replaced release was installed")
      return
    }
    #expect(reason.contains("another checksum"))
  }

  @Test func anUnknownPackageAndAnImpossibleRequestChangeNothing() throws {
    let disk = MemoryDisk()
    guard case .unknownPackage = error(try shop(), disk, Shop.install("nope")) else {
      Issue.record("nope was found")
      return
    }
    guard case .unsolvable = error(try shop(), disk, Shop.install("web", "json ^2")) else {
      Issue.record("a conflict was solved")
      return
    }
    #expect(disk.files.isEmpty)
  }

  @Test func aDamagedLockFileIsAnErrorAndStaysAsItIs() throws {
    let disk = MemoryDisk()
    try disk.makeFolders("/root")
    try disk.write(Array("{".utf8), to: "/root/souk.lock", isExecutable: false)
    guard case .damagedLock = error(try shop(), disk, Shop.install("web")) else {
      Issue.record("a damaged lock file was passed over")
      return
    }
    #expect(disk.files == ["/root/souk.lock": Array("{".utf8)])
  }

  @Test func aRegistryThatWasSignedOnceIsHeldToItWhenItsSignaturesAreGone() throws {
    let shop = try shop()
    let disk = MemoryDisk()
    let json = try #require(shop.source.packages[Shop.id("json")])
    let release = try #require(json.releases.first { $0.version == "1.0.0" })
    let signed = LockedPackage(
      id: json.id, version: release.version, checksum: release.checksum, signature: .verified,
      content: "", size: 0)
    let lock = LockFile(packages: [signed], requested: [.init(signed.id, "*")])
    try disk.makeFolders("/root/builtin/json/1.0.0")
    try disk.write(Array(lock.document.utf8), to: "/root/souk.lock", isExecutable: false)
    guard case .refused(let refusals, in: _) = error(shop, disk, Shop.install("other")) else {
      Issue.record("a registry that lost its signatures was believed")
      return
    }
    #expect(refusals.map(\.id) == [Shop.id("other")])
  }
}
