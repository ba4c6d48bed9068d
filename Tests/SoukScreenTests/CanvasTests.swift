import Testing

@testable import SoukScreen

@Suite("Drawing on a grid")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int, _ glyphs: GlyphSet = .unicode) -> Canvas {
    Canvas(Size(width: width, height: height), glyphs: glyphs)
  }

  @Test("text is cut at the edges of the canvas and of its part")
  func clipping() {
    var canvas = canvas(8, 3)
    canvas.put("outside above", x: 0, y: -1)
    canvas.put("left", x: -2, y: 0)
    canvas.put("right", x: 6, y: 0)
    canvas.inside(Rect(x: 2, y: 1, width: 3, height: 5)) { part in
      part.put("abcdef", x: 0, y: 0)
      part.put("日本", x: 0, y: 1)
      part.put("gone", x: 0, y: 2)
    }
    #expect(canvas.grid.lines == ["ft    ri", "  abc", "  日"])
  }

  @Test("half a wide letter is never left behind")
  func wideOverwrite() {
    var canvas = canvas(6, 1)
    canvas.put("日本語", x: 0, y: 0)
    canvas.put("x", x: 1, y: 0)
    canvas.put("y", x: 2, y: 0)
    #expect(canvas.grid.lines == [" xy 語"])
    canvas.put("漢", x: 3, y: 0)
    #expect(canvas.grid.lines == [" xy漢"])
    canvas.put("字", x: 5, y: 0)
    #expect(canvas.grid.lines == [" xy漢"])
  }

  @Test("a grid stays whole whatever is drawn on it")
  func invariants() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      var canvas = canvas(20, 3)
      for _ in 0..<12 {
        canvas.put(
          random.text(length: 12), x: Int.random(in: -4...22, using: &random),
          y: Int.random(in: -1...3, using: &random))
      }
      let grid = canvas.grid
      for y in 0..<3 {
        for x in 0..<20 {
          let glyph = grid[x, y].glyph
          if glyph.isContinuation { #expect(grid[x - 1, y].glyph.isWide) }
          if glyph.isWide { #expect(grid[x + 1, y].glyph.isContinuation) }
          for scalar in grid.text(x: x, y: y).unicodeScalars {
            #expect(CellClass.of(scalar, ambiguousWide: false) != .control)
          }
        }
      }
    }
  }

  @Test("lines that meet are joined")
  func joints() {
    var canvas = canvas(9, 5)
    canvas.frame(canvas.bounds, style: .plain)
    canvas.vertical(x: 4, y: 0, height: 5, style: .plain)
    canvas.horizontal(x: 0, y: 2, width: 5, style: .plain)
    #expect(
      canvas.grid.lines == [
        "┌───┬───┐",
        "│   │   │",
        "├───┤   │",
        "│   │   │",
        "└───┴───┘",
      ])
  }

  @Test("the same picture in ASCII")
  func jointsInASCII() {
    var canvas = canvas(9, 5, .ascii)
    canvas.frame(canvas.bounds, style: .plain)
    canvas.vertical(x: 4, y: 0, height: 5, style: .plain)
    canvas.horizontal(x: 0, y: 2, width: 5, style: .plain)
    #expect(
      canvas.grid.lines == [
        "+---+---+",
        "|   |   |",
        "+---+   |",
        "|   |   |",
        "+---+---+",
      ])
  }

  @Test("text without a background keeps the one it is drawn on")
  func background() {
    var canvas = canvas(4, 1)
    canvas.fill(canvas.bounds, style: Style(on: .ansi(4)))
    canvas.put("ab", x: 0, y: 0, style: Style(.ansi(1)))
    canvas.put("c", x: 2, y: 0, style: Style(on: .ansi(2)))
    #expect(canvas.grid[0, 0].style == Style(.ansi(1), on: .ansi(4)))
    #expect(canvas.grid[2, 0].style == Style(on: .ansi(2)))
  }

  @Test("a place outside the grid reads as blank")
  func outside() {
    let grid = Grid(Size(width: 2, height: 1))
    #expect(grid[-1, 0] == .blank)
    #expect(grid[0, 7] == .blank)
    #expect(Grid(Size(width: -3, height: 2)).size == Size(width: 0, height: 2))
  }

  @Test("grids with the same picture are equal, whatever was drawn before")
  func equality() {
    var one = canvas(4, 1)
    one.put("e\u{301}❤️", x: 0, y: 0)
    var other = canvas(4, 1)
    other.put("a\u{302}🇩🇪", x: 0, y: 0)
    #expect(one.grid != other.grid)
    other.put("e\u{301}❤️", x: 0, y: 0)
    #expect(one.grid == other.grid)
  }
}
