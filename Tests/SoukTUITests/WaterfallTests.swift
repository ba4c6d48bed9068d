import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import Synchronization
import Testing

@testable import SoukTUI

/// Where the time of a key went.
@Suite struct WaterfallTests {
  private static func timing(
    _ id: Int, _ key: String, _ query: String, _ backend: BackendKind?, _ stages: [Int64]
  ) -> KeyTiming {
    KeyTiming(id: id, key: key, query: query, backend: backend, stages: stages)
  }

  private static func rig(width: Int = 80, height: Int = 14) -> Rig {
    var rig = Rig(width: width, height: height)
    rig.take(.timed(timing(1, "j", "j", .v1, [100, 40, 3_000, 900, 1_200, 300])))
    rig.take(.timed(timing(2, "s", "js", .v2, [80, 20, 40_000, 500, 1_000, 400])))
    rig.take(.timed(timing(3, "Down", "js", nil, [60, 0, 0, 0, 900, 250])))
    rig.press(.f(12))
    return rig
  }

  @Test func everyKeyHasABarInLettersOfItsStagesAndTheSlowOneIsMarked() {
    let rig = Self.rig()
    expectScreen(
      rig,
      """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       where the time of your last keys went     i input  q queue  s search  v verify
      ▸ Down    js                          1.2 ms   irw
        s       js                   v2    42.0 ms ▲ iqssssssssssssssssssssssssvrw
        j       j                    v1     5.5 ms   iqssvrw




      ────────────────────────────────────────────────────────────────────────────────
       input 0.06 queue 0.00 search 0.00 verify 0.00 render 0.9 write 0.3 ms

       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter ask again  Esc leave  ? help  F7 failures  F9 installed  F10 dashboard
      """)
  }

  @Test func enterAsksTheQueryOfASpikeAgainOnItsBackend() {
    var rig = Self.rig()
    rig.press(.down, .enter)
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.editor.text == "js")
    #expect(rig.state.gate == .v2)
    #expect(rig.state.results.backend == .v2)
  }

  @Test func aKeyThatAskedForNothingSaysSo() {
    var rig = Self.rig()
    rig.press(.enter)
    #expect(rig.state.waterfall != nil)
    #expect(rig.state.notice?.text == Wording.askedNothing("Down"))
  }

  @Test func sixtyKeysAreKeptAndTheNewestStandsFirst() {
    var rig = Rig()
    for id in 1...70 { rig.take(.timed(Self.timing(id, "x", "x", .v1, [1, 1, 1, 1, 1, 1]))) }
    #expect(rig.state.timings.map(\.id) == Array((11...70).reversed()))
  }

  @Test func theStagesOfASearchAddUpToItsTimeFromTheByteToThePicture() throws {
    let now = Mutex<Int64>(0)
    var watch = KeyStopwatch { now.withLock { $0 } }
    func at(_ moment: Int64) { now.withLock { $0 = moment } }
    var state = BrowserState(size: Size(width: 80, height: 24))
    state.editor.replace(with: "j")
    at(1_000)
    watch.reads()
    at(1_100)
    let tag = SearchTag(sequence: 7, backend: .v2, text: "j")
    watch.pressed(.letter("j"), [.search(tag, visible: 9, keeping: nil)], in: state)
    // The echo: nothing was answered yet, and nothing is timed by it.
    #expect(watch.showed(drawn: 1_200, written: 1_300).isEmpty)
    watch.answered(Self.reply(tag, queue: 50, search: 700, verify: 150, answered: 2_000))
    let timing = try #require(watch.showed(drawn: 2_500, written: 2_600).first)
    #expect(timing.stages == [100, 50, 700, 150, 500, 100])
    #expect(timing.total == 2_600 - 1_000)
    #expect(timing.backend == .v2)
    #expect(watch.showed(drawn: 3_000, written: 3_100).isEmpty)
  }

  @Test func aSearchThatWasOvertakenIsLeftOutAndALateAnswerTimesNothing() {
    var watch = KeyStopwatch { 0 }
    let state = BrowserState(size: Size(width: 80, height: 24))
    let first = SearchTag(sequence: 1, backend: .v1, text: "j")
    let second = SearchTag(sequence: 2, backend: .v1, text: "js")
    watch.pressed(.letter("j"), [.search(first, visible: 9, keeping: nil)], in: state)
    watch.pressed(.letter("s"), [.search(second, visible: 9, keeping: nil)], in: state)
    watch.answered(Self.reply(first))
    #expect(watch.showed(drawn: 0, written: 0).isEmpty)
    watch.answered(Self.reply(second))
    #expect(watch.showed(drawn: 0, written: 0).map(\.id) == [2])
  }

  @Test func keysPressedOnTheRealLoopAreTimedThroughEveryStage() throws {
    let script: [InputEvent] = [.key(.letter("j")), .key(.letter("q")), .key(.f(12))]
    let terminal = ScriptedTerminal(script)
    BrowserLoop(terminal: terminal, service: FakeMarketplace()).run()
    let last = try #require(terminal.pictures.last).lines
    #expect(last.contains { $0.contains("q       jq") && $0.contains("v1") && $0.contains(" ms") })
    #expect(last.contains { $0.contains("j       j ") && $0.contains("s") })
  }

  private static func reply(
    _ tag: SearchTag, queue: Int64 = 0, search: Int64 = 0, verify: Int64 = 0, answered: Int64 = 0
  ) -> SearchReply {
    let page = SearchPage(hits: [], total: 0, generation: 1, backend: tag.backend ?? .v1)
    return SearchReply(
      tag: tag, answer: SearchAnswer(page: page, milliseconds: 1),
      summaries: [],
      timing: SearchTiming(queue: queue, search: search, verify: verify, answered: answered))
  }
}
