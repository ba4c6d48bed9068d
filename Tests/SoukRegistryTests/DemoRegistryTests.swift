import SoukModel
import SoukRegistry
import Testing

@Suite struct DemoRegistryTests {
  private func source(_ files: [String: [UInt8]]) -> SignedRegistrySource {
    SignedRegistrySource(
      name: .apt, files: MemoryFiles(files), root: nil, clock: { SignedFixture.now })
  }

  @Test func theSameSeedGivesTheSameRegistryAndAnotherOneAnother() throws {
    let first = try DemoRegistry.files(seed: 5, count: 60)
    #expect(try DemoRegistry.files(seed: 5, count: 60) == first)
    #expect(try DemoRegistry.files(seed: 6, count: 60) != first)
  }

  @Test func oneInTwentyIsBrokenAndTheOthersAreVerified() throws {
    let reading = try Reading(source(try DemoRegistry.files(seed: 1, count: 500)))
    #expect(reading.entries.count == 500)
    #expect(reading.report.problemCount == 0)
    let broken = reading.entries.filter { $0.verdict.firstFailure != nil }
    #expect(broken.count == 25)
    #expect(reading.entries.count { $0.verdict.isVerified } >= 475)
    let signatures = Set(broken.map(\.verdict.signature))
    #expect(signatures == Set(ReleaseFlaw.allCases.map(\.signature)))
  }

  @Test func theIndexSaysThatItIsSynthetic() throws {
    let files = try DemoRegistry.files(seed: 1, count: 3)
    let index = try JSONReader.parse(try #require(files[RegistryLayout.index]))
    #expect(
      index.objectValue?["description"]?.stringValue
        == "Synthetic: 3 made-up packages from seed 1, some broken on purpose.")
  }

  @Test(arguments: [0, 1]) func aDemoMayBeSmall(count: Int) throws {
    #expect(
      try Reading(source(try DemoRegistry.files(seed: 1, count: count))).entries.count == count)
  }

  @Test func popularityFallsAsOneOverTheRank() throws {
    let reading = try Reading(source(try DemoRegistry.files(seed: 2, count: 100)))
    let downloads = reading.entries.compactMap(\.package.downloads)
    #expect(downloads.count == 100)
    #expect(downloads[0] > 80 * downloads[99])
    #expect(downloads[0] < 120 * downloads[99])
  }

  @Test func aFolderThatCannotBeWrittenIsAnErrorWithItsName() {
    let error = #expect(throws: RegistryError.self) {
      try DemoRegistry.write(to: "/dev/null/demo", size: 1, seed: 1)
    }
    #expect(error?.file.hasPrefix("/dev/null") == true)
  }
}
