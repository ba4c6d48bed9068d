import SoukInstall
import Testing

struct InstallRootTests {
  @Test func whatKeepsOrderIsInsideTheRoot() {
    let root = InstallRoot(path: "/x")
    for path in [root.lockFile, root.work, root.journal, root.mutex] {
      #expect(path.hasPrefix("/x/"))
    }
  }
}
