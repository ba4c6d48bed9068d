import Foundation
import SoukEngine

/// The home that is measured: a given one that is kept, or a throw-away one.
struct BenchHome {
  /// The folder.
  let path: String
  private let isTemporary: Bool

  /// Takes the home at `path`, or makes one.
  init(path: String?) throws(BenchFailure) {
    isTemporary = path == nil
    self.path =
      path
      ?? FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-bench-\(UUID().uuidString.prefix(8))").path
    do {
      try FileManager.default.createDirectory(
        atPath: self.path, withIntermediateDirectories: true)
    } catch {
      throw BenchFailure("The home “\(self.path)” cannot be made: \(error.localizedDescription).")
    }
  }

  /// Opens the engine on the home, builtin included.
  func open() throws(BenchFailure) -> Engine {
    var environment = ProcessInfo.processInfo.environment
    environment["SOUK_HOME"] = path
    environment["SOUK_BACKEND"] = nil
    do throws(ServiceError) {
      let engine = try Engine.open(environment: environment)
      // What is measured must be whole.
      if let failure = try engine.openBuiltin() { throw failure }
      return engine
    } catch {
      throw BenchFailure(error)
    }
  }

  /// Removes the home where it is a throw-away one.
  func remove() {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }
}
