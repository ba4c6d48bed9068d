import SoukModel
import SoukScreen
import SoukSearch
import Testing

@testable import SoukTUI

/// Why a row is there, and why another one is not.
@Suite struct WhyScreenTests {
  private func open(_ query: String, _ key: KeyStroke = .f(4)) -> Rig {
    var rig = Rig(height: 30)
    rig.type(query)
    rig.press(key)
    return rig
  }

  @Test func bothBackendsSayWhyTheSelectedRowIsThere() {
    for key in [KeyStroke.f(4), KeyStroke(.character("w"), .alt)] {
      let rig = open("json", key)
      #expect(rig.picture.contains("for “json”"))
      for text in ["v1", "v2", "800.50", "12.50", "the score", "how many want it"] {
        #expect(rig.picture.contains(text), "\(text)")
      }
      #expect(rig.picture.contains("[json]") || rig.picture.contains("[JSON]"))
    }
  }

  @Test func aNameThatIsTypedIsToldWhyItIsNotThere() {
    var rig = open("json -lib")
    rig.type("libjson-c-dev")
    rig.press(.enter)
    #expect(rig.picture.contains("not in the list"))
    #expect(rig.picture.contains("-lib"))
    rig.type("q?nothing")
    #expect(rig.state.whyPage?.editor.text == "q?nothing")
    rig.press(.enter)
    #expect(rig.picture.contains("no registry has a package of this name"))
  }

  @Test func aLateAnswerToAnOlderQuestionIsDropped() {
    var rig = open("json")
    let old = rig.state.whyPage?.sequence ?? 0
    rig.type("jq")
    rig.press(.enter)
    let answers = rig.state.whyPage?.answers
    rig.take(.explained(old, .v1, []))
    #expect(rig.state.whyPage?.answers == answers)
  }

  @Test func escapeAndTheSameKeyLeaveAndTheQueryStays() {
    for key in [KeyStroke.escape, .f(4)] {
      var rig = open("json")
      rig.press(key)
      #expect(rig.state.pages.isEmpty)
      #expect(rig.state.editor.text == "json")
    }
  }

  @Test func theCaretStandsWhereTheNameIsTyped() {
    var rig = open("json")
    let before = rig.frame.cursor
    rig.type("ab")
    #expect(rig.frame.cursor?.x == (before?.x ?? 0) + 2)
  }
}
