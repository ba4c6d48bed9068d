import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What keys do to orders and to what is installed.
@Suite struct InstallRulesTests {
  private func rig(_ shop: FakeMarketplace = Shelf.installedShop()) -> Rig {
    var rig = Rig(shop)
    rig.type("json-tools")
    rig.press(.tab)
    return rig
  }

  private func order(_ shop: FakeMarketplace) -> [InstallOrder.Action] {
    shop.shop.withLock { $0.orders.map(\.action) }
  }

  private func done(_ shop: FakeMarketplace) -> [InstallOrder.Action] {
    shop.shop.withLock { $0.carriedOut.map(\.action) }
  }

  @Test(arguments: [KeyStroke.letter("y"), .enter])
  func nothingIsDoneBeforeAPersonSaysYes(_ yes: KeyStroke) {
    let shop = Shelf.installedShop()
    var rig = rig(shop)
    rig.press(.letter("i"))
    #expect(order(shop) == [.install([.init(Shelf.id("json-tools"), "*")])])
    #expect(done(shop).isEmpty)
    rig.press(yes)
    #expect(done(shop) == order(shop))
  }

  @Test(arguments: [KeyStroke.escape, .letter("n")])
  func leavingThePlanChangesNothing(_ no: KeyStroke) {
    let shop = Shelf.installedShop()
    var rig = rig(shop)
    rig.press(.letter("i"), no)
    #expect(rig.state.pages.isEmpty && rig.state.focus == .list)
    #expect(rig.state.notice?.text == Wording.nothingChanged)
    #expect(done(shop).isEmpty)
  }

