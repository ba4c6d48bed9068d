import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import Synchronization
import Testing

@testable import SoukTUI

/// What the screen says when there is nothing, or when something failed.
// swift-format-ignore
@Suite struct TroubleScreenTests {
  @Test func aSearchWithoutResultsNamesTheRegistryThatIsStillBeingRead() {
    var rig = Rig(height: 10)
    rig.take(.service(.refreshing(RefreshProgress(registry: .apt, phase: .reading, packages: 9))))
    rig.type("zzzz")
    expectScreen(rig, """
      @@343
      """)
  }

  @Test func whatIsSyntheticSaysSoAllTheTime() {
    var rig = Rig(width: 40, height: 10)
    rig.state.label = "synthetic packages"
    rig.type("jq")
    expectScreen(rig, """
      @@344
      """)
  }

  @Test func aSearchWithoutResultsSaysHowToGoOn() {
    var rig = Rig(height: 10)
    rig.type("zzz")
    expectScreen(rig, """
      @@345
      """)
  }

  @Test func anEmptyCatalogueThatFillsSaysSo() {
    var rig = Rig(FakeMarketplace([]), height: 10)
    rig.take(.service(.refreshing(RefreshProgress(registry: .apt, phase: .reading, packages: 0, fraction: 0.15))))
    expectScreen(rig, """
      @@346
      """)
    rig.take(.service(.refreshed(RefreshReport(registry: .apt, unchanged: true))))
    #expect(rig.picture.contains("no packages yet; more packages: apt-get update"))
  }

  @Test func aSearchThatFailsSaysWhatAndWhatToDo() {
    let shop = FakeMarketplace()
    shop.shop.withLock {
      $0.searchFailure = ServiceError(
        .io, "the catalogue cannot be read: disk I/O error", remedy: "check the disk, then: souk status")
    }
    var rig = Rig(shop, height: 10)
    rig.type("a")
    expectScreen(rig, """
      @@347
      """)
  }

  @Test func aLookUpThatFailsLeavesTheListStanding() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.lookupFailure = ServiceError(.busy, "the catalogue is locked", remedy: "try again") }
    let rig = Rig(shop, height: 10)
    expectScreen(rig, """
      @@348
      """)
  }

  @Test func aFallbackIsSaidAndSeen() {
    let shop = FakeMarketplace()
    shop.setGate(.v2)
    shop.shop.withLock { $0.fallsBack = BackendError(.indexDamaged, backend: .v2) }
    let rig = Rig(shop, height: 10)
    expectScreen(rig, """
      @@349
      """)
  }
}
