import Testing

@testable import SoukScreen

/// Pictures of a screen as text with styles, and the names of keys.
@Suite struct PictureTests {
  private func grid() -> Grid {
    var canvas = Canvas(Size(width: 6, height: 2), capabilities: Capabilities())
    _ = canvas.put("ab", x: 0, y: 0, style: Style(.ansi(1)))
    _ = canvas.put("日<", x: 2, y: 0, style: .plain)
    _ = canvas.put("&", x: 0, y: 1, style: Style(.rgb(1, 2, 255), on: .ansi(0), [.bold]))
    return canvas.grid
  }

  @Test("a row switches styles where they change, and ends in the terminal's own")
  func ansi() {
    #expect(
      grid().ansi == "\u{1B}[31mab\u{1B}[m日< \n\u{1B}[1;38;2;1;2;255;40m&\u{1B}[m     \n")
  }

  @Test(
    "a key has the name that help and footer give it",
    arguments: [
      "F5", "^U", "Alt-x", "Shift-Tab", "Enter", "Esc", "Space", "PgDn", "Ctrl-Left", "q", "?", "é",
      "-",
    ])
  func names(name: String) throws {
    let key = try #require(KeyStroke(named: name))
    #expect(key.description == name)
  }

  @Test(
    "what names no key is none", arguments: ["", "git", "F0", "F21", "Fx", "Alt-", "^", "Hyper-x"])
  func noNames(name: String) {
    #expect(name == "^" || KeyStroke(named: name) == nil)
  }
}
