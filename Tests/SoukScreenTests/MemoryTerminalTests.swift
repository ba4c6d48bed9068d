import Dispatch
import Testing

@testable import SoukScreen

@Suite("A terminal in memory")
struct MemoryTerminalTests {
  @Test("a picture is read back as lines, with the cursor and the styles")
  func picture() {
    let terminal = MemoryTerminal(Size(width: 20, height: 4))
    var canvas = Canvas(terminal.size, capabilities: terminal.capabilities)
    canvas.draw(Panel("souk"), in: canvas.bounds)
    canvas.put("日本 ok", x: 2, y: 1, style: Style(.ansi(2)))
    terminal.present(canvas.grid, cursor: Point(x: 9, y: 1))
    #expect(
      terminal.lines == [
        "┌ souk ────────────┐",
        "│ 日本 ok          │",
        "│                  │",
        "└──────────────────┘",
      ])
    #expect(terminal.find("ok") == Point(x: 7, y: 1))
    #expect(terminal.find("not there") == nil && terminal.find("") == nil)
    #expect(terminal.style(x: 2, y: 1) == Style(.ansi(2)))
    #expect(terminal.cursor == Point(x: 9, y: 1))
  }

  @Test("the same picture twice is one change")
  func frames() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    let grid = Grid(terminal.size)
    terminal.present(grid, cursor: nil)
    terminal.present(grid, cursor: nil)
    terminal.present(grid, cursor: Point(x: 0, y: 0))
    #expect(terminal.frames == 3 && terminal.changedFrames == 2)
  }

  @Test("events come out in the batches in which they went in")
  func events() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    terminal.send(.focus(true), .focus(false))
    terminal.type("ab")
    terminal.end()
    #expect(terminal.nextEvents(timeout: nil) == [.focus(true), .focus(false)])
    let keys: [InputEvent] = [.key(KeyStroke(.character("a"))), .key(KeyStroke(.character("b")))]
    #expect(terminal.nextEvents(timeout: nil) == keys)
    #expect(terminal.nextEvents(timeout: nil) == [.hangup])
    #expect(terminal.nextEvents(timeout: nil) == [.hangup])
  }

  @Test("a change of size is known when its event comes out, not before")
  func resize() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    terminal.send(.resize(Size(width: 80, height: 24)))
    #expect(terminal.size == Size(width: 3, height: 1))
    #expect(terminal.nextEvents(timeout: nil) == [.resize(Size(width: 80, height: 24))])
    #expect(terminal.size == Size(width: 80, height: 24))
  }

  @Test("nothing within the time is no event")
  func timeout() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    #expect(terminal.nextEvents(timeout: .zero).isEmpty)
  }

  @Test("another thread wakes the one that waits, and many calls are one event")
  func waking() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    let waker = terminal.waker
    DispatchQueue.global().async { waker.wake() }
    #expect(terminal.nextEvents(timeout: nil) == [.wake])
    waker.wake()
    waker.wake()
    #expect(terminal.nextEvents(timeout: nil) == [.wake])
    #expect(terminal.nextEvents(timeout: .zero).isEmpty)
  }

  @Test("a stop is followed by a resume")
  func suspension() {
    let terminal = MemoryTerminal(Size(width: 3, height: 1))
    terminal.suspend()
    #expect(terminal.nextEvents(timeout: nil) == [.resume])
    #expect(terminal.suspensions == 1)
  }
}
