import Foundation
import Testing

/// However the browser ends, the terminal is as it was.
@Suite(
  .enabled(if: TmuxSession.isAvailable, "needs tmux on this machine"),
  .enabled(if: BuiltProgram.isBuilt("souk"), "the program souk is not built"))
struct LeavingTests {
  /// One way for the browser to end.
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The keys before, by which the browser is somewhere else than at the start.
    let keys: [String]
    /// What is on the screen then.
    let place: String
    /// The key that ends it; nil for a signal.
    let key: String?
    /// The signal that ends it.
    let signal: Int32
    /// The exit status.
    let status: Int32

    init(
      _ words: String, after keys: [String] = [], at place: String, key: String? = nil,
      signal: Int32 = 0, status: Int32 = 0
    ) {
      testDescription = words
      self.keys = keys
      self.place = place
      self.key = key
      self.signal = signal
      self.status = status
    }
  }

  static let ways = [
    Way("q in the list", after: ["Tab"], at: Place.list, key: "q"),
    Way("q in the comparison", after: ["F3"], at: Place.comparison, key: "q"),
    Way("Ctrl-C in the search line", at: Place.search, key: "C-c"),
    Way("Ctrl-C in the list of keys", after: ["F1"], at: "Esc close", key: "C-c"),
    Way("SIGINT", at: Place.search, signal: SIGINT),
    Way("SIGTERM", after: ["F8"], at: "Enter keep", signal: SIGTERM),
    Way("SIGHUP", after: ["Enter"], at: Place.details, signal: SIGHUP),
    Way("q in what is installed", after: ["F9"], at: "nothing is installed", key: "q"),
    Way("SIGTERM while a plan waits", after: ["Tab", "i"], at: "yes, do it", signal: SIGTERM),
    Way("SIGQUIT", at: Place.search, signal: SIGQUIT),
    Way("SIGUSR1", at: Place.search, signal: SIGUSR1),
    Way("SIGALRM", after: ["F2"], at: Place.search, signal: SIGALRM),
    Way("an abort", after: ["F3"], at: Place.comparison, signal: SIGABRT, status: 128 + SIGABRT),
    Way("a crash", after: ["F6"], at: "goal", signal: SIGSEGV, status: 128 + SIGSEGV),
  ]

  @Test("leaving gives the terminal back as it was", arguments: ways)
  func leaving(way: Way) throws {
    let session = try TmuxSession(environment: ["SOUK_APT_LISTS": "none"])
    let before = try session.state()
    try session.startSouk()
    #expect(try session.state() != before, "a screen that changes nothing proves nothing")
    for key in way.keys { try session.press(key) }
    try session.wait(for: way.place)
    if let key = way.key { try session.press(key) } else { try session.signal(way.signal) }
    #expect(try session.status() == way.status)
    #expect(try session.state().differences(from: before) == [])
  }

  /// How often it is stopped; a hundred times where `SOUK_STOPS=100` asks for it.
  static let stops =
    ProcessInfo.processInfo.environment["SOUK_STOPS"].flatMap { Int($0) } ?? 2

  @Test("a stopped browser gives the terminal to the shell, and fg brings the screen back")
  func suspending() throws {
    let session = try TmuxSession(environment: ["SOUK_APT_LISTS": "none"])
    let before = try session.state()
    try session.startSouk()
    try session.search("lab-uns", first: "lab-unsigned")
    for _ in 0..<Self.stops {
      try session.press("C-z")
      try session.wait(for: "Stopped")
      #expect(try session.modes() == before.modes)
      try session.enter("clear; fg")
      let picture = try session.see("the screen of before") { $0.query == "lab-uns" }
      #expect(picture.selected == "lab-unsigned")
    }
    try session.press("C-c")
    #expect(try session.status() == 0)
    #expect(try session.state().differences(from: before) == [])
  }
}
