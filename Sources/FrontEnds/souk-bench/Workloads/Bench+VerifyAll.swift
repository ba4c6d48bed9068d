import Foundation
import SoukEngine
import SoukModel

extension Bench {
  /// How often everything is verified on so many threads.
  private static let rounds = 5

  /// Verifies a registry of folders on one thread and on two, alternating, and says how it scales.
  func verifyAll() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    let engine = try fresh.open()
    defer { engine.close() }
    let place = fresh.path + "/folders"
    let count = min(command.packages, 400)
    BenchMain.complain("Making \(count) packages of 16 files and 1 MB each, seed \(command.seed).")
    do {
      try SyntheticFolders(seed: command.seed, count: count).write(into: place)
    } catch {
      throw BenchFailure("“\(place)” cannot be filled: \(error.localizedDescription).")
    }
    guard let name = RegistryName("folders") else { return }
    try BenchFailure.asking { () throws(ServiceError) in
      try engine.addRegistry(name, location: place)
    }
    _ = try take(name, engine)
    var samples = [1: Samples(), 2: Samples()]
    for _ in 0..<Self.rounds {
      for threads in [1, 2] {
        let verified = try samples[threads, default: Samples()].time { () throws(BenchFailure) in
          try BenchFailure.asking { () throws(ServiceError) in
            try engine.verifyAll(
              in: name, on: .v1, threads: threads, progress: { _ in },
              cancellation: Cancellation())
          }
        }
        guard verified.checksums == [.verified: count] else {
          throw BenchFailure("Not every folder was verified; the figures would mean nothing.")
        }
      }
    }
    for threads in [1, 2] {
      report.row("verify-all-\(threads)", "-", samples[threads] ?? Samples())
    }
  }
}
