import Foundation
import SoukCatalogue
import SoukModel
import SoukRouter
import SoukSearch
import SoukTrust

/// Brings a catalogue of v1 to v2: a backup, the indexes in batches, a comparison of every package.
struct HomeMigration {
  /// The home.
  let desk: HomeDesk
  /// How many packages make a batch.
  var batch = 8_192

  /// What there is to do; changes nothing.
  func plan() throws(ServiceError) -> MigrationPlan {
    let home = desk.home
    guard FileManager.default.fileExists(atPath: home.catalogue) else {
      throw BackupWording.noCatalogue(home.catalogue)
    }
    let settings = try Settings.load(home, environment: desk.environment)
    do {
      let (facts, begun) = try DatabaseCopy.readShared(home.catalogue) { db in
        (
          try CatalogueFacts(db),
          try Dictionary(
            uniqueKeysWithValues: Engine.indexNames.map { name, _ in
              (name, try Catalogue.packagesDone(ofIndex: name, db))
            })
        )
      }
      return MigrationPlan(
        packages: facts.packages, generation: facts.generation,
        indexes: Engine.indexNames.map { name, backend in
          let isCurrent = facts.indexes[name] == facts.generation
          let done = begun[name] ?? 0
          return .init(
            name: name, backend: backend,
            standing: isCurrent ? .current : done > 0 ? .begun(packages: done) : .missing)
        },
        bytes: HomeBackup.size(ofDatabase: home.catalogue)
          + HomeBackup.size(ofDatabase: home.stateDatabase),
        freeBytes: desk.room.free(home.data),
        changesSetting: settings.indexes != BackendKind.allCases)
    } catch {
      throw BackupWording.failure(error, "The migration", at: home.catalogue)
    }
  }

  /// Carries it out.
  ///
  /// - Parameter backup: the file of the backup; nil names one in the home.
  func run(
    backup: String?, progress: @escaping (UpkeepProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> MigrationReport {
    let begin = desk.clock.uptime()
    let plan = try plan()
    let wasBegun = plan.indexes.contains { index in
      if case .begun = index.standing { true } else { false }
    }
    var made: BackupReport?
    if plan.isNeeded, !wasBegun {
      let name = "\(desk.home.data)/before-migration-\(desk.stamp).backup"
      made = try desk.backup(
        to: backup ?? name, replaces: backup == nil, progress: progress, cancellation: cancellation)
    }
    let steps = UpkeepSteps(progress, cancellation)
    var settings = try Settings.load(desk.home, environment: desk.environment)
    settings.indexes = BackendKind.allCases
    let engine = try Engine(home: desk.home, settings: settings, clock: desk.clock)
    defer { engine.close() }
    var report = MigrationReport(
      madeAt: 0, generation: plan.generation, packages: plan.packages, backup: made, built: [],
      compared: 0, losses: [], changedSetting: false, milliseconds: 0)
    do {
      report.built = try build(engine.catalogue, steps, cancellation)
      (report.compared, report.losses) = try compare(engine, steps, cancellation)
      report.packages = try engine.catalogue.count()
      report.generation = try engine.catalogue.generation()
    } catch let error as CatalogueError {
      throw ServiceError(error)
    } catch {
      throw BackupWording.failure(error, "The migration", at: desk.home.catalogue)
    }
    if report.isLossless, plan.changesSetting {
      try SettingsFile(home: desk.home, environment: [:])
        .set(SettingsKey.indexes.rawValue, to: "all")
      report.changedSetting = true
    }
    report.madeAt = desk.clock.now()
    report.milliseconds = Double(desk.clock.uptime() &- begin) / 1_000_000
    return report
  }

  private func build(
    _ catalogue: Catalogue, _ steps: UpkeepSteps, _ cancellation: Cancellation
  ) throws -> [MigrationReport.Built] {
    var built: [MigrationReport.Built] = []
    for (name, _) in Engine.indexNames {
      let begin = desk.clock.uptime()
      let resumed = try catalogue.buildInBatches(
        name, of: batch, cancellation: cancellation,
        progress: { done, total in try? steps.take(.indexing, Int64(done), Int64(total)) })
      if let resumed {
        built.append(
          .init(
            name: name, resumedFrom: resumed,
            milliseconds: Double(desk.clock.uptime() &- begin) / 1_000_000))
      }
    }
    return built
  }

  private func compare(
    _ engine: Engine, _ steps: UpkeepSteps, _ cancellation: Cancellation
  ) throws -> (Int, [MigrationReport.Loss]) {
    guard let first = engine.router.backends[.v1], let second = engine.router.backends[.v2] else {
      throw BackupWording.oneBackend
    }
    let ids = try engine.catalogue.allIDs()
    try steps.take(.comparing, 0, Int64(ids.count))
    let found = PackageComparison(first: first, second: second).run(
      ids, cancellation: cancellation
    ) { done in
      try? steps.take(.comparing, Int64(done), Int64(ids.count))
    }
    if cancellation.isCancelled { throw CancellationError() }
    return found
  }
}
