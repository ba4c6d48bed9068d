/// One line of a tape behind its header.
struct TapeEntry: Sendable, Codable {
  /// When, in microseconds since the session began.
  var at: Int64
  /// What changed the state; nil in the line of a frame.
  var event: BrowserEvent?
  /// Which picture was shown; nil in the line of an event.
  var frame: Frame?

  /// A picture that was shown.
  struct Frame: Hashable, Sendable, Codable {
    /// The how manieth, from 1.
    var number: Int
    /// What it looked like, as ``SoukScreen/Grid`` digests it.
    var digest: UInt64
    /// True where it is the picture before with another search line.
    var isEcho: Bool?
  }
}
