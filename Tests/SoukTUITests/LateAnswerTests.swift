import Foundation
import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import SoukTesting
import Testing

@testable import SoukTUI

/// Answers come when they like; what is shown stays true.
@Suite struct LateAnswerTests {
  private static let keys: [KeyStroke] =
    "json-tqpack".map { KeyStroke(.character($0)) } + [
      KeyStroke(.backspace), .control("u"), .tab, .escape, .down, .up, .right, .left, .enter,
      .f(2), .f(3), .f(6), .f(8), .letter("?"), .letter("4"), .letter("3"), .control("p"),
      KeyStroke(.pageDown), KeyStroke(.end),
    ]

  /// How many orders are tried; SOUK_INTERLEAVINGS=1000 tries as many.
  private static let rounds =
    ProcessInfo.processInfo.environment["SOUK_INTERLEAVINGS"].flatMap { Int($0) } ?? 120

  @Test(arguments: 0..<rounds)
  func noOrderOfAnswersShowsRowsOfAnOlderQueryOrDetailsOfAnotherRow(_ seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed))
    var rig = Rig(FakeMarketplace(Shelf.entries + Shelf.many(300)), height: 14)
    var late: [BrowserEvent] = []
    for _ in 0..<60 {
      switch Int.random(in: 0..<10, using: &dice) {
      case 0..<5:
        rig.take(.input(.key(Self.keys.randomElement(using: &dice) ?? .down)))
      case 5..<8 where !rig.waiting.isEmpty:
        let index = Int.random(in: rig.waiting.indices, using: &dice)
        late += rig.answers(to: index)
      case 8:
        let size = Size(
          width: Int.random(in: 20...140, using: &dice),
          height: Int.random(in: 5...40, using: &dice))
        rig.take(.input(.resize(size)))
      default:
        guard !late.isEmpty else { continue }
        rig.take(late.remove(at: Int.random(in: late.indices, using: &dice)))
      }
      holds(rig)
      if rig.state.isFinished { return }
    }
    for event in late.shuffled(using: &dice) { rig.take(event) }
    rig.settle()
    holds(rig)
    _ = rig.frame
    #expect(!rig.state.isStale)
    #expect(rig.state.details.id == rig.state.selection.id)
    #expect(rig.state.results.tag.text == rig.state.editor.text)
  }

  /// What is true at every moment.
  private func holds(_ rig: Rig) {
    let state = rig.state
    if !state.isStale {
      #expect(state.results.tag.text == state.editor.text)
      let query = state.editor.text.lowercased().split(separator: " ")
      for hit in state.results.hits.values {
        let name = hit.id.name.raw.lowercased()
        let entry = Shelf.entries.first { $0.package.id == hit.id }
        let text = name + " " + (entry?.package.summary.raw.lowercased() ?? name)
        #expect(query.allSatisfy { text.contains($0) || text.hasPrefix("package") })
      }
    }
    #expect(state.details.id == state.selection.id)
    if let answer = state.details.answer { #expect(answer.entry.package.id == state.details.id) }
    if let verified = state.details.verified { #expect(verified.id == state.details.id) }
    if let id = state.results.hits[state.selection.index]?.id { #expect(state.selection.id == id) }
  }

  @Test func anAnswerOfTheOtherBackendIsDroppedAfterAToggle() {
    var rig = Rig()
    rig.take(.input(.key(.letter("j"))))
    let old = rig.waiting
    rig.take(.input(.key(.f(2))))
    rig.settle()
    let shown = rig.state.results
    rig.waiting = old
    for event in rig.answers(to: 0) { rig.take(event) }
    #expect(rig.state.results == shown)
    #expect(rig.state.results.backend == .v2)
  }

  @Test func enterBeforeTheAnswerWaitsForTheRowsOfItsQuery() {
    var rig = Rig()
    rig.take(.input(.key(.letter("q"))))
    rig.take(.input(.key(.enter)))
    #expect(rig.state.focus == .search)
    #expect(rig.picture.contains("still searching"))
    rig.settle()
    #expect(rig.state.focus == .details)
    #expect(rig.state.details.id == Shelf.id("jq"))
  }

  @Test func oldRowsTurnDimWhenANewerSearchTakesLongerThanAnybodyNotices() {
    var rig = Rig()
    let before = rig.lines[3]
    rig.take(.input(.key(.letter("q"))))
    #expect(rig.lines[3] == before)
    #expect(!rig.frame.grid[6, 4].style.attributes.contains(.dim))
    rig.take(.overdue)
    #expect(rig.lines[3] == before)
    #expect(rig.frame.grid[6, 4].style.attributes.contains(.dim))
    rig.settle()
    #expect(rig.lines[3].contains("jq"))
    #expect(!rig.frame.grid[6, 4].style.attributes.contains(.dim))
    rig.take(.overdue)
    #expect(!rig.state.isOverdue)
  }
}
