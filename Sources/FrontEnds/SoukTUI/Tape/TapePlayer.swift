package import SoukScreen

/// Plays a tape: each step takes what was written down into the state, and asks nobody anything.
package struct TapePlayer {
  private let tape: Tape
  private var state: BrowserState
  private var shown: Frame?
  private var next = 0

  /// A picture of a tape.
  package struct Picture: Equatable {
    /// The how manieth, from 1.
    package var number: Int
    /// When it was shown, in microseconds since the session began.
    package var at: Int64
    /// What it shows.
    package var grid: Grid
    /// Where the cursor is.
    package var cursor: Point?
    /// Whether it is what was shown when the tape was made.
    package var isSame: Bool
  }

  /// A player at the beginning of a tape.
  package init(_ tape: Tape) {
    self.tape = tape
    state = BrowserState(tape.header)
  }

  /// Plays on to the next picture; nil at the end.
  package mutating func step() -> Picture? {
    while next < tape.entries.count {
      let entry = tape.entries[next]
      next += 1
      if let event = entry.event, !state.isFinished { _ = Browser.update(&state, event) }
      guard let frame = entry.frame else { continue }
      let drawn = BrowserView.replayed(
        state, isEcho: frame.isEcho == true, over: shown,
        capabilities: tape.header.capabilities)
      shown = drawn
      return Picture(
        number: frame.number, at: entry.at, grid: drawn.grid, cursor: drawn.cursor,
        isSame: drawn.grid.digest(cursor: drawn.cursor) == frame.digest)
    }
    return nil
  }

  /// Plays to a picture, the last one where none is named; O(events before it).
  package static func picture(_ number: Int?, of tape: Tape) throws(TapeError) -> Picture {
    var player = TapePlayer(tape)
    var last: Picture?
    while let picture = player.step() {
      last = picture
      if picture.number == number { return picture }
    }
    guard number == nil, let last else { throw .noFrame(number ?? 1, frames: tape.frames) }
    return last
  }

  /// The pictures that are not what was shown when the tape was made.
  package static func differences(of tape: Tape) -> [Int] {
    var player = TapePlayer(tape)
    var numbers: [Int] = []
    while let picture = player.step() {
      if !picture.isSame { numbers.append(picture.number) }
    }
    return numbers
  }
}
