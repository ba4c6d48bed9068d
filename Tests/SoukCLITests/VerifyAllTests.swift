import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

@Suite struct VerifyAllTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func theStatusIsZeroOnlyWhereEverythingIsVerified() {
    #expect(CommandRun("verify", "--all").status == .notVerified)
    var good = FakeMarketplace.sample
    good.packages.removeAll { !$0.verdict.isVerified }
    #expect(CommandRun("verify", "--all", on: good).status == .success)
  }

  @Test func jsonHasEveryReleaseAndCountsEveryValue() throws {
    let run = CommandRun("verify", "--all", "--format", "json", "--backend", "v2")
    let document = try object(run.output)
    #expect(document["backend"] as? String == "v2")
    #expect(document["verified"] as? Bool == false)
    let releases = try #require(document["releases"] as? [[String: Any]])
    #expect(releases.count == 3)
    for release in releases {
      for key in ["name", "version", "registry", "signature", "checksum", "code", "cause"] {
        #expect(release[key] != nil, "\(key)")
      }
    }
    let summary = try #require(document["summary"] as? [String: Any])
    let checksum = try #require(summary["checksum"] as? [String: Int])
    #expect(
      Set(checksum.keys) == [
        "verified", "verified-noncanonical", "mismatch", "undetermined", "listed", "absent",
        "malformed",
      ])
    #expect(checksum["verified"] == 1 && checksum["mismatch"] == 1 && checksum["absent"] == 1)
    let signature = try #require(summary["signature"] as? [String: Int])
    #expect(signature["verified"] == 1 && signature["bad-signature"] == 1)
    #expect(checksum.values.reduce(0, +) == 3 && signature.values.reduce(0, +) == 3)
  }

  @Test func oneRegistryIsLookedAtAlone() throws {
    let run = CommandRun("verify", "--all", "--registry", "builtin", "--json")
    let document = try object(run.output)
    #expect((document["releases"] as? [Any])?.count == 1)
    #expect(document["registry"] as? String == "builtin")
    #expect(CommandRun("verify", "--all", "--registry", "nope").status == .nothingFound)
  }

  @Test func failuresAreGroupedByCauseForPeopleAndPrograms() throws {
    var shop = FakeMarketplace.sample
    for index in shop.packages.indices {
      shop.packages[index].verdict = Verdict(
        signature: .keyRevoked, checksum: .verified,
        steps: [VerificationStep(.key, .failed, "The key was \u{1B}revoked.", code: "T02")])
      shop.packages[index].package.releases[0].keyID = "00ff"
    }
    let run = CommandRun("verify", "--all", on: shop)
    #expect(run.output.contains("3 × T02  key 00ff"))
    #expect(!run.output.contains("\u{1B}"))
    let groups = try #require(
      try object(CommandRun("verify", "--all", "--json", on: shop).output)["groups"]
        as? [[String: Any]])
    #expect(groups.count == 1 && groups.first?["count"] as? Int == 3)
    #expect(
      groups.first?["shared"] as? String == "key" && groups.first?["key"] as? String == "00ff")
  }

  @Test func progressGoesToTheErrorOutputOfATerminalOnly() {
    let terminal = TerminalFacts(errorIsTerminal: true)
    #expect(CommandRun("verify", "--all", terminal: terminal).errors.contains("verifying ["))
    #expect(CommandRun("verify", "--all").errors.isEmpty)
  }

  @Test func allAndAPackageAreNotAskedForTogether() {
    #expect(CommandRun("verify", "--all", "jq").status == .usage)
    #expect(CommandRun("verify").status == .usage)
  }
}
