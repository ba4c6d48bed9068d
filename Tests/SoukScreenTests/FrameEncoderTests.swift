import Testing

@testable import SoukScreen

@Suite("From pictures to bytes")
struct FrameEncoderTests {
  private let size = Size(width: 24, height: 5)
  private let bare = Capabilities(synchronizedOutput: false)

  private func picture(_ rows: String...) -> Grid {
    var canvas = Canvas(size)
    for (y, row) in rows.enumerated() { canvas.put(row, x: 0, y: y) }
    return canvas.grid
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }

  @Test("the first picture clears the screen, and writes only what is not blank")
  func first() {
    var encoder = FrameEncoder(capabilities: bare)
    #expect(text(encoder.encode(picture("ab"), cursor: nil)) == "␛[?25l␛[0m␛[2J␛[1Hab")
  }

  @Test("a picture that is there already costs no byte")
  func unchanged() {
    var encoder = FrameEncoder(capabilities: Capabilities())
    let grid = picture("日本 ❤️ 🇩🇪 e\u{301}", "second")
    let caret = Point(x: 3, y: 1)
    #expect(!encoder.encode(grid, cursor: caret).isEmpty)
    #expect(encoder.encode(grid, cursor: caret).isEmpty)
    #expect(encoder.encode(picture("日本 ❤️ 🇩🇪 e\u{301}", "second"), cursor: caret).isEmpty)
  }

