import SoukScreen
import Testing

@testable import SoukNcurses

@Suite("Terminal descriptions", .serialized)
struct TerminalDescriptionTests {
  @Test("padding marks are left out, and nothing else is")
  func padding() {
    func stripped(_ text: String) -> String {
      String(
        decoding: TerminalDescription.withoutPadding(Array(text.utf8)), as: UTF8.self)
    }
    #expect(stripped("\u{1B}[2J$<50>") == "\u{1B}[2J")
    #expect(stripped("$<5/>a$<100*/>b") == "ab")
    #expect(stripped("cost $5 <6") == "cost $5 <6")
    #expect(stripped("$<5") == "$<5")
    #expect(stripped("").isEmpty)
  }

  @Test(
    "a terminal that cannot be drawn on is refused with a sentence",
    arguments: [
      (nil, TerminalError.noTermVariable), ("", .noTermVariable),
      ("dumb", .unusable(term: "dumb", missing: "a way to place the cursor")),
      ("unknown", .unusable(term: "unknown", missing: "a way to place the cursor")),
      ("no-such-terminal", .unknown(term: "no-such-terminal")),
      ("../../etc/passwd", .unknown(term: "../../etc/passwd")),
    ] as [(String?, TerminalError)])
  func refused(term: String?, error: TerminalError) {
    #expect(throws: error) { try TerminalDescription(term: term, descriptor: 1) }
    #expect(error.description.contains("souk search"))
  }

  @Test("the modes are left in full")
  func modes() throws {
    let description = try TerminalDescription(term: "xterm-256color", descriptor: 1)
    #expect(description.colors == 256)
    let modes = ScreenModes(description: description)
    let enter = String(decoding: modes.enter(mouse: true), as: UTF8.self)
    let leave = String(decoding: modes.leave(), as: UTF8.self)
    for mode in ["?7", "?2004", "?1000", "?1002", "?1006", "?1049"] {
      let (on, off) = mode == "?7" ? ("l", "h") : ("h", "l")
      #expect(enter.contains("\u{1B}[\(mode)\(on)"), "\(mode) is entered")
      #expect(leave.contains("\u{1B}[\(mode)\(off)"), "\(mode) is left")
    }
    #expect(leave.contains("\u{1B}[?25h"))
    #expect(!String(decoding: modes.enter(mouse: false), as: UTF8.self).contains("?1000h"))
    #expect(modes.leave().count <= 500, "more than the guard keeps")
  }

  @Test("without a usable terminal nothing is opened, and nothing is changed")
  func noTerminal() {
    // Under a test runner the streams are pipes as a rule; where they are a terminal, TERM refuses.
    let surroundings = Surroundings(variables: ["TERM": "dumb"], codeset: "UTF-8")
    #expect(throws: TerminalError.self) { try NcursesTerminal.open(surroundings) }
  }
}
