import SoukEngine
import SoukInstall
import SoukModel
import Synchronization

extension Shelf {
  /// Where everything is installed.
  static let root = "/home/ann/packages"

  /// A change of one package.
  static func item(
    _ name: String, _ version: RegistryText, _ change: InstallPlan.Change = .install,
    isRequested: Bool = true, size: Int64? = 12_288,
    _ signature: SignatureStatus = .verified, _ checksum: ChecksumStatus = .verified
  ) -> InstallPlan.Item {
    InstallPlan.Item(
      id: PackageID(lab, RegistryText(name)), version: version, change: change,
      isRequested: isRequested, size: size, path: "\(root)/lab/\(name)/\(version.raw)",
      verdict: change.needsContent ? Verdict(signature: signature, checksum: checksum) : nil)
  }

  /// `json-tools` with the two packages that it needs.
  static let plan = InstallPlan(items: [
    item("json-core", "1.4.0", isRequested: false, size: 1_048_576),
    item("json-old", "0.2.0", .replace("0.1.0"), isRequested: false, .unsigned),
    item("json-tools", "1.2.0"),
  ])

  /// A plan of so many packages.
  static func plan(of count: Int) -> InstallPlan {
    InstallPlan(items: (0..<count).map { item("part-\($0)", "1.0.0") })
  }

  /// What comes of an order.
  static func answer(_ outcome: InstallationAnswer.Outcome) -> InstallationAnswer {
    InstallationAnswer(outcome, root: root, backend: .v1, milliseconds: 4)
  }

  /// A refusal of `json-torn`, whose archive was changed.
  static var refusal: InstallationAnswer {
    let torn = entries.first { $0.package.id == id("json-torn") }
    let verdict = torn?.verdict ?? Verdict(signature: .verified, checksum: .mismatch)
    let item = item("json-torn", "0.9.0", .install, .verified, .mismatch)
    return answer(
      .refused(
        InstallPlan(items: [item]),
        .init(
          [InstallRefusal(id: item.id, version: item.version, verdict: verdict)],
          isByRuleAlone: false)))
  }

  /// An installed package.
  static func locked(
    _ name: String, _ version: RegistryText, needs: [String] = []
  ) -> LockedPackage {
    LockedPackage(
      id: PackageID(lab, RegistryText(name)), version: version,
      dependencies: needs.map { PackageID(lab, RegistryText($0)) }, content: "00", size: 10)
  }

  /// Three installed packages: one that can be updated, one that is held back, one without folder.
  static let installed = InstalledPackages(
    root: root,
    lock: LockFile(
      packages: [
        locked("json-core", "1.4.0"), locked("json-old", "0.1.0"),
        locked("json-tools", "1.2.0", needs: ["json-core"]),
      ],
      requested: [
        .init(PackageID(lab, "json-old"), "=0.1.0"), .init(PackageID(lab, "json-tools"), "*"),
      ]),
    missing: [PackageID(lab, "json-core")])

  /// What of them has newer versions.
  static let outdated = [
    OutdatedPackage(
      id: PackageID(lab, "json-old"), installed: "0.1.0", update: nil, newest: "0.2.0"),
    OutdatedPackage(
      id: PackageID(lab, "json-tools"), installed: "1.2.0", update: "1.3.0", newest: "1.3.0"),
  ]

  /// A shop where they are installed, and an order comes down to `plan`.
  static func installedShop(_ packages: InstalledPackages = installed) -> FakeMarketplace {
    let shop = FakeMarketplace()
    shop.shop.withLock { shop in
      shop.installedPackages = packages
      shop.outdatedPackages = outdated
      shop.installation = answer(.done(plan))
    }
    return shop
  }
}
