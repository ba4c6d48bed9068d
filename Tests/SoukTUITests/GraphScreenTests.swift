import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// The graph page: walking over nodes, questions and queries.
@Suite struct GraphScreenTests {
  private static func opened(_ name: String = "jq", width: Int = 70, height: Int = 16) -> Rig {
    var rig = Rig(width: width, height: height)
    rig.type(name)
    rig.press(.tab, .f(11))
    return rig
  }

  @Test func aPackageStandsWithWhatIsSaidOfItAndItsAuthorUnfoldsToTheirPackages() {
    var rig = Self.opened()
    rig.press(.down, .down, .down, .right)
    expectScreen(
      rig,
      """
       souk ▸ builtin · apt · lab                gate v1 · answered by v1 ●
       graph  packages/apt/jq
        ▼ packages/apt/jq                                                  █
        ├─▶ a c:Package                                                    █
        ├─  p:name jq                                                      █
      ▸ └─▼ p:hasAuthor authors/someone                                    █
          ├─  p:name authors/someone                                       █
          ├─▶ ← p:hasAuthor packages/apt/python3-simplejson                █
          ├─▶ ← p:hasAuthor packages/apt/jq                                │
          ├─▶ ← p:hasAuthor packages/lab/json-tools                        │
          ├─▶ ← p:hasAuthor packages/lab/json-pack                         │
      ──────────────────────────────────────────────────────────────────────
       https://example.org/authors/someone

       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter walk there  Right unfold  / ask  n questions  Esc back  ? help
      """)
    rig.press(.left)
    #expect(rig.lines.count { $0.contains("← p:hasAuthor") } == 0)
    rig.press(.left)
    #expect(rig.state.graph?.index == 0)
  }

  @Test func enterWalksFromNodeToNodeAndEscapeBackToWhereItBegan() {
    var rig = Self.opened()
    rig.press(.down, .down, .down, .enter)
    #expect(rig.lines[1].contains("authors/someone  step 2"))
    rig.press(.down, .down, .enter)
    #expect(rig.lines[1].contains("packages/apt/python3-simplejson  step 3"))
    rig.press(.escape, .escape)
    #expect(rig.lines[1].hasSuffix("packages/apt/jq"))
    rig.press(.escape)
    #expect(rig.state.pages.isEmpty)
  }

