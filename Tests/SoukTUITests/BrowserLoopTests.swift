import Dispatch
import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch
import Synchronization
import Testing

@testable import SoukTUI

/// The loop on a terminal in memory, with its real workers.
@Suite struct BrowserLoopTests {
  /// Runs the browser over a script that ends with a hang-up, and gives the terminal back.
  private func run(
    _ shop: FakeMarketplace, settings: BrowserSettings = BrowserSettings(),
    _ script: (MemoryTerminal) -> Void
  ) -> MemoryTerminal {
    let terminal = MemoryTerminal(Size(width: 100, height: 16))
    script(terminal)
    BrowserLoop(terminal: terminal, service: shop, settings: settings).run()
    return terminal
  }

  @Test(arguments: [InputEvent.key(.control("c")), .terminate, .hangup, .interrupt])
  func itEndsOnWhatAsksForItAndWritesWhatIsBuffered(_ event: InputEvent) {
    let shop = FakeMarketplace()
    let terminal = run(shop) { $0.send(event) }
    #expect(shop.shop.withLock(\.flushes) == 1)
    #expect(shop.shop.withLock { $0.observer == nil })
    #expect(terminal.reportsMouse)
  }

  @Test func qIsTextInTheSearchLineAndEndsItInTheList() {
    let shop = FakeMarketplace()
    let terminal = run(shop) {
      $0.type("jq?")
      $0.send(.key(.tab))
      $0.send(.key(.letter("q")))
    }
    #expect(terminal.find("/ jq?") != nil)
  }

  @Test func typingIsNeverHeldUpByASearch() {
    let hold = DispatchSemaphore(value: 0)
    let shop = FakeMarketplace { if $0.query.text == "j" { hold.wait() } }
    let terminal = run(shop) {
      $0.type("j")
      $0.type("s")
      $0.type("o")
      $0.send(.key(.control("c")))
    }
    #expect(terminal.find("/ jso") != nil)
    hold.signal()
  }

  @Test func aTypedKeyIsShownAtOnceInThePictureOfBefore() throws {
    let terminal = ScriptedTerminal([.key(.letter("j"))])
    BrowserLoop(terminal: terminal, service: FakeMarketplace()).run()
    let pictures = terminal.pictures
    let first = try #require(pictures.firstIndex { $0.line(1).hasPrefix(" / j ") })
    let changed = (0..<24).filter { pictures[first].line($0) != pictures[first - 1].line($0) }
    #expect(changed == [1])
    #expect(pictures.last?.line(1).hasPrefix(" / j ") == true)
    #expect(pictures.last != pictures[first])
  }

  @Test func anEchoIsTheSearchLineOfTheWholePictureAndNothingElse() throws {
    for width in [20, 44, 80, 120] {
      var rig = Rig(width: width, height: 12)
      for letter in "json sig:bad \"a" {
        let before = rig.frame
        rig.take(.input(.key(.letter(letter))))
        let echo = try #require(
          BrowserView.echo(rig.state, over: before, capabilities: rig.capabilities))
        let row = ScreenLayout(rig.state).search.y
        #expect(echo.grid.line(row) == rig.frame.grid.line(row))
        #expect(echo.cursor == rig.frame.cursor)
        for y in 0..<12 where y != row { #expect(echo.grid.line(y) == before.grid.line(y)) }
        rig.settle()
      }
    }
  }

  @Test func whatLiesOverTheSearchLineHasNoEcho() {
    var rig = Rig()
    let before = rig.frame
    for key in [KeyStroke.f(1), .escape, .f(5), .escape, .tab] {
      rig.press(key)
      let echo = BrowserView.echo(rig.state, over: before, capabilities: rig.capabilities)
      #expect((echo == nil) == (key != .escape))
    }
  }

  @Test func aSearchThatTakesLongMarksTheOldRowsAndLetsThemStand() {
    let hold = DispatchSemaphore(value: 0)
    let shop = FakeMarketplace { if $0.query.text == "q" { hold.wait() } }
    let terminal = IdleTerminal()
    terminal.type("q")
    BrowserLoop(terminal: terminal, service: shop).run()
    #expect(terminal.waits.last == .some(nil))
    #expect(terminal.isDim(x: 6, y: 4))
    hold.signal()
  }

  @Test func copyAndThemesAndHistoryGoWhereTheyAreKept() throws {
    let kept = Mutex<[String]>([])
    let names = ["dark", "light"]
    let settings = BrowserSettings(
      themes: try names.map { try Theme(name: $0, descriptions: [:]) }, theme: "light",
      saveHistory: { entries in kept.withLock { $0 += entries } },
      saveTheme: { name in kept.withLock { $0.append(name) } })
    let terminal = MemoryTerminal(Size(width: 100, height: 16))
    let shop = FakeMarketplace()
    let loop = BrowserLoop(terminal: terminal, service: shop, settings: settings)
    terminal.send(.key(.f(8)))
    terminal.send(.key(.up))
    terminal.send(.key(.enter))
    terminal.send(.key(.control("z")))
    terminal.send(.key(.control("c")))
    loop.run()
    #expect(kept.withLock { $0 } == ["dark"])
    #expect(terminal.suspensions == 1)
  }

  @Test func atRestItWaitsWithoutATimeLimitAndDrawsNothing() {
    let terminal = IdleTerminal()
    BrowserLoop(terminal: terminal, service: FakeMarketplace()).run()
    #expect(terminal.waits.last == .some(nil))
    #expect(terminal.waits.count { $0 != nil } <= 24)
    #expect(terminal.frames < 8)
  }
}
