import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// The screen in words: each change is told, and nothing twice.
@Suite struct NarratorTests {
  /// What is told after keys that each had their answers.
  private func told(_ rig: inout Rig, _ narrator: inout Narrator, _ keys: KeyStroke...) -> [String]
  {
    var lines: [String] = []
    for key in keys {
      rig.take(.input(.key(key)))
      rig.settle()
      lines += narrator.lines(of: rig.state)
    }
    return lines
  }

  private func started(_ shop: FakeMarketplace = FakeMarketplace()) -> (Rig, Narrator) {
    let rig = Rig(shop)
    var narrator = Narrator()
    _ = narrator.lines(of: rig.state)
    return (rig, narrator)
  }

  @Test func theStartSaysWhereOneIsHowMuchThereIsAndTheFirstRow() {
    let rig = Rig()
    var narrator = Narrator()
    let lines = narrator.lines(of: rig.state)
    #expect(lines.prefix(2) == ["in the search line", "query empty"])
    #expect(lines.contains { $0.hasSuffix("packages, answered by v1") })
    #expect(lines.contains { $0.hasPrefix("row 1 of ") })
    #expect(narrator.lines(of: rig.state).isEmpty)
  }

  @Test func aKeyIsToldAsTheQueryTheCountAndTheRow() {
    var (rig, narrator) = started()
    let lines = told(&rig, &narrator, .letter("j"), .letter("q"))
    #expect(lines.contains("query j") && lines.contains("query jq"))
    #expect(lines.last?.contains("jq, version") == true)
    #expect(lines.last?.contains("; signature ") == true)
    #expect(lines.last?.contains("; checksum ") == true)
  }

  @Test func rowsOfAnOlderQueryAreNeverTold() {
    var (rig, narrator) = started()
    rig.take(.input(.key(.letter("q"))))
    #expect(narrator.lines(of: rig.state) == ["query q"])
    rig.take(.overdue)
    #expect(narrator.lines(of: rig.state) == [Wording.searching])
    rig.settle()
    #expect(narrator.lines(of: rig.state).last?.hasPrefix("row 1 of ") == true)
  }

  @Test func movingTellsTheRowAlone() {
    var (rig, narrator) = started(FakeMarketplace(Shelf.entries + Shelf.many(30)))
    #expect(told(&rig, &narrator, .tab) == ["in the results"])
    let lines = told(&rig, &narrator, .down)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("row 2 of ") == true)
  }

  @Test func theDetailsAreToldOnDemandAndAgainWhenAskedAgain() {
    var (rig, narrator) = started()
    let first = told(&rig, &narrator, .letter("j"), .letter("q"), .enter)
    #expect(first.contains("Overview of jq"))
    #expect(first.contains { $0.hasPrefix("license") || $0.hasPrefix("category") })
    #expect(told(&rig, &narrator, .letter("4")).first?.hasPrefix("on the trust page") == true)
    _ = told(&rig, &narrator, .escape)
    #expect(told(&rig, &narrator, .tab).contains("Trust of jq"))
  }

  @Test func pagesAndWindowsAreToldWithoutBoxes() {
    var (rig, narrator) = started()
    var lines = told(&rig, &narrator, .f(1))
    #expect(lines.first == "in this list")
    #expect(lines.contains("Enter open"))
    #expect(
      lines.allSatisfy { !$0.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) } })
    lines = told(&rig, &narrator, .escape, .f(8))
    #expect(lines.contains("in the list of themes"))
    #expect(lines.last?.contains("plain") == true)
    lines = told(
      &rig, &narrator, .escape, KeyStroke(.character("p"), .alt), .letter("t"), .letter("h"),
      .letter("e"))
    #expect(lines.contains("typed the"))
    #expect(lines.contains { $0.contains("themes F8 Alt-t") })
  }

  @Test func theStatusPaneIsToldWhenItOpensAndNotAtEveryMoveOfItsFigures() {
    var (rig, narrator) = started()
    let opened = told(&rig, &narrator, .f(6))
    #expect(opened.first == "status")
    #expect(opened.contains { $0.contains("kept v1 search p50 1.2 p95 3.1") })
    #expect(opened.contains { $0.contains("cache 83% of a life") })
    rig.state.status.inFlight += 1
    #expect(narrator.lines(of: rig.state).isEmpty)
    #expect(told(&rig, &narrator, .f(6)).isEmpty)
    #expect(told(&rig, &narrator, .f(6)).first == "status")
  }

  @Test func aNoticeIsToldEachTimeItComes() {
    var (rig, narrator) = started()
    _ = told(&rig, &narrator, .tab)
    for _ in 0..<2 {
      let lines = told(&rig, &narrator, .letter("y"))
      #expect(lines == [Wording.copied])
      _ = told(&rig, &narrator, .left)
    }
  }

  @Test func nothingOfAHostileTextIsObeyed() {
    let shop = FakeMarketplace([HostileTextTests.entry])
    var (rig, narrator) = started(shop)
    let lines = told(&rig, &narrator, .enter, .letter("4"), .f(3))
    for line in lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test func theLoopTellsInPlaceOfDrawing() {
    final class Told { var lines: [String] = [] }
    let told = Told()
    let terminal = MemoryTerminal(Size(width: 100, height: 16))
    terminal.type("jq")
    terminal.send(.key(.control("c")))
    BrowserLoop(
      terminal: terminal, service: FakeMarketplace(),
      settings: BrowserSettings(narrate: { told.lines.append($0) })
    ).run()
    #expect(terminal.frames == 0)
    #expect(!terminal.reportsMouse)
    #expect(told.lines.contains("query jq"))
  }
}
