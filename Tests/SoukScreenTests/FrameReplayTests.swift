import Testing

@testable import SoukScreen

@Suite("Frames replayed on a terminal show the picture")
struct FrameReplayTests {
  private static let styles = [
    Style.plain, Style(.ansi(2)), Style(.ansi(12), on: .ansi(3), .dim), Style(on: .ansi(15)),
    Style(.rgb(9, 8, 7), on: .indexed(40), [.bold, .underline]), Style(.default, .reverse),
    Style(.indexed(201), [.italic, .strikethrough]),
  ]

  private static func scribble(on canvas: inout Canvas, _ random: inout SeededRandom) {
    let width = canvas.size.width
    let height = canvas.size.height
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let style = styles[Int.random(in: 0..<styles.count, using: &random)]
      let x = Int.random(in: -3..<max(1, width), using: &random)
      let y = Int.random(in: 0..<max(1, height), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: canvas.fill(Rect(x: x, y: y, width: 7, height: 2), style: style)
      case 1: canvas.frame(Rect(x: x, y: y, width: 8, height: 3), style: style)
      case 2: canvas.restyle(Rect(x: x, y: y, width: 9, height: 1)) { $0.with(.bold) }
      default: canvas.put(random.text(length: 16), x: x, y: y, style: style)
      }
    }
  }

  private func compare(
    _ grid: Grid, _ screen: VirtualScreen, _ depth: ColorDepth, _ what: String
  ) {
    #expect(screen.problems.isEmpty, "\(what): \(screen.problems)")
    var wrong: [String] = []
    for y in 0..<grid.height {
      for x in 0..<grid.width where !grid[x, y].glyph.isContinuation {
        let cell = grid[x, y]
        let shown = screen.text(x, y, isWide: cell.glyph.isWide)
        if !shown.unicodeScalars.elementsEqual(grid.text(x: x, y: y).unicodeScalars) {
          wrong.append("\(x),\(y) shows \(shown.debugDescription)")
        }
        if !screen.looks(x, y, like: cell, cell.style.reduced(to: depth)) {
          wrong.append("\(x),\(y) has another style")
        }
      }
    }
    #expect(wrong.isEmpty, "\(what): \(wrong)")
  }

  @Test("at every depth of colour", arguments: ColorDepth.allCases)
  func everyDepth(depth: ColorDepth) {
    var random = SeededRandom(seed: 100 + UInt64(depth.rawValue))
    for round in 0..<40 {
      let size = Size(
        width: Int.random(in: 1...26, using: &random),
        height: Int.random(in: 1...6, using: &random))
      var encoder = FrameEncoder(capabilities: Capabilities(colorDepth: depth))
      var screen = VirtualScreen(size)
      var canvas = Canvas(size)
      for frame in 0..<8 {
        if Int.random(in: 0..<4, using: &random) == 0 { canvas = Canvas(size) }
        Self.scribble(on: &canvas, &random)
        screen.feed(encoder.encode(canvas.grid, cursor: nil))
        compare(canvas.grid, screen, depth, "round \(round) frame \(frame) \(size)")
      }
    }
  }

  @Test("after a change of size, and after the terminal was scribbled over")
  func resizing() {
    var random = SeededRandom(seed: 31)
    for round in 0..<60 {
      var encoder = FrameEncoder(capabilities: Capabilities())
      for frame in 0..<4 {
        let size = Size(
          width: Int.random(in: 1...20, using: &random),
          height: Int.random(in: 1...5, using: &random))
        var screen = VirtualScreen(size)
        screen.feed(Array("left over by somebody".prefix(size.width).utf8))
        if Bool.random(using: &random) { screen.feed(Array("\u{1B}[7;31m".utf8)) }
        encoder.forget()
        for _ in 0..<2 {
          var canvas = Canvas(size)
          Self.scribble(on: &canvas, &random)
          screen.feed(encoder.encode(canvas.grid, cursor: Point(x: 0, y: 0)))
          compare(canvas.grid, screen, .truecolor, "round \(round) frame \(frame)")
          #expect(Point(x: screen.x, y: screen.y) == Point(x: 0, y: 0))
        }
      }
    }
  }

  @Test("another size draws all without being told to forget")
  func sizeAlone() {
    var encoder = FrameEncoder(capabilities: Capabilities())
    _ = encoder.encode(Grid(Size(width: 9, height: 2)), cursor: nil)
    var canvas = Canvas(Size(width: 4, height: 1))
    canvas.put("ab", x: 0, y: 0)
    var screen = VirtualScreen(canvas.grid.size)
    screen.feed(Array("junk".utf8))
    screen.feed(encoder.encode(canvas.grid, cursor: nil))
    compare(canvas.grid, screen, .truecolor, "smaller")
  }

  @Test("a change in one row writes to no other")
  func locality() {
    var random = SeededRandom(seed: 64)
    let size = Size(width: 24, height: 5)
    for _ in 0..<100 {
      var encoder = FrameEncoder(capabilities: Capabilities())
      var canvas = Canvas(size)
      for y in 0..<5 { canvas.put(random.text(length: 20), x: 0, y: y) }
      _ = encoder.encode(canvas.grid, cursor: nil)
      canvas.fill(Rect(x: 0, y: 2, width: 24, height: 1), style: .plain)
      canvas.put(random.text(length: 20), x: 0, y: 2)
      // On an empty terminal the other rows must stay as empty as they were.
      var screen = VirtualScreen(size)
      screen.feed(encoder.encode(canvas.grid, cursor: nil))
      for y in [0, 1, 3, 4] {
        for x in 0..<24 { #expect(screen.text(x, y, isWide: false) == " ") }
      }
    }
  }

  @Test("after many random frames the encoder says the same as a fresh one shows")
  func memory() {
    var random = SeededRandom(seed: 12)
    let size = Size(width: 18, height: 4)
    var encoder = FrameEncoder(capabilities: Capabilities())
    var screen = VirtualScreen(size)
    for frame in 0..<300 {
      var canvas = Canvas(size)
      Self.scribble(on: &canvas, &random)
      screen.feed(encoder.encode(canvas.grid, cursor: nil))
      if frame % 25 == 24 {
        var fresh = FrameEncoder(capabilities: Capabilities())
        var other = VirtualScreen(size)
        other.feed(fresh.encode(canvas.grid, cursor: nil))
        #expect(other.seen == screen.seen, "frame \(frame)")
      }
    }
  }
}
