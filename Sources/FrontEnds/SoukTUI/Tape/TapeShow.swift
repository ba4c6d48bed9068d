package import SoukScreen

/// Shows a tape on a terminal, at the pace at which it was made.
package struct TapeShow {
  /// How long a pause may last, in microseconds: a person who thought is not waited for.
  private static let longestPause: Int64 = 2_000_000

  private let terminal: any Terminal
  private let speed: Double
  private var player: TapePlayer
  private var isPaused = false
  private var shown: TapePlayer.Picture?

  /// A show at so many times the pace.
  package init(_ tape: Tape, on terminal: any Terminal, speed: Double) {
    self.terminal = terminal
    self.speed = speed
    player = TapePlayer(tape)
  }

  /// Shows every picture and then waits for a key; returns earlier where somebody ends it.
  package mutating func run() {
    var before: Int64 = 0
    while let picture = player.step() {
      let pause = max(0, min(Self.longestPause, picture.at - before))
      before = picture.at
      guard rest(.microseconds(Int64(Double(pause) / speed))) else { return }
      shown = picture
      show()
    }
    isPaused = true
    while rest(nil) {}
  }

  private func show() {
    guard let shown else { return }
    let isInside =
      shown.cursor.map { $0.x < terminal.size.width && $0.y < terminal.size.height } ?? false
    terminal.present(
      shown.grid.fitted(to: terminal.size), cursor: isInside ? shown.cursor : nil)
  }

  /// Waits, or until a key where it is paused; false where the show is to end.
  private mutating func rest(_ time: Duration?) -> Bool {
    let end = time.map { ContinuousClock.now + $0 }
    while true {
      let left = isPaused ? nil : end.map { max(.zero, $0 - .now) }
      let events = terminal.nextEvents(timeout: left)
      for event in events {
        switch event {
        case .key(let stroke):
          switch stroke {
          case KeyStroke(.character("q")), KeyStroke(.escape), KeyStroke(.character("c"), .control):
            return false
          case KeyStroke(.character(" ")): isPaused.toggle()
          case KeyStroke(.right) where isPaused: return true
          default: break
          }
        case .terminate, .hangup, .interrupt: return false
        case .resize, .resume: show()
        case .suspend: terminal.suspend()
        default: break
        }
      }
      if events.isEmpty { return true }
    }
  }
}
