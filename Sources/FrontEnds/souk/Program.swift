import FoundationEssentials
import Glibc
import SoukCLI
import SoukEngine
import SoukModel
import SoukTUI

/// The program: the command line on the real world.
struct Program {
  /// The environment variables.
  let environment = ProcessInfo.processInfo.environment
  private let cancellation = Cancellation()
  /// The run that is on record while a command works.
  private let recorded = RecordedRun()

  /// Runs the command line.
  ///
  /// - Returns: the status to leave to the shell.
  func run(_ arguments: [String]) -> ExitStatus {
    let interrupts = Interrupts(cancellation) { [recorded] in recorded.end() }
    let status = CommandLineRunner.run(arguments, in: context(interrupts))
    recorded.settle()
    return cancellation.isCancelled ? .interrupted : status
  }

  /// Says on the error output why a command, or the screen, takes longer this once.
  static func announceRebuilding(_ packages: Int) {
    guard packages > Self.manyPackages else { return }
    try? DescriptorSink.standardError.write(RefreshWording.rebuilding(packages: packages) + "\n")
  }

  /// From how many packages on building indexes is felt.
  private static let manyPackages = 2_000

  /// Takes builtin in and builds what is not up to date; says what of it failed, and goes on.
  private static func bringUpToDate(
    _ engine: Engine, _ cancellation: Cancellation
  ) throws(ServiceError) {
    let failure = try engine.openBuiltin(
      cancellation: cancellation, beforeRebuilding: announceRebuilding)
    guard let failure else { return }
    try? DescriptorSink.standardError.write(RefreshWording.notUpToDate(failure) + "\n")
  }

  private func context(_ interrupts: Interrupts) -> CommandContext {
    let environment = environment
    let cancellation = cancellation
    let recorded = recorded
    return CommandContext(
      environment: environment, output: DescriptorSink.standardOutput,
      errors: DescriptorSink.standardError, terminal: StandardStreams.facts,
      now: { Int64(time(nil)) }, uptime: { Self.uptime },
      openService: { () throws(ServiceError) in
        interrupts.watch()
        interrupts.beginWork()
        let engine = try Engine.open(environment: environment)
        recorded.begin(engine)
        try Self.bringUpToDate(engine, cancellation)
        return engine
      },
      openKeys: { () throws(ServiceError) in
        interrupts.watch()
        return try KeyDesk.open(environment: environment)
      },
      openHome: { () throws(ServiceError) in
        interrupts.watch()
        interrupts.beginWork()
        return try HomeDesk.open(environment: environment)
      },
      settings: EngineSettings(environment: environment),
      readFile: { path throws(CommandFailure) in
        interrupts.watch()
        return try InputText.read(path)
      },
      readBytes: { path, limit throws(CommandFailure) in
        interrupts.watch()
        return try InputText.bytes(path, limit: limit)
      },
      writeBytes: { path, bytes throws(CommandFailure) in
        try OutputFile.write(bytes, to: path)
      },
      runScreen: { request throws(CommandFailure) in
        try Screen(environment: environment).run(request)
      },
      runReplay: { replay throws(CommandFailure) in
        try Screen(environment: environment).show(replay)
      },
      runDemo: { request throws(CommandFailure) in
        if !request.opensScreen {
          interrupts.watch()
          interrupts.beginWork()
        }
        return try Demo(
          request: request, environment: environment, output: DescriptorSink.standardOutput,
          cancellation: cancellation
        ).run()
      },
      drawScreen: { request throws(CommandFailure) in
        interrupts.watch()
        return try Screenshot(request: request, environment: environment).draw()
      },
      replayTape: { request throws(CommandFailure) in
        try Replay(request: request, environment: environment).run()
      },
      listKeys: { withOwn throws(CommandFailure) in
        guard withOwn else { return KeyGuide.listing() }
        do throws(ServiceError) {
          return KeyGuide.listing(try KeySettings(SoukHome(environment: environment)))
        } catch {
          throw CommandFailure(error)
        }
      },
      waitForEnd: { (announce) throws(CommandFailure) in try interrupts.waitForEnd(announce) },
      cancellation: cancellation)
  }

  /// Milliseconds since the machine started.
  private static var uptime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
