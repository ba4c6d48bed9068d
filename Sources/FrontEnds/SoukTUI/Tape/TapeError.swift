import SoukModel

/// Why a file is no tape that can be played.
package enum TapeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A line is no line of a tape.
  case noTape(line: Int, String)
  /// The tape has a form that this souk does not read.
  case otherFormat(Int, expected: Int)
  /// The file is longer than any tape; its bytes.
  case tooLong(Int)
  /// A picture was asked for that the tape does not have.
  case noFrame(Int, frames: Int)

  /// What is wrong, safe to show.
  package var description: String {
    switch self {
    case .noTape(let line, let reason):
      "line \(line) is no line of a tape: \(RegistryText(reason).escapedPrefix(200))"
    case .otherFormat(let found, let expected):
      "the tape has form \(found), and this souk reads form \(expected)"
    case .tooLong(let bytes): "\(bytes) bytes are more than a tape may have"
    case .noFrame(let number, let frames): "there is no picture \(number): the tape has \(frames)"
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .noTape: "Name a file that souk browse --record wrote."
    case .otherFormat: "Replay it with the souk that recorded it."
    case .tooLong: "Record a shorter session."
    case .noFrame(_, let frames): "Give --until a number from 1 to \(max(1, frames))."
    }
  }
}