  @Test func enterBeforeThePlanIsThereAgreesToNothing() {
    let shop = Shelf.installedShop()
    var rig = rig(shop)
    rig.take(.input(.key(.letter("i"))))
    rig.take(.input(.key(.enter)))
    rig.take(.input(.key(.letter("y"))))
    #expect(
      rig.waiting == [.install(1, InstallOrder(.install([.init(Shelf.id("json-tools"), "*")])))])
    rig.settle()
    #expect(Keymap.context(of: rig.state) == .plan)
    #expect(done(shop).isEmpty)
  }

  @Test func escWhileItIsPreparedStopsTheWorkAndALateAnswerIsDropped() {
    var rig = rig()
    rig.take(.input(.key(.letter("i"))))
    rig.waiting = []
    rig.take(.input(.key(.escape)))
    #expect(rig.waiting == [.stopInstalling(1)])
    rig.waiting = []
    rig.take(.installing(1, .plan(Shelf.plan)))
    rig.take(.installing(1, .ended(Shelf.answer(.planned(Shelf.plan)))))
    #expect(rig.state.pages.isEmpty && rig.waiting.isEmpty)
  }

  @Test func escWhileItIsPutInPlaceWaitsForItsEnd() {
    var rig = rig()
    rig.press(.letter("i"))
    rig.take(.input(.key(.enter)))
    rig.take(.input(.key(.escape)))
    #expect(rig.waiting == [.agree(1), .stopInstalling(1)])
    #expect(rig.state.installPage != nil)
    #expect(rig.state.notice?.text == Wording.stopping)
  }

  @Test func aReplacementPlanIsAskedAboutAnew() {
    var rig = rig()
    rig.press(.letter("i"))
    rig.take(.input(.key(.enter)))
    #expect(Keymap.context(of: rig.state) == .installing)
    rig.take(.installing(1, .plan(Shelf.plan(of: 1))))
    #expect(Keymap.context(of: rig.state) == .plan)
  }

  @Test func iInTheSearchLineIsALetter() {
    let shop = Shelf.installedShop()
    var rig = Rig(shop)
    rig.type("i")
    #expect(rig.state.editor.text == "i" && order(shop).isEmpty)
  }

  @Test func withoutARowThereIsNothingToInstall() {
    var rig = Rig()
    rig.type("zzz")
    rig.press(.tab, .letter("i"))
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.notice?.text == Wording.nothingToInstall)
  }

  @Test func theKeysOfTheListGiveTheOrdersTheySay() {
    let old = Shelf.id("json-old")
    let keys: [(KeyStroke, InstallOrder.Action)] = [
      (.letter("u"), .update([old])), (.letter("U"), .update([])),
      (.letter("x"), .uninstall([old])), (KeyStroke(.delete), .uninstall([old])),
    ]
    for (key, action) in keys {
      let shop = Shelf.installedShop()
      var rig = Rig(shop)
      rig.press(.f(9), .down, key)
      #expect(order(shop) == [action])
      #expect(Keymap.context(of: rig.state) == .plan)
      rig.press(.escape)
      #expect(rig.state.installedPage?.selected == old)
    }
  }

  @Test func whatIsInstalledIsReadAnewOnceAnOrderIsDone() {
    let shop = Shelf.installedShop(InstalledPackages(root: Shelf.root))
    var rig = Rig(shop)
    rig.press(.f(9))
    #expect(rig.state.installedRows.isEmpty)
    shop.shop.withLock { $0.installedPackages = Shelf.installed }
    rig.press(.escape, .tab, .letter("i"), .enter, .escape, .f(9))
    #expect(rig.state.installedRows.count == 3)
  }

  @Test func enterOnAnInstalledPackageShowsItInTheResults() {
    var rig = Rig(Shelf.installedShop())
    rig.press(.f(9), .down, .enter)
    #expect(rig.state.pages.isEmpty && rig.state.focus == .list)
    #expect(rig.state.editor.text == "json-old")
    #expect(rig.state.details.id == Shelf.id("json-old"))
  }

  @Test func pathAndNameAreCopied() {
    var rig = Rig(Shelf.installedShop())
    rig.press(.f(9), .down, .letter("c"), .letter("y"))
    #expect(rig.copied == ["\(Shelf.root)/lab/json-old/0.1.0", "json-old"])
    rig.press(.escape, .tab, .letter("i"), .enter, .letter("c"))
    #expect(rig.copied.last == Shelf.root)
  }

  @Test func theThemesOfAnInstalledPackageAreThereAtOnce() throws {
    let names = ["dark", "light"]
    let themes = try names.map { try Theme(name: $0, descriptions: [:]) }
    let night = try Theme(name: "night", descriptions: [:])
    var rig = Rig(Shelf.installedShop(), themes: themes, readThemes: { [night] + themes })
    rig.press(.f(8), .down, .enter)
    #expect(rig.state.currentTheme.name == "light")
    rig.press(.tab, .letter("i"), .enter)
    #expect(rig.state.themes.map(\.name) == ["night", "dark", "light"])
    #expect(rig.state.currentTheme.name == "light", "the choice stays where it is")
  }

  @Test func aThemeThatGoesWithItsPackageGivesWayToTheFirst() throws {
    let themes = try ["dark", "night"].map { try Theme(name: $0, descriptions: [:]) }
    var rig = Rig(themes: themes)
    rig.press(.f(8), .down)
    rig.take(.themes([themes[0]]))
    #expect(rig.state.currentTheme.name == "dark")
    #expect(rig.state.overlay == .themes(selected: 0, before: 0))
    rig.take(.themes([]))
    #expect(rig.state.themes.count == 1)
  }

  @Test func anInstalledPackageSaysSoInItsOverview() {
    var rig = Rig(Shelf.installedShop(), height: 30)
    rig.type("json-tools")
    #expect(rig.picture.contains("installed  1.2.0"))
    rig.state.installed?.lock = LockFile(packages: [Shelf.locked("json-tools", "1.1.0")])
    #expect(rig.picture.contains("installed  1.1.0; i brings the newest"))
    rig.state.installed?.lock = LockFile()
    #expect(!rig.picture.contains("installed  "))
  }

  @Test func aPageGivesWayToTheNextAndItsOwnKeyLeavesIt() {
    var rig = Rig(Shelf.installedShop())
    rig.take(.input(.key(.f(10))))
    rig.take(.input(.key(.f(9))))
    #expect(rig.waiting == [.survey, .stopSurvey, .readInstalled])
    rig.waiting = []
    #expect(rig.state.pages.count == 1 && rig.state.installedPage != nil)
    rig.press(.f(7))
    #expect(rig.state.pages.count == 1 && rig.state.failures != nil)
    rig.press(.f(7))
    #expect(rig.state.pages.isEmpty)
  }

  @Test func aClickSelectsAnInstalledPackage() {
    var rig = Rig(Shelf.installedShop())
    rig.press(.f(9))
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: Point(x: 5, y: 4)))))
    #expect(rig.state.installedPage?.selected == Shelf.id("json-tools"))
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: Point(x: 5, y: 9)))))
    #expect(rig.state.installedPage?.selected == Shelf.id("json-tools"))
  }

  @Test func contentThatIsNotHereIsNotCalledTampered() {
    let item = Shelf.item("json-bare", "0.2.0", .install, .unsigned, .listed)
    let refusals = [
      InstallRefusal(
        id: item.id, version: item.version,
        verdict: Verdict(signature: .unsigned, checksum: .listed))
    ]
    let plan = InstallPlan(items: [item])
    let absent = Shelf.answer(.refused(plan, .init(refusals, isByRuleAlone: false)))
    #expect(
      Wording.refused(absent)
        == "the content of 1 release is not to be had here; nothing was changed")
    let ruled = Shelf.answer(.refused(plan, .init(refusals, isByRuleAlone: true)))
    #expect(Wording.refused(ruled).hasPrefix("the rules of the registry forbid it"))
    #expect(Wording.refused(Shelf.refusal) == "1 release is not verified; nothing was changed")
  }

  @Test func whereTwoReleasesAreRefusedEnterLooksIntoTheFirst() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.installation = Shelf.refusal }
    var rig = rig(shop)
    rig.press(.letter("i"), .escape)
    #expect(Keymap.context(of: rig.state) == .refused)
    rig.press(.enter)
    #expect(rig.state.inspector?.inspection.id == Shelf.id("json-torn"))
  }
}
