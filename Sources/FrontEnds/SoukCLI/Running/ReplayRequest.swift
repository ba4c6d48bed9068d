/// What `souk replay` was asked for.
package struct ReplayRequest: Hashable, Sendable {
  /// The tape.
  package var tape: [UInt8]
  /// What is to be done with it.
  package var wish: Wish

  /// What can be done with a tape.
  package enum Wish: Hashable, Sendable {
    /// Draw a picture of it; the last one where none is named.
    case draw(Int?)
    /// Compare every picture with what was shown when it was made.
    case check
    /// Play it on the terminal, so many times as fast.
    case play(speed: Double)
  }

  /// Makes a request.
  package init(tape: [UInt8], wish: Wish) {
    self.tape = tape
    self.wish = wish
  }
}
