import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

@Suite struct PackageCommandTests {
  @Test func showSaysWhichRegistryAnUnqualifiedNameCameFrom() {
    let run = CommandRun("show", "jq")
    #expect(run.status == .success)
    #expect(
      run.output.contains(
        "jq is from the registry builtin; it is also in shop (souk show shop:jq)."))
    #expect(!CommandRun("show", "shop:jq").output.contains("is from the registry"))
  }

  @Test func showJSONHasEveryOldFieldAtTheTop() throws {
    let run = CommandRun("show", "shop:httpx@0.27.0", "--json")
    #expect(run.status == .success)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let keys = [
      "name", "version", "category", "description", "tags", "keywords", "author", "license",
      "downloads", "stars", "production_ready", "dependencies", "path", "download_url", "checksum",
      "registry", "backend", "took_ms", "releases", "trust",
    ]
    for key in keys { #expect(object[key] != nil, "\(key)") }
    #expect(object["downloads"] as? Int == 900)
    #expect(object["registry"] as? String == "shop")
  }

  @Test func anUnknownPackageIsNotFoundInWordsAndInJSON() throws {
    let run = CommandRun("show", "nope", "--json")
    #expect(run.status == .nothingFound)
    #expect(
      run.errors
        == "souk: There is no package named “nope”. `souk search nope` finds similar names.\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let error = try #require(object["error"] as? [String: Any])
    #expect(error["code"] as? String == "not-found")
    #expect(error["exit"] as? Int == 1)
  }

  @Test func anUnknownVersionNamesTheKnownOnes() {
    let run = CommandRun("show", "builtin:jq@9")
    #expect(run.status == .nothingFound)
    #expect(run.errors == "souk: builtin:jq has no version “9”. It has: 1.6.\n")
  }

  @Test func twoRegistriesForOnePackageIsAUsageError() {
    let run = CommandRun("show", "builtin:jq", "--registry", "shop")
    #expect(run.status == .usage)
    #expect(
      run.errors
        == "souk: “builtin:jq” names the registry builtin, --registry shop. Name one registry.\n")
  }

  @Test func onlyAVerifiedReleaseExitsWithZero() {
    #expect(CommandRun("verify", "httpx").status == .success)
    let bad = CommandRun("verify", "shop:jq")
    #expect(bad.status == .notVerified)
    #expect(bad.output.contains("bad signature"))
    #expect(CommandRun("verify", "builtin:jq").status == .notVerified)
    #expect(CommandRun("verify", "nope").status == .nothingFound)
  }

  @Test func verifyJSONGivesBothFactsAndTheSteps() throws {
    let run = CommandRun("verify", "httpx", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["verified"] as? Bool == true)
    #expect(object["signature"] as? String == "verified")
    #expect(object["checksum"] as? String == "verified")
    let step = try #require((object["steps"] as? [[String: Any]])?.first)
    #expect(step["step"] as? String == "archive")
    #expect(step["outcome"] as? String == "passed")
  }

  @Test(arguments: [
    (ServiceError.Code.malformed, SoukCLI.ExitStatus.malformed), (.io, .io), (.conflict, .conflict),
    (.busy, .busy), (.cancelled, .interrupted), (.internal, .internal), (.usage, .usage),
  ])
  func aMarketplaceThatCannotBeOpenedIsASentenceAndAStatus(
    code: ServiceError.Code, status: SoukCLI.ExitStatus
  ) {
    let run = CommandRun(
      "search", "x", opening: ServiceError(code, "It failed.", remedy: "Do this."))
    #expect(run.status == status)
    #expect(run.errors == "souk: It failed. Do this.\n")
  }
}
