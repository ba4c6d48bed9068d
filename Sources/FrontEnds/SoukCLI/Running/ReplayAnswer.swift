package import SoukScreen

/// What came of replaying a tape.
package struct ReplayAnswer: Sendable {
  /// How many pictures the tape has.
  package var frames: Int
  /// The picture that was asked for.
  package var picture: Grid?
  /// The pictures that are not what was shown when the tape was made.
  package var differences: [Int]

  /// Makes an answer.
  package init(frames: Int, picture: Grid? = nil, differences: [Int] = []) {
    self.frames = frames
    self.picture = picture
    self.differences = differences
  }
}
