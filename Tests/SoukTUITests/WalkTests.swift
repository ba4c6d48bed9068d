import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen
import SoukSearch
import Testing

@testable import SoukTUI

/// Walking from disagreement to disagreement, and saying which side is better.
@Suite struct WalkTests {
  /// Both backends of the fake agree on what finds one package or none, and on nothing else.
  private static let corpus = [
    "simplejson", "json", "nothing-has-this", "jq", "json-", "simplejson",
  ]

  private static func rig(_ corpus: [String] = corpus) -> Rig {
    var rig = Rig()
    rig.state.corpus = CorpusWalk(queries: corpus)
    rig.press(.f(3))
    return rig
  }

  @Test func nGoesToTheNextQueryOnWhichBothDisagreeAndNBack() {
    var rig = Self.rig()
    rig.press(.letter("n"))
    #expect(rig.state.editor.text == "json")
    #expect(rig.state.comparison?.tag.text == "json")
    #expect(rig.state.notice?.text.hasPrefix("query 2 of 6") == true)
    rig.press(.letter("n"))
    #expect(rig.state.editor.text == "json-")
    rig.press(.letter("N"))
    #expect(rig.state.editor.text == "json")
    rig.press(.letter("n"), .letter("n"))
    #expect(rig.state.editor.text == "json-")
    #expect(rig.state.notice?.text == "no further disagreement: 1 queries agree")
  }

  @Test func withoutACorpusTheHistoryIsWalkedAndWithoutBothItIsSaid() {
    var rig = Self.rig([])
    rig.press(.letter("n"))
    #expect(rig.state.notice?.text == Wording.noCorpus)
    let header = TapeHeader(
      BrowserSettings(history: ["json"]), size: Size(width: 80, height: 24),
      capabilities: Capabilities(), gate: .v1)
    #expect(BrowserState(header).corpus.queries == ["json"])
  }

  @Test func typingAndLeavingGiveAWalkUpAndALateStepIsDropped() {
    var rig = Self.rig()
    rig.take(.input(.key(.letter("n"))))
    rig.press(.f(3))
    #expect(!rig.state.corpus.isUnderWay)
    rig.take(.walked(sequence: rig.state.corpus.sequence, .found(1)))
    #expect(rig.state.editor.text.isEmpty)
    rig.press(.f(3))
    rig.take(.input(.key(.letter("n"))))
    let old = rig.state.corpus.sequence
    rig.take(.input(.key(.letter("n"))))
    rig.take(.walked(sequence: old, .found(4)))
    #expect(rig.state.editor.text.isEmpty)
  }

  @Test(arguments: [("1" as Character, Feedback.Verdict.worse), ("2", .better), ("=", .same)])
  func aVerdictOnBothSidesIsRecordedWithItsNote(_ key: Character, _ verdict: Feedback.Verdict) {
    var rig = Self.rig()
    rig.press(.letter("n"), .letter(key))
    rig.type("order of jq")
    rig.take(.input(.key(.enter)))
    #expect(
      rig.waiting == [
        .give(
          Judgement(
            verdict: verdict, backend: .v2, other: .v1, query: "json", note: "order of jq"))
      ])
    #expect(rig.state.overlay == nil)
  }

  @Test func escapeTakesAVerdictBack() {
    var rig = Self.rig()
    rig.press(.letter("n"), .letter("1"), .escape)
    #expect(rig.waiting.isEmpty)
    #expect(rig.state.overlay == nil)
    #expect(rig.state.comparison != nil)
  }

  @Test func sKeepsBothSidesAsACase() throws {
    var rig = Self.rig()
    rig.press(.letter("n"))
    rig.take(.input(.key(.letter("s"))))
    guard case .saveCase(let kept)? = rig.waiting.last else {
      Issue.record("nothing was kept")
      return
    }
    #expect(kept.query == "json")
    #expect(kept.sides[.v1]?.ids == rig.state.comparison?.v1?.hits.map(\.id))
    #expect(kept.sides[.v2]?.total == rig.state.comparison?.v2?.total)
    rig.settle()
    #expect(rig.state.notice?.text.hasPrefix("kept in /tmp/souk-case-json.json") == true)
  }

  @Test func beforeBothHaveAnsweredNothingIsJudgedOrKept() {
    var rig = Self.rig()
    rig.take(.input(.key(.letter("/"))))
    rig.take(.input(.key(.letter("j"))))
    rig.take(.input(.key(.enter)))
    for (key, text) in [("1", Wording.nothingToJudge), ("s", Wording.nothingToKeep)] {
      rig.take(.input(.key(.letter(Character(key)))))
      #expect(rig.state.notice?.text == text)
      #expect(rig.state.overlay == nil)
    }
  }
}
