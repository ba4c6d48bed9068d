/// What is said about the screen beside the screen.
package enum ScreenWording {
  /// What a check of a tape found.
  static func checked(frames: Int, differences: [Int]) -> String {
    guard let first = differences.first else {
      return "\(frames) pictures, each as it was shown."
    }
    return "\(differences.count) of \(frames) pictures differ from what was shown, the first is "
      + "picture \(first); look at it with --until \(first)."
  }

  /// A tape that is none.
  package static func badTape(_ reason: String, remedy: String) -> CommandFailure {
    CommandFailure(
      .malformed, code: "malformed", "The tape cannot be played: \(reason).", remedy: remedy)
  }

  /// A file that takes no tape.
  package static func noTape(_ path: String) -> CommandFailure {
    CommandFailure(
      .io, code: "io", "“\(path)” cannot be written.",
      remedy: "Name a file in a folder that is there and that you may write.")
  }
}
