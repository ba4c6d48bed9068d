import Foundation
import SoukModel
import SoukRegistry
import Testing

struct AptSourceTests {
  private let folder: TemporaryFolder
  private let source: AptSource

  init() throws {
    folder = try TemporaryFolder()
    source = AptSource(lists: folder.path)
  }

  private static let stanza = """
    Package: jq
    Version: 1.6-2.1
    Installed-Size: 109
    Maintainer: A Person <a@example.org>
    Architecture: amd64
    Depends: libjq1 (= 1.6-2.1), python3:any, default-mta | mail-transport-agent (>= 2)
    Pre-Depends: libc6 (>= 2.34)
    Recommends: less
    Suggests: jo
    Description: lightweight JSON processor
     More of it.
    Homepage: https://example.org/jq
    Tag: implemented-in::c, interface::commandline,
     role::program
    Section: utils
    Priority: optional
    Filename: pool/main/j/jq/jq_1.6-2.1_amd64.deb
    Size: 64904
    SHA256: \(String(repeating: "0f", count: 32))

    """

  @Test func everyFieldOfAStanzaFindsItsPlace() throws {
    try folder.write(Self.stanza, to: "x_main_binary-amd64_Packages")
    let reading = try Reading(source)
    let package = try #require(reading.entries.first?.package)
    #expect(package.id.description == "apt:jq")
    #expect(package.summary == "lightweight JSON processor")
    #expect(package.category == "utils")
    #expect(package.author == "A Person <a@example.org>")
    #expect(package.homepage == "https://example.org/jq")
    #expect(
      package.keywords == ["implemented-in::c", "interface::commandline", "role::program"])
    #expect(package.downloads == nil && package.stars == nil)
    #expect(package.extra["Architecture"] == "\"amd64\"")
    #expect(package.extra["Priority"] == "\"optional\"")
    let release = package.latest
    #expect(release.version == "1.6-2.1")
    #expect(release.size == 64904)
    #expect(release.installedSize == 111_616)
    #expect(release.archive == "pool/main/j/jq/jq_1.6-2.1_amd64.deb")
    #expect(release.checksumKind == .archive)
    #expect(reading.entries.first?.verdict.signature == .indexNotChecked)
    #expect(reading.entries.first?.verdict.checksum == .listed)
  }

  @Test func relationsKeepRequirementsAlternativesAndStrength() throws {
    try folder.write(Self.stanza, to: "x_Packages")
    let dependencies = try #require(try Reading(source).entries.first).package.latest.dependencies
    #expect(
      dependencies == [
        Dependency(name: "libjq1", requirement: "= 1.6-2.1"),
        Dependency(name: "python3"),
        Dependency(
          name: "default-mta",
          alternatives: [.init(name: "mail-transport-agent", requirement: ">= 2")]),
        Dependency(name: "libc6", requirement: ">= 2.34", kind: .preDepends),
        Dependency(name: "less", kind: .recommends),
        Dependency(name: "jo", kind: .suggests),
      ])
  }

  @Test func aPackageOfSeveralListsIsOnePackageNewestFirst() throws {
    try folder.write("Package: a\nVersion: 1.9\nDescription: old\n", to: "main_Packages")
    try folder.write(
      "Package: a\nVersion: 1.10\nDescription: new\n\nPackage: a\nVersion: 1.9\n",
      to: "security_Packages")
    try folder.write("Package: a\nVersion: 1.10~rc1\n", to: "updates_Packages")
    let reading = try Reading(source)
    #expect(reading.entries.count == 1)
    let package = try #require(reading.package("a"))
    #expect(package.releases.map(\.version) == ["1.10", "1.10~rc1", "1.9"])
    #expect(package.summary == "new")
  }

  @Test func aMalformedStanzaIsNamedAndTheOthersAreKept() throws {
    let text = """
      Package: a
      Version: 1

      Version: 2

      Package: nover

      Package: odd
      Version: 3
      this is no field

      Package: a
      no colon

      Package: z
      Version: 9
      """
    try folder.write(text, to: "x_Packages")
    let reading = try Reading(source)
    #expect(reading.entries.map(\.package.id.name) == ["z", "a"])
    #expect(
      reading.report.problems.map(\.entry) == [
        "stanza 2", "stanza 3 \"nover\"", "stanza 4 \"odd\"", "stanza 5 \"a\"",
      ])
  }

  @Test func whoIsNeededByManyComesBeforeWhoIsNot() throws {
    var text = "Package: base\nVersion: 1\n\nPackage: alone\nVersion: 1\n"
    for index in 0..<15 { text += "\nPackage: user\(index)\nVersion: 1\nDepends: base, other\n" }
    text += "\nPackage: alone-dbgsym\nVersion: 1\nRecommends: alone\n"
    try folder.write(text, to: "x_Packages")
    let reading = try Reading(source)
    #expect(reading.package("base")?.popularity == 4)
    #expect((reading.package("alone")?.popularity ?? 0) > 0)
    #expect(reading.package("alone-dbgsym")?.popularity == 0)
  }

  @Test func hostileBytesAreKeptAndNeverTrap() throws {
    var bytes = Array("Package: a\nVersion: 1\nDescription: ".utf8)
    bytes += [0xFF, 0x00, 0x1B] + [UInt8](repeating: 0x78, count: 1 << 20)
    try folder.write(bytes, to: "x_Packages")
    let package = try #require(try Reading(source).entries.first).package
    #expect(package.summary.raw.hasPrefix("\u{FFFD}\0\u{1B}xxx"))
    #expect(package.summary.raw.utf8.count == 5 + 1 << 20)
  }

  @Test func anEmptyFolderSaysHowToGetLists() {
    let error = #expect(throws: RegistryError.self) { try Reading(source) }
    #expect(error?.kind == .missing)
    #expect(error?.remedy.contains("apt-get update") == true)
  }

  @Test func mutatedListsNeverTrap() throws {
    var random = SeededRandom(seed: 11)
    let original = Array((Self.stanza + "\n" + Self.stanza).utf8)
    for _ in 0..<400 {
      try folder.write(random.mutated(original), to: "x_Packages")
      if let reading = try? Reading(source) {
        #expect(reading.report.delivered == reading.entries.count)
      }
    }
  }

  @Test(.enabled(if: !AptSource().files().isEmpty, "this machine has no package lists"))
  func theListsOfThisMachineAreReadWithoutAProblem() throws {
    // Without optimisation the large list alone takes half a minute: souk-bench reads that one.
    for file in AptSource().files() where file.size < 2 << 20 {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(file.lastComponent)", withDestinationPath: file.path)
    }
    try folder.write(Self.stanza, to: "own_Packages")
    let reading = try Reading(source)
    #expect(reading.report.problems == [])
    #expect(Set(reading.entries.map(\.package.id)).count == reading.entries.count)
    #expect(reading.progress.map(\.fraction) == reading.progress.map(\.fraction).sorted())
    #expect(reading.entries.allSatisfy { !$0.package.summary.isEmpty })
  }
}
