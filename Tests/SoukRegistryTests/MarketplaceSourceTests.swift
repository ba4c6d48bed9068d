import Foundation
import SoukModel
import SoukRegistry
import Testing

struct MarketplaceSourceTests {
  private let folder: TemporaryFolder
  private let source: MarketplaceSource

  init() throws {
    folder = try TemporaryFolder()
    source = MarketplaceSource(name: try #require(RegistryName("market")), directory: folder.path)
  }

  private static let full = """
    {"name": "a", "version": "1.0.0", "category": "Enterprise", "description": "Über\\u001b[31m",
     "tags": ["t2", "t1"], "keywords": ["k"], "author": null, "license": "MIT", "downloads": 1023,
     "stars": 15, "production_ready": true, "dependencies": ["b", {"name": "c", "version": "^2"}],
     "path": "packages/a", "download_url": "https://example.org/a.zip",
     "checksum": "\(String(repeating: "aB", count: 32))", "odd": {"z": [1.50, "\\u001b"], "a": null}}
    """

  @Test func everyFieldOfAnEntryIsKept() throws {
    try folder.write("{\"packages\": [\(Self.full)], \"package_count\": 1}", to: "index.json")
    let reading = try Reading(source)
    let package = try #require(reading.entries.first?.package)
    #expect(package.id.description == "market:a")
    #expect(package.summary.raw == "Über\u{1B}[31m")
    #expect(package.category == "Enterprise")
    #expect(package.tags == ["t2", "t1"])
    #expect(package.keywords == ["k"])
    #expect(package.author == nil)
    #expect(package.license == "MIT")
    #expect(package.downloads == 1023)
    #expect(package.stars == 15)
    #expect(package.productionReady == true)
    #expect(package.path == "packages/a")
    #expect(package.downloadURL == "https://example.org/a.zip")
    #expect(package.extra == ["odd": #"{"z":[1.50,"\u001b"],"a":null}"#])
    #expect(package.latest.version == "1.0.0")
    #expect(package.latest.checksumKind == .directory)
    #expect(package.latest.dependencies.map(\.name) == ["b", "c"])
    #expect(package.latest.dependencies.last?.requirement == "^2")
    #expect(package.popularity == 11)
    #expect(reading.entries.first?.verdict.signature == .unsigned)
    #expect(reading.entries.first?.verdict.checksum == .listed)
  }

  @Test(arguments: [
    (#"{"version": "1"}"#, "\"name\" is missing or empty"),
    (#"{"name": "", "version": "1"}"#, "\"name\" is missing or empty"),
    (#"{"name": "x"}"#, "\"version\" is missing or empty"),
    (#"[]"#, "expected an object, found an array"),
    (#"{"name": 3, "version": "1"}"#, "\"name\" holds a number, expected a string"),
    (
      #"{"name": "x", "version": "1", "downloads": "9"}"#,
      "\"downloads\" holds a string, expected a number"
    ),
    (
      #"{"name": "x", "version": "1", "stars": -1}"#,
      "\"stars\" is -1, expected a whole number from 0 up"
    ),
    (
      #"{"name": "x", "version": "1", "downloads": 99999999999999999999}"#,
      "\"downloads\" is 99999999999999999999, expected a whole number from 0 up"
    ),
    (
      #"{"name": "x", "version": "1", "tags": ["a", null]}"#,
      "\"tags\" holds null, expected an array of strings"
    ),
    (#"{"name": "good", "version": "2"}"#, "the name is listed twice; the first one counts"),
  ])
  func aMalformedEntryIsNamedAndTheGoodOnesAreKept(entry: String, reason: String) throws {
    let good = #"{"name": "good", "version": "1"}"#
    try folder.write("{\"packages\": [\(good), \(entry)]}", to: "registry/index.json")
    let reading = try Reading(source)
    #expect(reading.entries.map(\.package.id.name) == ["good"])
    #expect(reading.report.problems.map(\.reason) == [reason])
    #expect(reading.report.problems.first?.entry.hasPrefix("package 2") == true)
    #expect(
      reading.report.warning == "1 entry is malformed and left out; the 1 good ones are kept")
  }

  @Test(arguments: ["", "not JSON", "[]", "{\"packages\": {}}", "{\"packages\": [{}, }"])
  func aFileThatIsNoIndexDeliversNothing(text: String) throws {
    try folder.write(text, to: "index.json")
    var delivered = 0
    #expect(throws: RegistryError.self) {
      _ = try source.read(
        progress: { _ in }, cancellation: Cancellation(), { _ in delivered += 1 })
    }
    #expect(delivered == 0)
  }

  @Test func aBrokenEndDeliversNothingOfTheGoodBeginning() throws {
    try folder.write("{\"packages\": [\(Self.full)], \"x\": ", to: "index.json")
    var delivered = 0
    let error = #expect(throws: RegistryError.self) {
      _ = try source.read(
        progress: { _ in }, cancellation: Cancellation(), { _ in delivered += 1 })
    }
    #expect(delivered == 0)
    #expect(error?.reason.contains("nothing of it is kept") == true)
  }

  @Test func linesAreReadOneByOneAndABadLineDoesNotStopTheRest() throws {
    let lines = [
      #"{"name": "a", "version": "1"}"#, "", "{",
      #"{"name": "b", "version": "2", "checksum": "x"}"#,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "index.jsonl")
    let reading = try Reading(source)
    #expect(reading.entries.map(\.package.id.name) == ["a", "b"])
    #expect(reading.entries.map(\.verdict.checksum) == [.absent, .malformed])
    #expect(reading.report.problems.map(\.entry) == ["line 3"])
    #expect(reading.progress.last == RegistryProgress(packages: 2, fraction: 1))
  }

  @Test func aFolderWithoutAnIndexSaysWhatWasLookedFor() {
    let error = #expect(throws: RegistryError.self) { try source.fingerprint() }
    #expect(error?.kind == .missing)
    #expect(error?.reason.contains("index.jsonl") == true)
  }

  @Test func theFingerprintChangesWithTheFileAndOnlyThen() throws {
    try folder.write("{\"packages\": []}", to: "index.json")
    let first = try source.fingerprint()
    #expect(try source.fingerprint() == first)
    try folder.write("{\"packages\":  []}", to: "index.json")
    #expect(try source.fingerprint() != first)
  }

  @Test func aCancelledReadingThrows() throws {
    try folder.write("{\"packages\": [\(Self.full)]}", to: "index.json")
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: CancellationError.self) {
      _ = try Reading(source, cancellation: cancellation)
    }
  }

  @Test(arguments: ["../etc", "/etc", "a/../../b", ""])
  func aPathThatLeavesTheMarketplaceIsNotFollowed(path: String) throws {
    let package = Package(
      id: PackageID(source.name, "a"), path: RegistryText(path),
      releases: [Release(version: "1")])
    guard case .absent = try source.content(of: package, version: "1") else {
      Issue.record("content was found at \(path)")
      return
    }
  }

  @Test func mutatedIndexesNeverTrap() throws {
    var random = SeededRandom(seed: 7)
    let original = Array("{\"packages\": [\(Self.full), \(Self.full)]}".utf8)
    for round in 0..<400 {
      let name = round.isMultiple(of: 2) ? "index.json" : "registry/index.jsonl"
      try folder.write(random.mutated(original), to: name)
      if let reading = try? Reading(source) {
        #expect(reading.report.delivered == reading.entries.count)
      }
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
  }

  @Test(.enabled(if: SharedData.marketplace != nil, "the reference registry is not here"))
  func theReferenceRegistryLoadsWhole() throws {
    let real = MarketplaceSource(
      name: source.name, directory: try #require(SharedData.marketplace))
    let reading = try Reading(real)
    #expect(reading.entries.count == 55)
    #expect(reading.report.problemCount == 0)
    let hello = try #require(reading.package("academic-bibliography-manager"))
    #expect(hello.category == "academic-tools")
    #expect(hello.license == "MIT")
    #expect(reading.entries.allSatisfy { $0.verdict.checksum == .listed })
  }
}
