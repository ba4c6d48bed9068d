import SoukEngine
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What the keys of the inspector and of the failures do.
@Suite struct TrustRulesTests {
  /// The inspector in the details, on a release that two others fail like.
  private func inspecting() -> Rig {
    let shop = Shelf.tornShop
    var rig = Rig(shop, width: 100, height: 30)
    rig.press(.f(7), .letter("v"), .escape)
    rig.type("torn-one")
    rig.press(.enter, .letter("4"))
    return rig
  }

  @Test func gShowsTheReleasesThatFailForTheSameCauseWithThisOneSelected() throws {
    var rig = inspecting()
    rig.press(.letter("g"))
    let page = try #require(rig.state.failures)
    #expect(rig.state.failuresRows.count == 4)
    #expect(rig.state.failuresRows[page.index].record?.id.package == Shelf.id("torn-one"))
    rig.press(.down, .enter)
    let next = rig.state.failuresRows
    #expect(next.isEmpty)
    #expect(rig.state.inspector?.inspection.id.name != "torn-one")
    #expect(rig.state.inspector?.inspection.verdict != nil)
    rig.press(.escape, .escape)
    #expect(Keymap.context(of: rig.state) == .trust)
  }

  @Test func nothingIsShownForACauseThatIsNotThere() {
    var rig = Rig()
    rig.type("theme-dark")
    rig.press(.enter, .letter("4"), .letter("g"))
    #expect(rig.state.pages.isEmpty)
    #expect(rig.picture.contains("no step of this release failed"))
  }

  @Test func yCopiesTheWholeLadderAsTextAndCapitalYAsJSON() {
    var rig = inspecting()
    rig.press(.letter("y"), .letter("Y"))
    #expect(rig.copied.last?.hasPrefix("lab:torn-one 1.2.0\n") == true)
    #expect(rig.copied.last?.contains("1.2.0      2026-03-02  7983 09ab 44e1 0c2f") == true)
    #expect(rig.copied.last?.contains("PROVEN") == true)
    #expect(rig.copiedVerdicts.map(\.id) == [Shelf.id("torn-one")])
  }

  @Test func theCommandIsCopiedOnlyWhereAShellTakesTheNameForANameAlone() {
    var rig = inspecting()
    rig.press(.letter("c"))
    #expect(rig.copied.last == "souk verify lab:torn-one@1.2.0")
    let hostile = Shelf.entry(
      Shelf.lab, "a; rm -rf ~", "1.0", "x", "x", Shelf.torn[0].verdict)
    var other = Rig(FakeMarketplace([hostile]))
    other.press(.tab, .tab, .letter("4"), .letter("c"))
    #expect(other.copied.isEmpty)
  }

  @Test func theEvidenceIsSavedAndItsPathSaid() {
    var rig = inspecting()
    rig.press(.letter("b"))
    #expect(rig.picture.contains("saved /tmp/torn-one.tar.gz (3 B)"))
  }

  @Test func aLateAnswerNeverShowsUnderAnotherRelease() throws {
    var rig = inspecting()
    rig.press(.letter("g"), .down)
    rig.take(.input(.key(.enter)))
    let first = try #require(
      rig.waiting.firstIndex { if case .inspect = $0 { true } else { false } })
    let late = rig.answers(to: first)
    rig.press(.escape, .down, .enter)
    let shown = rig.state.inspector
    for event in late { rig.take(event) }
    #expect(rig.state.inspector == shown)
  }

  @Test func aReleaseCanBeMarkedHandledAndOpenAgain() {
    var rig = inspecting()
    rig.press(.letter("g"), .letter("m"))
    #expect(rig.picture.contains("1 handled"))
    rig.press(.letter("m"))
    #expect(rig.picture.contains("0 handled"))
    rig.press(.left, .letter("m"))
    #expect(rig.picture.contains("3 handled"))
  }

  @Test func theCursorStaysOnItsReleaseWhileCausesComeAndGo() throws {
    var rig = inspecting()
    rig.press(.letter("g"))
    let before = try #require(rig.state.failures?.selected)
    let more = FailureGroup.groups(
      of: (0..<9).map { number in
        FailureRecord(
          id: .init(PackageID(.apt, RegistryText("a\(number)")), "1"), code: "A01", cause: "",
          signature: .verified, checksum: .verified, firstSeen: 0, lastSeen: 0)
      })
    rig.take(.failing(more + (rig.state.failing ?? [])))
    #expect(rig.state.failures?.selected == before)
  }

  @Test func vStopsTheVerificationThatRuns() {
    var rig = Rig()
    rig.press(.f(7))
    rig.take(.input(.key(.letter("v"))))
    rig.take(.input(.key(.letter("v"))))
    #expect(rig.waiting == [.verifyAll, .stopVerifying])
    rig.take(.sweepEnded(nil))
    #expect(rig.state.sweep == nil)
    #expect(rig.picture.contains("stopped; what was verified by then is on record"))
  }

  @Test func afterTheVerificationOfEverythingTheRowsShowWhatWasFound() {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    shop.shop.withLock { shop in
      shop.entries[1].verdict = Verdict(signature: .badSignature, checksum: .mismatch)
    }
    rig.press(.f(7), .letter("v"), .escape)
    #expect(rig.lines[4].hasPrefix("│  ✗✗ libjson-c-dev"))
  }

  @Test func aBundleIsLeftWithEscAndKnowsNoOtherRelease() {
    let entry = Shelf.torn[0]
    let replay = EvidenceReplay(
      id: entry.package.id, version: "1.2.0", clock: 0, recorded: entry.verdict,
      replayed: entry.verdict)
    var rig = Rig(FakeMarketplace([]))
    rig.state.pages = [.inspector(InspectorPage(sequence: 0, inspection: Inspection(replay)))]
    rig.press(.letter("g"))
    #expect(rig.picture.contains("this is a bundle of evidence"))
    rig.press(.escape)
    #expect(rig.state.isFinished)
  }
}
