package import SoukModel
import SoukTrust

/// A home as a whole: backed up, restored and migrated, without its marketplace being open.
///
/// Works where the catalogue does not open. Calls block.
package struct HomeDesk: Sendable {
  /// The home.
  package let home: SoukHome
  /// The two clocks.
  let clock: EngineClock
  /// How much room there is.
  let room: DiskRoom
  /// The environment variables, which override settings.
  let environment: [String: String]

  /// Puts a desk together.
  init(
    home: SoukHome, environment: [String: String] = [:], clock: EngineClock = .system,
    room: DiskRoom = .system
  ) {
    self.home = home
    self.environment = environment
    self.clock = clock
    self.room = room
  }

  /// The desk of the home that the environment names; touches nothing.
  package static func open(environment: [String: String]) throws(ServiceError) -> HomeDesk {
    HomeDesk(home: try SoukHome(environment: environment), environment: environment)
  }

  /// Makes a backup while souk runs on the home.
  ///
  /// - Parameters:
  ///   - path: the file to write; nil names one after the moment, in the folder souk was started in.
  ///   - replaces: whether a file that is there already is written over.
  ///   - progress: called from the calling thread, some hundred times at the most.
  /// - Throws: `ServiceError`; there is no file, or the old one, then.
  package func backup(
    to path: String?, replaces: Bool = false,
    progress: @escaping (UpkeepProgress) -> Void = { _ in },
    cancellation: Cancellation = Cancellation()
  ) throws(ServiceError) -> BackupReport {
    try HomeBackup(home: home, clock: clock, room: room).run(
      to: path ?? backupName, replaces: replaces, progress: progress, cancellation: cancellation)
  }

  /// Verifies a backup and puts its catalogue in the place of the home's own.
  ///
  /// Settings, decisions about keys and what was seen of registries are written where the home has
  /// none; they never go back.
  ///
  /// - Parameter withState: whether cache, figures and history go back too.
  /// - Throws: `ServiceError`; the home is as it was then.
  package func restore(
    _ path: String, withState: Bool = false,
    progress: @escaping (UpkeepProgress) -> Void = { _ in },
    cancellation: Cancellation = Cancellation()
  ) throws(ServiceError) -> RestoreReport {
    try HomeRestore(home: home, clock: clock, room: room).run(
      path, withState: withState, progress: progress, cancellation: cancellation)
  }

  /// The name of a backup that nobody named: `souk-20261127T003142Z.backup`.
  private var backupName: String { "souk-\(stamp).backup" }

  /// The moment in a file's name: `20261127T003142Z`.
  var stamp: String { UTCTime.text(clock.now()).filter { $0 != "-" && $0 != ":" } }
}
