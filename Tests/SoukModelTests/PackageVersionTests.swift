import SoukModel
import Testing

struct PackageVersionTests {
  @Test func versionsOfEveryFormStandInOneOrder() {
    let ascending = [
      "banana", "1.0~rc", "1:2.0", "0.9", "1-rc.1", "v1", "1.0.0+b", "1.2", "1.10.0-a", "1.10",
    ].map { PackageVersion(RegistryText($0)) }
    let sorted = ascending.shuffled().sorted()
    #expect(sorted.filter { $0.semantic == nil }.count == 3)
    #expect(
      sorted.suffix(7).map(\.text.raw)
        == ["0.9", "1-rc.1", "1.0.0+b", "v1", "1.2", "1.10.0-a", "1.10"])
  }

  @Test func aForeignVersionSatisfiesAnythingAndItself() throws {
    let version = PackageVersion("edition 2024")
    #expect(version.semantic == nil)
    #expect(version.satisfies(.any))
    #expect(!version.satisfies(try VersionRequirement(parsing: "^1")))
  }
}
