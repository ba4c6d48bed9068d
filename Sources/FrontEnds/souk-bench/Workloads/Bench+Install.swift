import Dispatch
import Foundation
import SoukEngine
import SoukInstall
import SoukModel
import Synchronization

extension Bench {
  /// How many installations are measured, one after the other and side by side.
  private static let installations = 60

  /// Installs a package of 1 MB with five that it needs, each time into a folder of its own.
  func install() throws(BenchFailure) {
    let fresh = try BenchHome(path: nil)
    defer { fresh.remove() }
    let engine = try fresh.open()
    defer { engine.close() }
    guard let name = RegistryName("shop") else { return }
    let place = fresh.path + "/shop"
    do {
      try SyntheticShop(seed: command.seed).write(into: place)
    } catch {
      throw BenchFailure("“\(place)” cannot be filled: \(error.localizedDescription).")
    }
    try BenchFailure.asking { () throws(ServiceError) in
      try engine.addRegistry(name, location: place)
    }
    _ = try take(name, engine)
    for backend in command.backends {
      var samples = Samples()
      for number in 0..<Self.installations {
        let target = "\(fresh.path)/\(backend.rawValue)-\(number)"
        try samples.time { () throws(BenchFailure) in
          try Self.install(from: name, into: target, on: backend, engine)
        }
      }
      report.row("install", backend.rawValue, samples)
      try installSideBySide(name, fresh.path, backend, engine)
    }
  }

  private func installSideBySide(
    _ name: RegistryName, _ folder: String, _ backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) {
    let samples = Mutex(Samples())
    let failures = Mutex<[BenchFailure]>([])
    var whole = Samples()
    whole.time {
      DispatchQueue.concurrentPerform(iterations: Self.installations) { number in
        var own = Samples()
        let target = "\(folder)/side-\(backend.rawValue)-\(number)"
        let outcome = Result { () throws(BenchFailure) in
          try own.time { () throws(BenchFailure) in
            try Self.install(from: name, into: target, on: backend, engine)
          }
        }
        samples.withLock { $0.add(own) }
        if case .failure(let failure) = outcome { failures.withLock { $0.append(failure) } }
      }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
    report.row("install-parallel", backend.rawValue, samples.withLock { $0 })
    let seconds = whole.percentiles([1])[0] / 1_000
    let rate = String(format: "%.1f", Double(Self.installations) / seconds)
    BenchMain.complain(
      "\(backend.rawValue): \(Self.installations) installations in parallel, \(rate) a second.")
  }

  private static func install(
    from registry: RegistryName, into target: String, on backend: BackendKind, _ engine: Engine
  ) throws(BenchFailure) {
    let order = InstallOrder(.install([.init(PackageID(registry, "app"), "*")]))
    let answer = try BenchFailure.asking { () throws(ServiceError) in
      try engine.install(
        order, in: target, on: backend, review: { _ in true }, progress: { _ in },
        cancellation: Cancellation())
    }
    guard case .done(let plan) = answer.outcome, plan.items.count == 6 else {
      throw BenchFailure("Not everything was installed; the figures would mean nothing.")
    }
  }
}
