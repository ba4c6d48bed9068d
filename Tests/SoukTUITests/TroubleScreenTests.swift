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
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / zzzz                                                                    0 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ details ──────────────────────────────────────┐
      │ nothing matches yet: apt is still being read,    │ no package selected                           │
      │ and what it has appears by itself                │                                               │
      │                                                  │                                               │
      │                                                  │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       reading apt                       9 packages  cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func whatIsSyntheticSaysSoAllTheTime() {
    var rig = Rig(width: 40, height: 10)
    rig.state.label = "synthetic packages"
    rig.type("jq")
    expectScreen(rig, """
       souk · synthetic packages      gate v1
       / jq                           1 of 11
      ┌ results ─────────────────────────────┐
      │▸ ·· jq                      1.6-2.1  │
      │                                      │
      │                                      │
      │                                      │
      └──────────────────────────────────────┘
       cache 83%  v1 p50  1.2 p95  3.1 ms
       Tab list  Enter open  F2 v1/v2
      """)
  }

  @Test func aSearchWithoutResultsSaysHowToGoOn() {
    var rig = Rig(height: 10)
    rig.type("zzz")
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / zzz                                                                     0 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ details ──────────────────────────────────────┐
      │ nothing matches; ^U clears the line, fewer       │ no package selected                           │
      │ letters find more                                │                                               │
      │                                                  │                                               │
      │                                                  │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func anEmptyCatalogueThatFillsSaysSo() {
    var rig = Rig(FakeMarketplace([]), height: 10)
    rig.take(.service(.refreshing(RefreshProgress(registry: .apt, phase: .reading, packages: 0, fraction: 0.15))))
    expectScreen(rig, """
       souk                                                                    gate v1 · answered by v1 ●
       / type to search                                                          0 of 0   sort popularity
      ┌ results ─────────────────────────────────────────┬ details ──────────────────────────────────────┐
      │ the first packages are being read; they appear   │ no package selected                           │
      │ here by themselves                               │                                               │
      │                                                  │                                               │
      │                                                  │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       reading apt █▌         15%  cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
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
       souk ▸ builtin · apt · lab                                                                 gate v1
       / a                                                                       0 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ details ──────────────────────────────────────┐
      │ the catalogue cannot be read: disk I/O error;    │ no package selected                           │
      │ check the disk, then: souk status                │                                               │
      │                                                  │                                               │
      │                                                  │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func aLookUpThatFailsLeavesTheListStanding() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.lookupFailure = ServiceError(.busy, "the catalogue is locked", remedy: "try again") }
    let rig = Rig(shop, height: 10)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / type to search                                                        11 of 11   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark ───────────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │  ·· libjson-c-dev     0.16-2       libdevel      │                                               │
      │  ·· python3-simplejs… 3.18.3-1     python        │ the catalogue is locked; try again            │
      │  ·· jq                1.6-2.1      utils         │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }

  @Test func aFallbackIsSaidAndSeen() {
    let shop = FakeMarketplace()
    shop.setGate(.v2)
    shop.shop.withLock { $0.fallsBack = BackendError(.indexDamaged, backend: .v2) }
    let rig = Rig(shop, height: 10)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v2 · answered by v1 ●
       / type to search                                                        11 of 11   sort popularity
      ┌ results ─────────────────────────────────────────┬ theme-dark 1.0.0 ─────────────────────────────┐
      │▸ ✓✓ theme-dark        1.0.0        themes        │  Overview  Versions  Dependencies  Trust ▶    │
      │  ·· libjson-c-dev     0.16-2       libdevel      │                                               │
      │  ·· python3-simplejs… 3.18.3-1     python        │ The dark theme                                █
      │  ·· jq                1.6-2.1      utils         │                                               │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       v2 could not answer (index-damaged); v1 answered; souk status says more
       Tab list  Enter open  F2 v1/v2  F3 compare  F6 status  F1 help  F7 failures  F9 installed
      """)
  }
}
