package import SoukEngine
package import SoukModel
package import SoukScreen

/// Everything a command needs of the world, so that tests run commands in memory.
package struct CommandContext: Sendable {
  /// The environment variables.
  package var environment: [String: String]
  /// Where answers go.
  package var output: any TextSink
  /// Where messages and progress go.
  package var errors: any TextSink
  /// What is known of the terminal.
  package var terminal: TerminalFacts
  /// The time of day, seconds since 1970.
  package var now: @Sendable () -> Int64
  /// A clock that never goes back, in milliseconds.
  package var uptime: @Sendable () -> Double
  /// Opens the marketplace; called once, and only by commands that need it.
  package var openService: @Sendable () throws(ServiceError) -> any MarketplaceService
  /// Opens the person's keys and decisions; called once, and only by commands that need them.
  package var openKeys: @Sendable () throws(ServiceError) -> KeyDesk
  /// Names the home as a whole, for work that needs no open marketplace.
  package var openHome: @Sendable () throws(ServiceError) -> HomeDesk
  /// The configuration.
  package var settings: any SettingsStore
  /// Reads a whole file as text; `-` is standard input.
  package var readFile: @Sendable (String) throws(CommandFailure) -> String
  /// Reads a whole file of at most so many bytes; `-` is standard input.
  package var readBytes: @Sendable (String, Int) throws(CommandFailure) -> [UInt8]
  /// Writes a whole file in one step, so that a kill leaves the old one or the new one.
  package var writeBytes: @Sendable (String, [UInt8]) throws(CommandFailure) -> Void
  /// Opens the screen and returns when it is left.
  package var runScreen: @Sendable (ScreenRequest) throws(CommandFailure) -> ExitStatus
  /// Opens the trust inspector on a bundle of evidence and returns when it is left.
  package var runReplay: @Sendable (EvidenceReplay) throws(CommandFailure) -> Void
  /// Makes a throw-away home with synthetic packages, opens the screen on it and removes it.
  package var runDemo: @Sendable (DemoRequest) throws(CommandFailure) -> ExitStatus
  /// Draws what the screen shows after some keys, without a terminal.
  package var drawScreen: @Sendable (ScreenshotRequest) throws(CommandFailure) -> Grid
  /// Plays a tape of a session.
  package var replayTape: @Sendable (ReplayRequest) throws(CommandFailure) -> ReplayAnswer
  /// Lists the keys of the screen, with the person's own or as souk comes.
  package var listKeys: @Sendable (_ withOwn: Bool) throws(CommandFailure) -> KeyListing
  /// A wait that says once that it has begun.
  package typealias Wait =
    @Sendable (_ whenListening: () throws(CommandFailure) -> Void) throws(CommandFailure) -> Void

  /// Listens for the request to end a command that serves, then calls what it is given, and returns
  /// when that request has come: whoever was told of the server may end it at once.
  package var waitForEnd: Wait
  /// The backend that the command line asks for by name; nil for the gate's choice.
  var backend: BackendKind?
  /// Set when the user interrupts.
  package var cancellation: Cancellation

  /// Makes a context.
  package init(
    environment: [String: String], output: any TextSink, errors: any TextSink,
    terminal: TerminalFacts, now: @escaping @Sendable () -> Int64,
    uptime: @escaping @Sendable () -> Double,
    openService: @escaping @Sendable () throws(ServiceError) -> any MarketplaceService,
    openKeys: @escaping @Sendable () throws(ServiceError) -> KeyDesk,
    openHome: @escaping @Sendable () throws(ServiceError) -> HomeDesk,
    settings: any SettingsStore,
    readFile: @escaping @Sendable (String) throws(CommandFailure) -> String,
    readBytes: @escaping @Sendable (String, Int) throws(CommandFailure) -> [UInt8],
    writeBytes: @escaping @Sendable (String, [UInt8]) throws(CommandFailure) -> Void,
    runScreen: @escaping @Sendable (ScreenRequest) throws(CommandFailure) -> ExitStatus,
    runReplay: @escaping @Sendable (EvidenceReplay) throws(CommandFailure) -> Void,
    runDemo: @escaping @Sendable (DemoRequest) throws(CommandFailure) -> ExitStatus,
    drawScreen: @escaping @Sendable (ScreenshotRequest) throws(CommandFailure) -> Grid = {
      Grid($0.size)
    },
    replayTape: @escaping @Sendable (ReplayRequest) throws(CommandFailure) -> ReplayAnswer = { _ in
      ReplayAnswer(frames: 0)
    },
    listKeys: @escaping @Sendable (_ withOwn: Bool) throws(CommandFailure) -> KeyListing = { _ in
      KeyListing()
    },
    waitForEnd: @escaping Wait = { (announce) throws(CommandFailure) in try announce() },
    cancellation: Cancellation = Cancellation()
  ) {
    self.environment = environment
    self.output = output
    self.errors = errors
    self.terminal = terminal
    self.now = now
    self.uptime = uptime
    self.openService = openService
    self.openKeys = openKeys
    self.openHome = openHome
    self.settings = settings
    self.readFile = readFile
    self.readBytes = readBytes
    self.writeBytes = writeBytes
    self.runScreen = runScreen
    self.runReplay = runReplay
    self.runDemo = runDemo
    self.drawScreen = drawScreen
    self.replayTape = replayTape
    self.listKeys = listKeys
    self.waitForEnd = waitForEnd
    self.cancellation = cancellation
  }
}
