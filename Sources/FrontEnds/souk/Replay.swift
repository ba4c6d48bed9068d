import SoukCLI
import SoukNcurses
import SoukScreen
import SoukTUI

/// A tape of a session, drawn, checked or played.
struct Replay {
  /// What was asked for.
  let request: ReplayRequest
  /// The environment variables of the process.
  let environment: [String: String]

  /// Does what was asked for; opens no home.
  func run() throws(CommandFailure) -> ReplayAnswer {
    let tape = try reading { () throws(TapeError) in try Tape(request.tape) }
    switch request.wish {
    case .draw(let number):
      let picture = try reading { () throws(TapeError) in
        try TapePlayer.picture(number, of: tape)
      }
      return ReplayAnswer(frames: tape.frames, picture: picture.grid)
    case .check:
      return ReplayAnswer(frames: tape.frames, differences: TapePlayer.differences(of: tape))
    case .play(let speed):
      return try play(tape, speed: speed)
    }
  }

  private func reading<Value>(
    _ body: () throws(TapeError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw ScreenWording.badTape("\(error)", remedy: error.remedy)
    }
  }

  private func play(_ tape: Tape, speed: Double) throws(CommandFailure) -> ReplayAnswer {
    try Screen.requireTerminal()
    let terminal = try Screen(environment: environment).openTerminal()
    defer { terminal.close() }
    var show = TapeShow(tape, on: terminal, speed: speed)
    show.run()
    return ReplayAnswer(frames: tape.frames)
  }
}
