import Foundation
import Glibc
import SoukCLI
import SoukEngine
import SoukModel
import SoukNcurses
import SoukRollout
import SoukScreen
import SoukTUI

/// The screen on the real terminal.
struct Screen {
  /// The environment variables.
  let environment: [String: String]

  /// Opens the person's own home and shows it until it is left.
  func run(_ request: ScreenRequest) throws(CommandFailure) -> ExitStatus {
    try Self.requireTerminal()
    var writeTape: BrowserSettings.TapeWriting?
    if let path = request.tape {
      let file = try TapeFile(path)
      writeTape = { bytes in file.append(bytes) }
    }
    return try show(
      open(request.backend), refreshes: true, narrates: request.narrates,
      adjusting: { settings in
        settings.writeTape = writeTape
        settings.redactsTape = request.redactsTape
        settings.corpus = request.corpus
        settings.goesOn = request.goesOn
      })
  }

  /// Opens the person's own home for a screen.
  ///
  /// - Parameter backend: the backend that answers; nil for the gate's choice.
  func open(_ backend: BackendKind?) throws(CommandFailure) -> Engine {
    do throws(ServiceError) {
      let engine = try Engine.open(environment: environment)
      if let backend { engine.setGate(Gate(backend)) }
      engine.beginSession(.screen)
      try engine.openBuiltin(beforeRebuilding: Program.announceRebuilding)
      return engine
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Shows an engine until the screen is left, and closes both.
  ///
  /// - Parameters:
  ///   - refreshes: whether registries of this machine are looked for meanwhile.
  ///   - narrates: whether it is told line by line and not drawn, whatever the settings say.
  ///   - label: what stands in the header all the time.
  ///   - beside: runs on a thread of its own while the screen is open; it gets a hand on the screen
  ///     and is told when that is left.
  ///   - adjust: changes what the screen is told at start.
  func show(
    _ engine: Engine, refreshes: Bool, narrates: Bool = false, label: String? = nil,
    beside: (@Sendable (BrowserRemote, Cancellation) -> Void)? = nil,
    adjusting adjust: (inout BrowserSettings) -> Void = { _ in }
  ) throws(CommandFailure) -> ExitStatus {
    defer { engine.close() }
    let isLinear = narrates || engine.settings.narrates
    let terminal = try openTerminal(engine.settings.ambiguousWidth, isLinear: isLinear)
    defer { terminal.close() }
    if refreshes {
      engine.startBackgroundRefresh()
      engine.serveConfiguredMetrics()
      engine.startTelemetry()
    }
    var settings = settings(engine)
    settings.label = label
    if isLinear { settings.narrate = { terminal.say($0) } }
    adjust(&settings)
    let loop = BrowserLoop(terminal: terminal, service: engine, settings: settings)
    guard let beside else {
      loop.run()
      return .success
    }
    let left = Cancellation()
    let ended = DispatchSemaphore(value: 0)
    let remote = loop.remote
    Thread.detachNewThread {
      beside(remote, left)
      ended.signal()
    }
    loop.run()
    left.cancel()
    ended.wait()
    return .success
  }

  /// Shows a bundle of evidence in the trust inspector until that is left; opens no home.
  func show(_ replay: EvidenceReplay) throws(CommandFailure) {
    let terminal = try openTerminal()
    defer { terminal.close() }
    let settings = ScreenSettings.withoutHome(environment: environment)
    BrowserLoop(terminal: terminal, replay: replay, settings: settings).run()
  }

  /// Opens the terminal of this process.
  ///
  /// - Parameters:
  ///   - width: how many cells ambiguous signs take.
  ///   - isLinear: whether lines are written and nothing is drawn.
  func openTerminal(
    _ width: AmbiguousWidth = .auto, isLinear: Bool = false
  ) throws(CommandFailure) -> NcursesTerminal {
    var surroundings = Surroundings.current(variables: environment)
    if width != .auto { surroundings.ambiguousWide = width == .wide }
    do throws(TerminalError) {
      return try NcursesTerminal.open(surroundings, isLinear: isLinear)
    } catch {
      throw Self.failure(error)
    }
  }

  private func settings(_ engine: Engine) -> BrowserSettings {
    ScreenSettings(engine: engine, environment: environment).read()
  }

  /// Refuses early, before a home is made, where there is no terminal at all.
  static func requireTerminal() throws(CommandFailure) {
    if isatty(STDIN_FILENO) == 0 { throw failure(.notATerminal("standard input")) }
    if isatty(STDOUT_FILENO) == 0 { throw failure(.notATerminal("standard output")) }
  }

  private static func failure(_ error: TerminalError) -> CommandFailure {
    CommandFailure(.io, code: "no-terminal", "\(error)")
  }
}
