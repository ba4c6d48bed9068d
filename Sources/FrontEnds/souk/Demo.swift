import FoundationEssentials
import SoukCLI
import SoukEngine
import SoukModel
import SoukSearch

/// A throw-away home with one synthetic registry, removed when it is left.
struct Demo {
  /// What was asked for.
  let request: DemoRequest
  /// The environment variables of the process.
  let environment: [String: String]
  /// Where the demo without a screen says what there is.
  let output: any TextSink
  /// Set when the user interrupts.
  let cancellation: Cancellation

  /// Makes the home, fills it, shows it, removes it.
  func run() throws(CommandFailure) -> ExitStatus {
    if request.opensScreen { try Screen.requireTerminal() }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-demo-\(UUID().uuidString.prefix(8))").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if request.drills { return try drill(folder) }
    let engine = try fill(folder)
    guard request.opensScreen else {
      defer { engine.close() }
      return try describe(engine)
    }
    return try Screen(environment: surroundings(folder)).show(
      engine, refreshes: false, label: DemoRequest.label)
  }

  /// Makes the registry in the throw-away home and takes it in.
  ///
  /// - Parameter fault: makes v2 fail while it is on.
  func fill(
    _ folder: String, clock: EngineClock = .system, fault: BackendFault? = nil
  ) throws(CommandFailure) -> Engine {
    let place = folder + "/registry"
    try writeRegistry(into: place)
    do throws(ServiceError) {
      let engine = try Engine.open(environment: surroundings(folder), clock: clock, fault: fault)
      if let failure = try engine.openBuiltin(cancellation: cancellation) { throw failure }
      if let name = RegistryName("demo") {
        try engine.addRegistry(name, location: place)
        let reports = try engine.refresh(name, progress: { _ in }, cancellation: cancellation)
        if let failure = reports.lazy.compactMap(\.failure).first {
          throw ServiceError(.internal, failure)
        }
      }
      return engine
    } catch {
      throw CommandFailure(error)
    }
  }

  private func describe(_ engine: Engine) throws(CommandFailure) -> ExitStatus {
    let registries: [RegistrySummary]
    do throws(ServiceError) {
      registries = try engine.registries()
    } catch {
      throw CommandFailure(error)
    }
    do throws(OutputError) {
      for registry in registries {
        try output.write("\(registry.name): \(registry.packages) packages\n")
      }
    } catch {
      throw CommandFailure(error)
    }
    return .success
  }

  /// The environment with the throw-away home in place of the person's own.
  func surroundings(_ folder: String) -> [String: String] {
    environment.merging(["SOUK_HOME": folder]) { _, new in new }
  }
}