  @Test("one changed letter costs a move and the letter, inside a synchronized frame")
  func oneLetter() {
    var encoder = FrameEncoder(capabilities: Capabilities())
    _ = encoder.encode(picture("abc"), cursor: Point(x: 3, y: 0))
    #expect(
      text(encoder.encode(picture("abd"), cursor: Point(x: 3, y: 0)))
        == "␛[?2026h␛[?25l␛[1;3Hd␛[?25h␛[?2026l")
  }

  @Test("a caret that alone moves is not hidden meanwhile")
  func caretOnly() {
    var encoder = FrameEncoder(capabilities: Capabilities())
    let grid = picture("abc")
    _ = encoder.encode(grid, cursor: Point(x: 3, y: 0))
    #expect(text(encoder.encode(grid, cursor: Point(x: 1, y: 0))) == "␛[1;2H")
    #expect(text(encoder.encode(grid, cursor: nil)) == "␛[?25l")
    #expect(text(encoder.encode(grid, cursor: Point(x: 0, y: 1))) == "␛[2H␛[?25h")
  }

  @Test("a caret outside the picture is no caret")
  func caretOutside() {
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture("a"), cursor: Point(x: 0, y: 0))
    #expect(text(encoder.encode(picture("a"), cursor: Point(x: 99, y: 0))) == "␛[?25l")
  }

  @Test("behind a letter whose width terminals dispute the cursor is placed anew")
  func risky() {
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture(""), cursor: nil)
    #expect(
      text(encoder.encode(picture("❤️x"), cursor: nil)) == "␛[?25l␛[1H  ␛[1H❤️␛[1;3Hx")
  }

  @Test("styles change in as few codes as possible and end plain")
  func styles() {
    var canvas = Canvas(size)
    canvas.put("a", x: 0, y: 0, style: Style(.ansi(1)))
    canvas.put("b", x: 1, y: 0, style: Style(.ansi(9), [.bold]))
    canvas.put("c", x: 2, y: 0, style: Style(.indexed(200), on: .rgb(1, 2, 3)))
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture(""), cursor: nil)
    #expect(
      text(encoder.encode(canvas.grid, cursor: nil))
        == "␛[?25l␛[1H␛[31ma␛[1;91mb␛[22;38;5;200;48;2;1;2;3mc␛[m")
  }

  @Test("no colour leaves the encoder that the terminal cannot show")
  func depth() {
    var canvas = Canvas(size)
    canvas.put("a", x: 0, y: 0, style: Style(.rgb(255, 0, 0), on: .indexed(21), [.bold]))
    let expected: [ColorDepth: String] = [
      .none: "␛[1m", .ansi8: "␛[1;31;44m", .ansi16: "␛[1;91;44m",
      .indexed256: "␛[1;38;5;196;48;5;21m", .truecolor: "␛[1;38;2;255;0;0;48;5;21m",
    ]
    for (depth, codes) in expected {
      var encoder = FrameEncoder(
        capabilities: Capabilities(colorDepth: depth, synchronizedOutput: false))
      _ = encoder.encode(picture(""), cursor: nil)
      #expect(text(encoder.encode(canvas.grid, cursor: nil)).contains(codes + "a"), "\(depth)")
    }
  }

  @Test("a terminal without Unicode gets signs of the same width")
  func asciiOnly() {
    var encoder = FrameEncoder(
      capabilities: Capabilities(isUnicode: false, synchronizedOutput: false))
    let bytes = encoder.encode(picture("aé日e\u{301}❤️z"), cursor: nil)
    #expect(text(bytes).hasSuffix("a?????" + "?z"))
    #expect(bytes.allSatisfy { $0 < 0x80 })
  }

  @Test("a shorter row is cleared to its end instead of filled with blanks")
  func clearing() {
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture("a long row of text"), cursor: nil)
    #expect(text(encoder.encode(picture("a"), cursor: nil)) == "␛[?25l␛[1;3H␛[K")
  }

  @Test("letters that stay are written again where moving past them takes as many bytes")
  func bridging() {
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture("abcdefghijklm"), cursor: nil)
    #expect(text(encoder.encode(picture("XbcdeYghijkZm"), cursor: nil)) == "␛[?25l␛[1HXbcdeY␛[5CZ")
  }

  @Test("blanks take the style that is on, where nobody sees the difference")
  func blanks() {
    var encoder = FrameEncoder(capabilities: bare)
    _ = encoder.encode(picture("wwwww"), cursor: nil)
    var canvas = Canvas(size)
    canvas.put("a", x: 0, y: 0, style: Style(.ansi(1)))
    canvas.put("  ", x: 1, y: 0, style: Style(.ansi(2), .bold))
    canvas.put(" ", x: 3, y: 0, style: Style(.ansi(2), .underline))
    canvas.put("b", x: 4, y: 0, style: Style(.ansi(1)))
    #expect(
      text(encoder.encode(canvas.grid, cursor: nil))
        == "␛[?25l␛[1H␛[31ma  ␛[4;32m ␛[24;31mb␛[m")
    canvas.put("  ", x: 1, y: 0, style: Style(.ansi(5)))
    #expect(encoder.encode(canvas.grid, cursor: nil).isEmpty)
  }

  @Test("any picture after any other arrives whole on an old terminal")
  func randomPairs() {
    var random = SeededRandom(seed: 11)
    let styles = [
      Style.plain, Style(.ansi(2)), Style(.rgb(9, 8, 7), on: .indexed(40), [.bold, .underline]),
      Style(on: .ansi(12), .reverse), Style(.default, .italic),
    ]
    for round in 0..<150 {
      var encoder = FrameEncoder(capabilities: Capabilities())
      var screen = VirtualScreen(size)
      var canvas = Canvas(size)
      for frame in 0..<6 {
        if Bool.random(using: &random) { canvas = Canvas(size) }
        for _ in 0..<4 {
          canvas.put(
            random.text(length: 14), x: Int.random(in: -3...23, using: &random),
            y: Int.random(in: 0..<5, using: &random),
            style: styles[Int.random(in: 0..<styles.count, using: &random)])
        }
        let caret = Bool.random(using: &random) ? Point(x: 4, y: 2) : nil
        screen.feed(encoder.encode(canvas.grid, cursor: caret))
        compare(canvas.grid, screen, "round \(round) frame \(frame)")
        #expect(screen.showsCursor == (caret != nil))
        if let caret { #expect(Point(x: screen.x, y: screen.y) == caret) }
      }
    }
  }

  private func compare(_ grid: Grid, _ screen: VirtualScreen, _ what: String) {
    #expect(screen.problems.isEmpty, "\(what): \(screen.problems)")
    for y in 0..<grid.height {
      for x in 0..<grid.width where !grid[x, y].glyph.isContinuation {
        let cell = grid[x, y]
        let shown = screen.text(x, y, isWide: cell.glyph.isWide)
        #expect(
          shown.unicodeScalars.elementsEqual(grid.text(x: x, y: y).unicodeScalars),
          "\(what) at \(x),\(y): \(shown.debugDescription)")
        #expect(screen.looks(x, y, like: cell, cell.style), "\(what) at \(x),\(y)")
      }
    }
  }
}
