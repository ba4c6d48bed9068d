import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What both backends side by side look like.
// swift-format-ignore
@Suite struct ComparisonScreenTests {
  @Test func bothBackendsStandSideBySideWithRankMoves() {
    var rig = Rig(height: 18)
    rig.type("json")
    rig.press(.f(3))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json
       overlap@10 10   v1 3.4 ms   v2 0.2 ms   ×17   both 10   Jaccard 1.00   RBO 0.61
      ┌ v1  full text ──────────────────────────────┬──────┬ v2  graph + FST ────────────────────────────┐
      │  1 libjson-c-dev                            │  ▲2  │  1 jq                                       │
      │  2 python3-simplejson                       │  ▲7  │  2 json-␛[31mred<U+202E>                    │
      │  3 jq                                       │  ▲5  │  3 json-bare                                │
      │  4 json-tools                               │  ▲3  │  4 json-old                                 │
      │  5 json-pack                                │  ═   │  5 json-pack                                │
      │  6 json-torn                                │  ▼2  │  6 json-tools                               │
      │  7 json-old                                 │  ▼1  │  7 json-torn                                │
      │  8 json-bare                                │  ▼7  │  8 libjson-c-dev                            │
      │  9 json-␛[31mred<U+202E>                    │  ▼7  │  9 python3-simplejson                       │
      │ 10 日本語-json                              │  ═   │ 10 日本語-json                              │
      │                                             │      │                                             │
      └─────────────────────────────────────────────┴──────┴─────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter field by field  F3 leave  / go on typing  n next disagreement  1 v1 better  2 v2 better
      """)
  }

  @Test func aHitOfOneBackendAloneIsMarked() {
    var rig = Rig(height: 10)
    rig.type("json-t")
    rig.press(.f(3))
    let tag = rig.state.comparison?.tag ?? rig.state.latest
    var side = rig.state.comparison?.v2 ?? Comparison.Side()
    side.hits.removeFirst()
    side.total = 1
    rig.take(.compared(tag, .v2, side))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-t
       overlap@10 1   v1 3.4 ms   v2 0.2 ms   ×17   2 / 1   Jaccard 0.50   RBO 0.45
      ┌ v1  full text ──────────────────────────────┬──────┬ v2  graph + FST ────────────────────────────┐
      │  1 json-tools                         only ◀│  ▲1  │  1 json-torn                                │
      │  2 json-torn                                │      │                                             │
      │                                             │      │                                             │
      └─────────────────────────────────────────────┴──────┴─────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter field by field  F3 leave  / go on typing  n next disagreement  1 v1 better  2 v2 better
      """)
  }

  @Test func aHitThatTheOtherSideHasFurtherDownIsNotCalledTheOnlyOne() {
    var rig = Rig(FakeMarketplace(Shelf.many(120)), height: 20)
    rig.type("package")
    rig.press(.f(3))
    let picture = rig.picture
    #expect(!picture.contains("only"))
    #expect(picture.contains("below 50 ▶"))
  }

  @Test func enterShowsThePackageFieldByFieldWithDifferencesMarked() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.v2Summary = "JSON manipulation library - development fails" }
    var rig = Rig(shop, height: 20)
    rig.type("libjson")
    rig.press(.f(3), .enter)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / libjson
       apt:libjson-c-dev   v1 0.3 ms   v2 0.04 ms   1 field differs
      ┌─────────────────── v1  full text ──────────────────────── v2  graph + FST ───────────────────────┐
      │  name              libjson-c-dev                          libjson-c-dev                          │
      │  version           0.16-2                                 0.16-2                                 │
      │  category          libdevel                               libdevel                               │
      │≠ description       …opment files                          …opment fails                          │
      │  keywords          devel::lang:c, role::devel-lib         devel::lang:c, role::devel-lib         │
      │  author            Debian maintainers                     Debian maintainers                     │
      │  dependencies      depends libjson-c5 (= 0.16-2), depend… depends libjson-c5 (= 0.16-2), depend… │
      │  checksum          3a2118df3a2118df3a2118df3a2118df3a211… 3a2118df3a2118df3a2118df3a2118df3a211… │
      │  releases          0.16-2, 0.0.1                          0.16-2, 0.0.1                          │
      │  popularity        0.0                                    0.0                                    │
      │  signature status  index-not-checked                      index-not-checked                      │
      │  checksum status   listed                                 listed                                 │
      │                                                                                                  │
      └──────────────────────────────────────────────────────────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Esc back  F3 leave  / go on typing  ? help  q quit
      """)
  }

  @Test func fieldsAreCalledTheSameOnlyOnceBothBackendsHaveGivenThem() {
    var rig = Rig(height: 20)
    rig.type("libjson")
    rig.press(.f(3))
    rig.take(.input(.key(.enter)))
    let same = "every field is the same"
    for _ in 0..<10 where !rig.waiting.isEmpty && !rig.picture.contains("v2 0.04 ms") {
      #expect(!rig.picture.contains(same))
      for event in rig.answers(to: 0) { rig.take(event) }
    }
    #expect(rig.picture.contains(same))
    if let sequence = rig.state.comparison?.fields?.sequence {
      rig.take(.fields(sequence: sequence, .v2, .missing))
    }
    #expect(rig.picture.contains("not known to this backend") && !rig.picture.contains(same))
  }

  @Test func theOtherBackendKeepsQueryAndSelection() {
    var rig = Rig(height: 16)
    rig.type("json")
    rig.press(.down, .down, .down, .f(2))
    #expect(rig.state.selection.id == Shelf.id("jq"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v2 · answered by v2 ●
       / json                                                                   10 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ jq 1.6-2.1 ───────────────────────────────────┐
      │▸ ·· jq                1.6-2.1      utils         │  Overview  Versions  Dependencies  Trust ▶    │
      │  ✗✓ json-␛[31mred<U+… 1␇.0         BAD SIGNATURE │                                               │
      │  –✓ json-bare         0.2.0        tools         │ lightweight command-line JSON processor       █
      │  !✓ json-old          0.1.0        KEY EXPIRED   │                                               █
      │  ✗✓ json-pack         2.0.1        WRONG SIGNER  │ registry   apt                                █
      │  ?✓ json-tools        1.2.0        UNKNOWN KEY   │ category   utils                              █
      │  ✓✗ json-torn         0.9.0        HASH MISMATCH │ author     someone                            █
      │  ·· libjson-c-dev     0.16-2       libdevel      │ checksum   · LISTED 3a2118df3a2118df…         │
      │  ·· python3-simplejs… 3.18.3-1     python        │            the index states it; the content   │
      │  ·· 日本語-json       1.0          語            │            is not here                        │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func aSlashGoesOnTypingAndBothColumnsFollowEveryKey() {
    var rig = Rig(height: 12)
    rig.type("json")
    rig.press(.f(3))
    #expect(rig.lines.last?.contains("/ go on typing") == true)
    rig.press(.enter, .letter("/"))
    #expect(rig.state.comparison?.fields == nil)
    rig.type("-t")
    #expect(rig.frame.cursor == Point(x: 9, y: 1))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-t
       overlap@10 2   v1 3.4 ms   v2 0.2 ms   ×17   both 2   Jaccard 1.00   RBO 1.00
      ┌ v1  full text ──────────────────────────────┬──────┬ v2  graph + FST ────────────────────────────┐
      │  1 json-tools                               │  ═   │  1 json-tools                               │
      │  2 json-torn                                │  ═   │  2 json-torn                                │
      │                                             │      │                                             │
      │                                             │      │                                             │
      │                                             │      │                                             │
      └─────────────────────────────────────────────┴──────┴─────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter to the columns  F3 leave  F1 help  ^U clear
      """)
    rig.press(.down, .down, .escape)
    #expect(rig.state.comparison == nil)
    #expect(rig.state.results.tag.text == "json-t")
  }

  @Test func withoutAHitBothColumnsSaySoAndHowToGoOn() {
    var rig = Rig(width: 80, height: 10)
    rig.type("jsonx")
    rig.press(.f(3))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       / jsonx
       overlap@10 0   v1 3.4 ms   v2 0.2 ms   ×17   both 0   Jaccard 1.00   RBO 1.00
      ┌ v1  full text ────────────────────┬──────┬ v2  graph + FST ──────────────────┐
      │ nothing matches; / goes on typing │      │ nothing matches; / goes on typing │
      │ the query                         │      │ the query                         │
      │                                   │      │                                   │
      └───────────────────────────────────┴──────┴───────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter field by field  F3 leave  / go on typing  n next disagreement
      """)
    rig.press(.letter("/"))
    #expect(rig.picture.contains("^U clears"))
    rig.press(.control("u"))
    #expect(rig.state.comparison?.v2?.total == 11)
  }

  @Test func untilANewerAnswerIsHereTheOldHitsAreDim() {
    var rig = Rig()
    rig.type("json")
    rig.press(.f(3), .letter("/"))
    rig.take(.input(.key(.letter("-"))))
    #expect(rig.frame.grid[6, 4].style.attributes.contains(.dim))
    #expect(rig.state.isIncomplete)
    rig.settle()
    #expect(!rig.frame.grid[6, 4].style.attributes.contains(.dim))
  }

  @Test func aClickSelectsAHitOfEitherColumnAndOneOnTheQueryTypesOn() {
    var rig = Rig(height: 18)
    rig.type("json")
    rig.press(.f(3))
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: Point(x: 60, y: 6)))))
    #expect(rig.state.comparison?.column == .v2 && rig.state.comparison?.row == 2)
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: Point(x: 20, y: 1)))))
    #expect(Keymap.context(of: rig.state) == .comparisonSearch)
    rig.take(.input(.paste("-c")))
    #expect(rig.state.comparison?.tag.text == "json-c")
  }
}
