import Foundation
import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The verdicts on the folders of a v1 marketplace on disk.
@Suite struct FolderVerdictTests {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    for name in ["b", "a", "c"] {
      try place.write("in \(name)", to: "marketplace/packages/x/\(name)/file")
    }
  }

  private func digest(_ order: [String]) -> String {
    "\(SHA256Digest(of: order.flatMap { Array("\($0)/filein \($0)".utf8) }))"
  }

  private func verdict(
    _ checksum: String?, added folder: String = "marketplace",
    path: String = "marketplace/packages/x"
  ) throws -> Verdict {
    let stated = checksum.map { "\"\($0)\"" } ?? "null"
    let index = """
      {"packages": [{"name": "x", "version": "1", "path": "\(path)", "checksum": \(stated)}]}
      """
    try place.write(index, to: folder + "/registry/index.json")
    let source = MarketplaceSource(
      name: .market, directory: folder.isEmpty ? place.path : place.path + "/" + folder)
    let package = try #require(try Reading(source).entries.first?.package)
    #expect(source.holds(package, version: "1") == (path != "marketplace/packages/gone"))
    let verdict = source.verify(package, version: nil, now: 0)
    #expect(verdict.steps.count == VerificationStep.Rung.allCases.count)
    #expect(verdict.signature == .unsigned && !verdict.isVerified)
    return verdict
  }

  @Test func sortedFoldersAreVerifiedWhereverTheRegistryWasAdded() throws {
    let digest = digest(["a", "b", "c"])
    #expect(try verdict(digest).checksum == .verified)
    #expect(try verdict(digest, added: "").checksum == .verified)
    #expect(try verdict(digest.uppercased()).checksum == .verified)
  }

  @Test func anotherOrderIsVerifiedNoncanonicalAndTheOrderIsSaid() throws {
    let verdict = try verdict(digest(["c", "a", "b"]))
    #expect(verdict.checksum == .verifiedNoncanonical)
    #expect(verdict.firstFailure == nil)
    let step = try #require(verdict.steps.first { $0.rung == .checksum })
    #expect(step.finding.raw.contains("c, a, b"))
    #expect(step.found?.raw == digest(["a", "b", "c"]))
  }

  @Test func changedContentIsAMismatchWithACodeAndARemedy() throws {
    try place.write("changed", to: "marketplace/packages/x/b/file")
    let verdict = try verdict(digest(["a", "b", "c"]))
    #expect(verdict.checksum == .mismatch)
    #expect(verdict.firstFailure?.code == "C03")
    #expect(verdict.firstFailure?.remedy?.isEmpty == false)
    #expect(verdict.firstFailure?.finding.raw.contains("none of the 6 orders") == true)
  }

  @Test func changedLineEndsAreProvenByTrialAndStillAMismatch() throws {
    try place.write("one\ntwo\n", to: "marketplace/packages/x/b/file")
    let published = "\(SHA256Digest(of: Array("c/filein cb/fileone\ntwo\na/filein a".utf8)))"
    #expect(try verdict(published).checksum == .verifiedNoncanonical)
    try place.write("one\r\ntwo\r\n", to: "marketplace/packages/x/b/file")
    let verdict = try verdict(published)
    #expect(verdict.checksum == .mismatch)
    #expect(verdict.firstFailure?.code == "C12")
    #expect(verdict.firstFailure?.failure?.certainty == .proven)
  }

  @Test func tooManyOrdersAreUndeterminedAndNoFailure() throws {
    for number in 0..<12 {
      try place.write("x", to: "marketplace/packages/x/more\(number)/file")
    }
    let verdict = try verdict(String(repeating: "0", count: 64))
    #expect(verdict.checksum == .undetermined && verdict.firstFailure == nil)
  }

  @Test func absentMalformedAndMissingAreKeptApart() throws {
    #expect(try verdict(nil).checksum == .absent)
    let malformed = try verdict("12")
    #expect(malformed.checksum == .malformed && malformed.firstFailure?.code == "C05")
    let gone = try verdict(
      digest(["a", "b", "c"]), path: "marketplace/packages/gone")
    #expect(gone.checksum == .listed && gone.firstFailure == nil)
  }

  @Test func aLinkOutOfThePackageIsNamedAsTheCause() throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/marketplace/packages/x/out", withDestinationPath: "/etc/passwd")
    let verdict = try verdict(digest(["a", "b", "c"]))
    #expect(verdict.firstFailure?.code == "A03")
    #expect(verdict.checksum.contractWord == "listed")
  }
}

extension RegistryName {
  /// The marketplace of the tests.
  fileprivate static var market: RegistryName { RegistryName("market") ?? .builtin }
}
