import Foundation
import Glibc
import SoukCatalogue
import SoukModel

extension HomeDoctor {
  /// How often what was found is mended and looked at again: one repair can make another possible.
  private static let rounds = 3

  func mend(cancellation: Cancellation) throws(ServiceError) -> DoctorReport {
    var mended: [DoctorFinding] = []
    var report = diagnose(cancellation: cancellation)
    for _ in 0..<Self.rounds {
      let due = report.findings.filter { $0.repair != nil }
      guard !due.isEmpty else { break }
      for finding in due {
        if cancellation.isCancelled { throw BackupWording.cancelled("The mending") }
        guard let repair = finding.repair else { continue }
        try carryOut(repair, cancellation)
        mended.append(finding)
      }
      report = diagnose(cancellation: cancellation)
    }
    report.mended = mended
    return report
  }

  private func carryOut(
    _ repair: DoctorRepair, _ cancellation: Cancellation
  ) throws(ServiceError) {
    switch repair {
    case .rebuild(let kind):
      let settings = (try? Settings.load(home, environment: desk.environment)) ?? Settings()
      let engine = try Engine(home: home, settings: settings, clock: desk.clock)
      defer { engine.close() }
      _ = try engine.rebuild([kind], progress: { _, _ in }, cancellation: cancellation)
    case .setCacheAside:
      let aside = home.stateDatabase + ".damaged"
      for ending in ["-wal", "-shm"] { _ = unsafe unlink(home.stateDatabase + ending) }
      guard unsafe rename(home.stateDatabase, aside) == 0 else { throw refusal(aside) }
    case .emptyJournal:
      do throws(CatalogueError) {
        let catalogue = try Catalogue(path: home.catalogue)
        catalogue.emptyJournal()
        catalogue.close()
      } catch {
        throw ServiceError(error)
      }
    case .closeToOthers(let path):
      guard unsafe chmod(path, 0o600) == 0 else { throw refusal(path) }
    case .removeLeftovers(let paths):
      for path in paths {
        do {
          try FileManager.default.removeItem(atPath: path)
        } catch {
          throw BackupWording.failure(error, "The mending", at: path)
        }
      }
    }
  }

  private func refusal(_ path: String) -> ServiceError {
    BackupWording.failure(POSIXFailure(number: errno, path: path), "The mending", at: path)
  }
}
