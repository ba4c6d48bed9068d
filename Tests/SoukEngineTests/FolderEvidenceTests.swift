import Foundation
import SoukModel
import SoukTrust
import Testing

@testable import SoukEngine

/// Evidence of v1 packages, whose content is a folder.
@Suite struct FolderEvidenceTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try home.open()
  }

  /// A marketplace of one package with three folders, its digest taken in an order.
  private func publish(_ order: [String], changing content: String? = nil) throws -> PackageID {
    let place = home.folder + "/shop"
    let digest = SHA256Digest(of: order.flatMap { Array("\($0)/filein \($0)".utf8) })
    for name in ["a", "b", "c"] {
      let folder = place + "/packages/x/\(name)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data((content ?? "in \(name)").utf8).write(to: URL(filePath: folder + "/file"))
    }
    let index = """
      {"packages": [{"name": "x", "version": "1", "path": "packages/x", "checksum": "\(digest)"}]}
      """
    try Data(index.utf8).write(to: URL(filePath: place + "/index.json"))
    try engine.take("market", from: place)
    return PackageID(.market, "x")
  }

  private func check(_ id: PackageID, _ status: ChecksumStatus) throws {
    let verdict = try engine.verify(id, version: nil).verdict
    #expect(verdict.checksum == status)
    let file = try engine.evidence(of: id, version: nil)
    let replay = try EvidenceReplay(opening: file.bytes)
    #expect(replay.isSame && replay.replayed == verdict)
    guard EvidenceFixture.has("sha256sum") else {
      print("sha256sum is not installed: the commands of bundles were not run")
      return
    }
    let (code, output) = try EvidenceFixture.reproduce(file.bytes)
    #expect(code == 0, "\(output)")
    #expect(output.contains("sha256sum -c"))
  }

  @Test func aFolderInSortedOrderIsReplayedAndShownBySHA256sum() throws {
    try check(try publish(["a", "b", "c"]), .verified)
  }

  @Test func aFolderInAnotherOrderIsShownInTheOrderThatWasFound() throws {
    try check(try publish(["c", "a", "b"]), .verifiedNoncanonical)
  }

  @Test func changedContentIsShownToDiffer() throws {
    try check(try publish(["a", "b", "c"], changing: "other"), .mismatch)
  }

  @Test func everythingOfAMarketplaceWithContentIsVerifiedAtOnce() throws {
    _ = try publish(["b", "c", "a"])
    let report = try engine.verifyAll(
      in: .market, on: .v2, progress: { _ in }, cancellation: Cancellation())
    #expect(report.releases.map(\.checksum) == [.verifiedNoncanonical])
    #expect(report.absent == 0 && !report.isVerified)
  }

  @Test func whatIsNotHereIsCountedAndNotVerified() throws {
    try engine.take("market", from: try home.marketplace(["one", "two"]))
    let report = try engine.verifyAll(
      in: .market, on: nil, progress: { _ in }, cancellation: Cancellation())
    #expect(report.releases.isEmpty && report.absent == 2 && report.isVerified)
  }
}
