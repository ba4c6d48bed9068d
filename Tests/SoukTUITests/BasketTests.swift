import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// Marking many packages, and one plan for all of them.
@Suite struct BasketTests {
  private static let space = KeyStroke(.character(" "))

  @Test func aMarkStaysWithItsPackageWhileQueryAndListChange() throws {
    var rig = Rig()
    rig.type("json")
    rig.press(.tab, Self.space, Self.space)
    let marked = rig.state.basket.ids
    #expect(marked.count == 2)
    #expect(rig.lines.contains { $0.contains("results  +2 marked") })
    rig.press(.letter("/"), .control("u"))
    rig.type("jq")
    #expect(rig.state.basket.ids == marked)
    rig.press(.tab, .letter("b"))
    #expect(rig.state.basketRows.map(\.id) == marked)
    #expect(rig.state.basketRows.allSatisfy { !$0.isInResults })
    #expect(rig.lines.contains { $0.contains("2 marked") && $0.contains("2 not in these results") })
    #expect(rig.lines.contains { $0.contains("hidden") })
  }

  @Test func aRowThatIsMarkedShowsASignAndMarkingTwiceTakesItAway() {
    var rig = Rig()
    rig.press(.tab, Self.space)
    #expect(
      rig.lines.contains { $0.contains("│ + ✓✓ theme-dark") || $0.contains("│ +✓✓ theme-dark") })
    rig.press(.up, Self.space)
    #expect(rig.state.basket.isEmpty)
  }

  @Test func theWholeBasketIsOneOrderAndLeavesItOnceItIsInstalled() throws {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    rig.press(.tab, Self.space, Self.space, .letter("b"))
    let marked = rig.state.basket.ids
    rig.take(.input(.key(.enter)))
    #expect(
      rig.waiting == [
        .install(
          rig.state.opened, InstallOrder(.install(marked.map { LockFile.Requested($0, "*") })))
      ])
    let plan = InstallPlan(
      items: marked.map {
        .init(id: $0, version: RegistryText("1.0"), change: .install, path: "/p/x")
      })
    rig.waiting = []
    rig.take(
      .installing(
        rig.state.opened,
        .ended(
          InstallationAnswer(
            .done(plan), root: "/p", backend: .v1, milliseconds: 1))))
    #expect(rig.state.basket.isEmpty)
  }

  @Test func anEmptyBasketInstallsNothingAndSaysHowToMark() {
    var rig = Rig()
    rig.press(.tab, .letter("I"))
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.notice?.text == Wording.basketEmpty)
    rig.press(.letter("b"))
    #expect(rig.lines.contains { $0.contains(Wording.basketEmpty) })
  }

  @Test func noMoreThanAThousandAreMarked() {
    var basket = Basket()
    for number in 0..<1_000 {
      let isMarked = basket.toggle(PackageID(.builtin, RegistryText("p\(number)")))
      #expect(isMarked)
    }
    let isOneMore = basket.toggle(PackageID(.builtin, RegistryText("one more")))
    let isTakenAway = basket.toggle(PackageID(.builtin, RegistryText("p7")))
    #expect(!isOneMore)
    #expect(isTakenAway)
    #expect(basket.count == 999)
  }
}
