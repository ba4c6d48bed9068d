import SoukEngine
import SoukModel

extension Bench {
  /// Takes a synthetic marketplace into a fresh home, then finds it unchanged five times.
  func ingest() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    let engine = try fresh.open()
    defer { engine.close() }
    let marketplace = SyntheticMarketplace(seed: command.seed, count: command.packages)
    let name = try add(marketplace, to: engine, folder: fresh.path)
    try measureTaking(name, engine, first: "ingest", again: "ingest-unchanged")
  }

  /// Reads this machine's package lists into a fresh home, then finds them unchanged five times.
  func refresh() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    let engine = try fresh.open()
    defer { engine.close() }
    try measureTaking(.apt, engine, first: "refresh-first", again: "refresh-unchanged")
  }

  private func measureTaking(
    _ name: RegistryName, _ engine: Engine, first: String, again: String
  ) throws(BenchFailure) {
    var samples = Samples()
    let taken = try samples.time { () throws(BenchFailure) in try take(name, engine) }
    report.row(first, "both", samples)
    BenchMain.complain("\(taken.total) packages of \(name) are in the catalogue.")
    var unchanged = Samples()
    for _ in 0..<5 {
      let report = try unchanged.time { () throws(BenchFailure) in try take(name, engine) }
      guard report.unchanged else {
        throw BenchFailure("\(name) changed while it was measured; measure again.")
      }
    }
    report.row(again, "both", unchanged)
  }
}