  @Test func enterAtThePackageWhereOneStandsOpensItInTheResults() {
    var rig = Self.opened()
    rig.press(.enter)
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.selection.id == PackageID(.apt, "jq"))
  }

  @Test func aValueLeadsNowhereAndSaysSo() {
    var rig = Self.opened()
    rig.press(.down, .down, .enter)
    #expect(rig.state.notice?.text == Wording.noNode)
    #expect(rig.state.graph?.trail.count == 1)
  }

  @Test func aQueryIsAnsweredAsColumnsAndARowLeadsToItsNode() {
    var rig = Self.opened(height: 12)
    rig.press(.letter("/"))
    rig.type("SELECT ?package ?name")
    #expect(rig.frame.cursor == Point(x: 28, y: 1))
    rig.press(.enter, .down, .down)
    expectScreen(
      rig,
      """
       souk ▸ builtin · apt · lab                gate v1 · answered by v1 ●
       graph  answer of the graph                           11 rows  1.3 ms
        ?package                         ?name               ?note         █
        packages/builtin/theme-dark      theme-dark                        █
      ▸ packages/apt/libjson-c-dev       libjson-c-dev                     █
        packages/apt/python3-simplejson  python3-simplejson                █
        packages/apt/jq                  jq                                █
        packages/lab/json-tools          json-tools                        │
        packages/lab/json-pack           json-pack                         │
        packages/lab/json-torn           json-torn                         │
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter walk there  Right unfold  / ask  n questions  Esc back  ? help
      """)
    rig.press(.enter)
    #expect(rig.lines[1].contains("packages/apt/libjson-c-dev  step 2"))
  }

  @Test func aQueryThatIsNoneSaysWhereAndTheLineKeepsIt() {
    var rig = Self.opened()
    rig.press(.letter("/"))
    rig.type("selct")
    rig.press(.enter)
    #expect(rig.lines.contains { $0.contains("line 1, column 1") })
    rig.press(.letter("/"))
    #expect(rig.lines[1].contains("selct"))
    rig.press(.escape, .escape)
    #expect(rig.lines[1].contains("packages/apt/jq"))
  }

  @Test func aQuestionIsAskedByItsNameAndOneThatNeedsAWordWaitsForIt() {
    var rig = Self.opened()
    rig.press(.letter("n"))
    #expect(rig.lines[2].contains("duplicates"))
    rig.press(.enter)
    #expect(rig.lines[1].contains("11 rows"))
    rig.press(.letter("n"), .down, .enter)
    #expect(rig.lines[1].contains("graph reverse-dependencies"))
    #expect(rig.state.graph?.isTyping == true)
    rig.type("jq")
    let asked = { (rig: Rig) -> GraphAsk? in
      for case .graph(_, let ask) in rig.waiting { return ask }
      return nil
    }
    rig.take(.input(.key(.enter)))
    #expect(asked(rig) == .question("reverse-dependencies", argument: "jq"))
  }

  @Test(arguments: [
    ("SELECT ?x { ?x p:na", "me"), ("SEL", "ECT"), ("dup", "licates"), ("ASK { dup", nil),
    ("SELECT ?x { ?x p:name", nil), ("", nil), ("s", nil), ("?x c:", "Package"),
  ])
  func whatIsOfferedIsTheRestOfTheWord(_ typed: String, _ rest: String?) {
    let shop = FakeMarketplace()
    #expect(
      GraphCompletion.suggestion(
        after: typed, words: shop.graphWords, questions: shop.graphLibrary.map(\.name)) == rest)
  }

  @Test func tabTakesWhatIsOffered() {
    var rig = Self.opened()
    rig.press(.letter("/"))
    rig.type("SELECT ?x { ?x p:hasA")
    rig.press(.tab)
    #expect(rig.state.graph?.editor.text == "SELECT ?x { ?x p:hasAuthor")
  }

  @Test func questionsStandInTheListOfCommandsAndAreAskedFromAnywhere() {
    var rig = Rig()
    rig.press(.tab, KeyStroke(.character("p"), .alt))
    rig.type("dupl")
    rig.press(.enter)
    #expect(rig.state.graph != nil)
    #expect(rig.lines[1].contains("11 rows"))
    rig.press(.escape)
    #expect(rig.state.pages.isEmpty)
  }

  @Test func aLateAnswerOfAnOlderQuestionIsDropped() {
    var rig = Self.opened()
    let old = rig.state.graph?.sequence ?? 0
    rig.press(.letter("n"), .enter)
    rig.take(.graphed(sequence: old, .failed(ServiceError(.internal, "late"))))
    #expect(rig.lines[1].contains("11 rows"))
  }

  @Test func aQuestionThatTakesLongIsSaidAndEscapeTakesItBack() {
    var rig = Self.opened()
    rig.press(.letter("n"))
    rig.take(.input(.key(.enter)))
    #expect(rig.lines[1].contains(Wording.graphWaiting))
    let asked = rig.state.graph?.sequence ?? 0
    rig.take(.input(.key(.escape)))
    #expect(!rig.lines[1].contains(Wording.graphWaiting))
    rig.take(.graphed(sequence: asked, .failed(ServiceError(.internal, "late"))))
    #expect(rig.lines[2].contains("duplicates"))
  }

  @Test func withoutAPackageTheQuestionsAreShown() {
    var rig = Rig()
    rig.type("zzzz")
    rig.press(.tab, .f(11))
    #expect(rig.lines[1].contains(Wording.graphQuestions))
    #expect(rig.lines[2].contains("duplicates"))
  }

  @Test func hostileTextOfTheGraphIsShownAndNotObeyed() {
    var rig = Rig(FakeMarketplace([HostileTextTests.entry]), width: 90, height: 20)
    rig.press(.tab, .f(11), .down, .down, .down, .right)
    for line in rig.lines {
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    }
  }
}
