import SoukCLI
import SoukEngine
import SoukModel
import SoukTUI
import Synchronization

/// One command line run in memory, and all that came of it.
struct CommandRun {
  /// The status.
  let status: ExitStatus
  /// What went to standard output.
  let output: String
  /// What went to standard error.
  let errors: String
  /// The files that were written, by path.
  let written: [String: [UInt8]]
  /// What had gone to standard output when the command began to listen for its end; nil where it did
  /// not.
  let beforeListening: String?
  /// The bundles that the inspector was opened on.
  let inspected: [PackageID]

  /// Runs a command line, written word by word, on a marketplace.
  init(
    _ arguments: String..., on service: any MarketplaceService = FakeMarketplace.sample,
    terminal: TerminalFacts = TerminalFacts(), environment: [String: String] = [:],
    file: String = "", bytes: [UInt8] = [], capacity: Int? = nil,
    settings: MemorySettingsStore? = nil, chosenKeys: KeySettings = KeySettings(),
    opening failure: ServiceError? = nil, keys: KeyDesk = .sample
  ) {
    self.init(
      list: arguments, on: service, terminal: terminal, environment: environment, file: file,
      bytes: bytes, capacity: capacity, settings: settings,
      chosenKeys: chosenKeys, opening: failure, keys: keys)
  }

  /// Runs a command line on a marketplace.
  init(
    list arguments: [String], on service: any MarketplaceService = FakeMarketplace.sample,
    terminal: TerminalFacts = TerminalFacts(), environment: [String: String] = [:],
    file: String = "", bytes: [UInt8] = [], capacity: Int? = nil,
    settings: MemorySettingsStore? = nil, chosenKeys: KeySettings = KeySettings(),
    opening failure: ServiceError? = nil, keys: KeyDesk = .sample
  ) {
    let output = MemorySink(capacity: capacity)
    let errors = MemorySink()
    let written = Mutex<[String: [UInt8]]>([:])
    let inspected = Mutex<[PackageID]>([])
    let heard = Mutex<String?>(nil)
    let context = CommandContext(
      environment: environment, output: output, errors: errors, terminal: terminal,
      now: { 0 }, uptime: { 0 },
      openService: { () throws(ServiceError) in
        if let failure { throw failure }
        return service
      },
      openKeys: { () throws(ServiceError) in keys },
      openHome: { () throws(ServiceError) in try HomeDesk.open(environment: environment) },
      settings: settings ?? MemorySettingsStore([]),
      readFile: { (_) throws(CommandFailure) in file },
      readBytes: { (_, _) throws(CommandFailure) in bytes },
      writeBytes: { (path, content) throws(CommandFailure) in
        written.withLock { $0[path] = content }
      },
      runScreen: { (_) throws(CommandFailure) in
        throw CommandFailure(
          .io, code: "io", "The screen needs a terminal.", remedy: "Use `souk search`.")
      },
      runReplay: { (replay) throws(CommandFailure) in
        inspected.withLock { $0.append(replay.id) }
      },
      runDemo: { (_) throws(CommandFailure) in .success },
      listKeys: { (_) throws(CommandFailure) in KeyGuide.listing(chosenKeys) },
      waitForEnd: { (announce) throws(CommandFailure) in
        heard.withLock { $0 = output.text }
        try announce()
      })
    status = CommandLineRunner.run(arguments, in: context)
    self.output = output.text
    self.errors = errors.text
    self.written = written.withLock { $0 }
    self.inspected = inspected.withLock { $0 }
    beforeListening = heard.withLock { $0 }
  }
}
