import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What the list of installed packages looks like.
// swift-format-ignore
@Suite struct InstalledScreenTests {
  @Test func eachPackageHasItsVersionWhatIsNewerItsRegistryAndItsFolder() {
    var rig = Rig(Shelf.installedShop(), width: 120, height: 14)
    rig.press(.f(9), .down)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                                                  gate v1 · answered by v1 ●
       installed                                                                           3 packages  2 with a newer version
        json-core                    1.4.0                       lab        its folder is gone: u puts it back
      ▸ json-old                     0.1.0        ▲ 0.2.0        lab        /home/ann/packages/lab/json-old/0.1.0
        json-tools                   1.2.0        ▲ 1.3.0        lab        /home/ann/packages/lab/json-tools/1.2.0




      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       asked for by name; 0.2.0 is there; what was asked for, or another package, holds it back
       /home/ann/packages/lab/json-old/0.1.0
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅                  41 MiB
       u update  U update all  x remove  Enter details  Esc leave  c copy the path  ? help  F7 failures  F10 dashboard
      """)
  }

  @Test func withLessRoomThePathStandsBelowTheRows() {
    var rig = Rig(Shelf.installedShop(), width: 60, height: 14)
    rig.press(.f(9), .down, .down)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       installed               3 packages  2 with a newer version
        json-core         1.4.0                       lab
        json-old          0.1.0        ▲ 0.2.0        lab
      ▸ json-tools        1.2.0        ▲ 1.3.0        lab




      ────────────────────────────────────────────────────────────
       asked for by name
       /home/ann/packages/lab/json-tools/1.2.0
       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       u update  U update all  x remove  Enter details  Esc leave
      """)
  }

  @Test func downToTheSmallestScreenNameVersionAndWhatIsNewerStand() {
    var rig = Rig(Shelf.installedShop(), width: 40, height: 10)
    rig.press(.f(9))
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       installed                   3 packages
      ▸ json-core      1.4.0
        json-old       0.1.0     ▲ 0.2.0
        json-tools     1.2.0     ▲ 1.3.0



       cache 83%  v1 p50  1.2 p95  3.1 ms
       u update  U update all  x remove
      """)
  }

  @Test func whereNothingIsInstalledASentenceSaysHowTo() {
    var rig = Rig(width: 60, height: 10)
    rig.press(.f(9))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       installed                                          nothing
       nothing is installed yet; i in the list installs the
       selected package




       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc leave  ? help  F7 failures  F10 dashboard
      """)
  }

  @Test func aLockFileThatCannotBeReadIsSaid() {
    let shop = FakeMarketplace()
    shop.shop.withLock {
      $0.installedFailure = ServiceError(
        .malformed, "souk.lock cannot be read: line 1", remedy: "Restore it.")
    }
    var rig = Rig(shop, width: 60, height: 10)
    rig.press(.f(9))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       installed
       souk.lock cannot be read: line 1; Restore it.





       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc leave  ? help  F7 failures  F10 dashboard
      """)
  }

  @Test func keysThatHaveNothingToActOnAreNotShown() {
    var rig = Rig(width: 100, height: 12)
    rig.press(.f(9))
    #expect(rig.lines.last == " Esc leave  ? help  F7 failures  F10 dashboard  F5 operations  q quit")
    rig.press(.escape, .f(7))
    let last = " v verify all / stop  Esc leave  ? help  F9 installed  F10 dashboard  F5 operations  q quit"
    #expect(rig.lines.last == last)
  }

  @Test func removingIsAskedAboutLikeInstalling() {
    let shop = Shelf.installedShop()
    let gone = Shelf.item("json-old", "0.1.0", .remove, size: 10)
    shop.shop.withLock { $0.installation = Shelf.answer(.done(InstallPlan(items: [gone]))) }
    var rig = Rig(shop, width: 80, height: 12)
    rig.press(.f(9), .down, .letter("x"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       remove  lab:json-old                                    nothing is changed yet
       remove json-old 0.1.0                                                     10 B
         lab  asked for




      ────────────────────────────────────────────────────────────────────────────────
       remove 1 package from /home/ann/packages?
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       y yes, do it  Esc change nothing  ? help  q quit
      """)
  }
}
