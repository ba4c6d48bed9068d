import Foundation
import SoukEngine
import SoukModel
import SoukSearch
import Synchronization

extension Bench {
  /// Fills a fresh home with v1's index alone, then migrates it; the comparison is part of it.
  func migrate() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    try asV1(fresh)
    let desk = try desk(fresh)
    var samples = Samples()
    let report = try samples.time { () throws(BenchFailure) in
      try BenchFailure.asking { () throws(ServiceError) in try desk.migrate() }
    }
    guard report.isLossless else {
      throw BenchFailure("\(report.losses.count) packages differ after the migration.")
    }
    self.report.row("migrate", "both", samples)
    for index in report.built {
      self.report.row("migrate-\(index.name)", "-", Samples(index.milliseconds))
    }
    self.report.row("migrate-backup", "-", Samples(report.backup?.milliseconds ?? 0))
    BenchMain.complain("\(report.compared) packages were compared, none differs.")
  }

  /// Searches with nothing else going on and while one backup follows another, in turns, so that
  /// both meet the same machine; then restores the last backup.
  func backUp() throws(BenchFailure) {
    let target = home.path + "/bench.backup"
    let desk = try desk(home)
    var made = Samples()
    try withEngine { engine throws(BenchFailure) in
      let keys = Array(try intents(engine).flatMap(\.keys).prefix(1_000))
      for backend in command.backends {
        try warm(keys, backend, engine)
        var alone = Samples()
        var beside = Samples()
        for _ in 0..<5 {
          try search(keys, backend, engine, &alone)
          let backups = RepeatedBackup(desk: desk, target: target)
          try search(keys, backend, engine, &beside)
          made.add(try backups.stop())
        }
        report.row("search-alone", backend.rawValue, alone)
        report.row("search-during-backup", backend.rawValue, beside)
      }
    }
    report.row("backup", "-", made)
    var restored = Samples()
    _ = try restored.time { () throws(BenchFailure) in
      try BenchFailure.asking { () throws(ServiceError) in try desk.restore(target) }
    }
    report.row("restore", "-", restored)
    try? FileManager.default.removeItem(atPath: target)
  }

  private func desk(_ home: BenchHome) throws(BenchFailure) -> HomeDesk {
    try BenchFailure.asking { () throws(ServiceError) in
      try HomeDesk.open(environment: ["SOUK_HOME": home.path])
    }
  }

  private func asV1(_ home: BenchHome) throws(BenchFailure) {
    try BenchFailure.asking { () throws(ServiceError) in
      try SettingsFile(home: SoukHome(folder: home.path), environment: [:])
        .set("catalogue.indexes", to: "v1")
    }
    let engine = try home.open()
    defer { engine.close() }
    let marketplace = SyntheticMarketplace(seed: command.seed, count: command.packages)
    _ = try take(try add(marketplace, to: engine, folder: home.path), engine)
  }

  /// Asks everything once, so that both kinds of round find the same pages in memory.
  private func warm(
    _ keys: [String], _ backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) {
    var unused = Samples()
    try search(keys, backend, engine, &unused)
  }

  /// Searches past the cache, whose answers would hide what a backup costs.
  private func search(
    _ keys: [String], _ backend: BackendKind, _ engine: Engine, _ samples: inout Samples
  ) throws(BenchFailure) {
    _ = try BenchFailure.asking { () throws(ServiceError) in
      try engine.clearCache(tier: nil, olderThan: nil)
    }
    for key in keys {
      var one = Samples()
      let answer = try one.time { () throws(BenchFailure) in try find(key, backend, engine) }
      if !answer.cached { samples.add(one) }
    }
  }
}

/// Makes one backup after the other on a thread of its own until it is stopped.
private final class RepeatedBackup: Sendable {
  private let isEnding = Atomic<Bool>(false)
  private let outcome = Mutex<(samples: Samples, failure: ServiceError?)>((Samples(), nil))
  private let ended = DispatchSemaphore(value: 0)

  /// Begins.
  init(desk: HomeDesk, target: String) {
    Thread { [self] in
      while !isEnding.load(ordering: .relaxed) {
        var one = Samples()
        do throws(ServiceError) {
          _ = try one.time { () throws(ServiceError) in
            try desk.backup(to: target, replaces: true)
          }
          outcome.withLock { $0.samples.add(one) }
        } catch {
          outcome.withLock { $0.failure = error }
          break
        }
      }
      ended.signal()
    }.start()
  }

  /// Waits for the last one and gives how long each took.
  func stop() throws(BenchFailure) -> Samples {
    isEnding.store(true, ordering: .relaxed)
    ended.wait()
    let (samples, failure) = outcome.withLock { $0 }
    if let failure { throw BenchFailure(failure) }
    return samples
  }
}
