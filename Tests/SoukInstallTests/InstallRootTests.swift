import SoukInstall
import SoukModel
import Testing

struct InstallRootTests {
  @Test func whatKeepsOrderIsInsideTheRoot() {
    let root = InstallRoot(path: "/x")
    for path in [root.lockFile, root.work, root.journal, root.mutex, root.stage] {
      #expect(path.hasPrefix("/x/"))
    }
  }

  @Test(arguments: ["..", ".", "a/b", "../../etc/passwd", "a\0b", ".souk", "a\nb", "%2F"])
  func aHostileNameIsOneHarmlessFolder(name: String) throws {
    let folder = try #require(
      InstallRoot.folder(of: PackageID(.builtin, RegistryText(name)), version: "1"))
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { !$0.hasPrefix(".") && !$0.utf8.contains(0) && !$0.isEmpty })
  }

  @Test func noTwoNamesShareAFolder() {
    let names = ["a/b", "a%2Fb", "a%252Fb", "a b", "a%20b", ".a", "%2Ea", "A", "a"]
    let folders = names.map {
      InstallRoot.folder(of: PackageID(.builtin, RegistryText($0)), version: "1")
    }
    #expect(Set(folders).count == names.count)
  }
}
