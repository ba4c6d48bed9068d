import Foundation
import SoukEngine
import SoukModel
import SoukSearch

/// Runs workloads in one home.
struct Bench {
  /// What the command line asked for.
  let command: BenchCommand
  /// Where packages are.
  let home: BenchHome
  /// Where figures go.
  let report: Report

  /// The registry that holds the synthetic packages.
  static let registryName = "synthetic"

  /// Runs one workload.
  func run(_ workload: Workload) throws(BenchFailure) {
    switch workload {
    case .ingest: try ingest()
    case .refresh: try refresh()
    case .search: try withEngine { engine throws(BenchFailure) in try search(engine) }
    case .lookup: try withEngine { engine throws(BenchFailure) in try lookUp(engine) }
    case .load: try withEngine { engine throws(BenchFailure) in try load(engine) }
    case .open: try open()
    case .firstFrame: try firstFrame()
    case .cache: try cache()
    case .verifyAll: try verifyAll()
    case .validate: try validatePackages()
    case .dashboard: try withEngine { engine throws(BenchFailure) in try dashboard(engine) }
    case .ladder: try ladder()
    case .diagnoseKeys: try diagnoseKeys()
    case .hash: try hash()
    case .install: try install()
    case .unpack: try unpack()
    case .parallel: try withEngine { engine throws(BenchFailure) in try split(engine) }
    case .resolve: try resolve()
    case .metricsRecord: try recordMetrics()
    case .scrape: try scrape()
    case .router: try measureRouter()
    case .migrate: try migrate()
    case .backup: try backUp()
    case .index: try withEngine { engine throws(BenchFailure) in try measureIndex(engine) }
    case .facets: try withEngine { engine throws(BenchFailure) in try facets(engine) }
    case .graph: try withEngine { engine throws(BenchFailure) in try graph(engine) }
    case .relevance: try withEngine { engine throws(BenchFailure) in try relevance(engine) }
    case .traces: try withEngine { engine throws(BenchFailure) in try traces(engine) }
    }
  }

  /// Opens the home, fills it where it is empty, and closes it after the work.
  func withEngine(_ work: (Engine) throws(BenchFailure) -> Void) throws(BenchFailure) {
    let engine = try home.open()
    defer { engine.close() }
    try fill(engine)
    try work(engine)
  }

  /// Fills a home that holds nothing but builtin.
  func fill(_ engine: Engine) throws(BenchFailure) {
    let registries = try BenchFailure.asking { () throws(ServiceError) in
      try engine.registries()
    }
    if registries.contains(where: { $0.name != .builtin && $0.packages > 0 }) { return }
    if !command.add.isEmpty {
      for folder in command.add { try takeFolder(folder, engine) }
    } else if command.apt {
      BenchMain.complain("Reading this machine's package lists.")
      _ = try take(.apt, engine)
    } else {
      let marketplace = SyntheticMarketplace(seed: command.seed, count: command.packages)
      _ = try take(try add(marketplace, to: engine, folder: home.path), engine)
    }
  }

  /// Puts a registry that is a folder on the list, under the folder's name, and takes it in.
  private func takeFolder(_ folder: String, _ engine: Engine) throws(BenchFailure) {
    let place = URL(filePath: folder).standardizedFileURL
    guard let name = RegistryName(place.lastPathComponent) else {
      throw BenchFailure("“\(folder)” cannot be the name of a registry.")
    }
    BenchMain.complain("Reading the registry “\(name)”.")
    try BenchFailure.asking { () throws(ServiceError) in
      try engine.addRegistry(name, location: place.path)
    }
    let clock = ContinuousClock()
    let start = clock.now
    let taken = try take(name, engine)
    let seconds = Samples.milliseconds(start.duration(to: clock.now)) / 1_000
    BenchMain.complain("\(taken.total) packages in \(Int(seconds)) s.")
  }

  /// Writes a marketplace below `folder` and puts it on the list of registries.
  func add(
    _ marketplace: SyntheticMarketplace, to engine: Engine, folder: String
  ) throws(BenchFailure) -> RegistryName {
    let place = folder + "/" + Self.registryName
    guard let name = RegistryName(Self.registryName),
      (try? FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true)) != nil
    else { throw BenchFailure("“\(place)” cannot be made.") }
    BenchMain.complain("Making \(marketplace.count) synthetic packages, seed \(marketplace.seed).")
    try marketplace.write(into: place)
    try BenchFailure.asking { () throws(ServiceError) in
      try engine.addRegistry(name, location: place)
    }
    return name
  }

  /// Refreshes a registry, whose failure is one of the measurement.
  func take(_ name: RegistryName, _ engine: Engine) throws(BenchFailure) -> RefreshReport {
    let reports = try BenchFailure.asking { () throws(ServiceError) in
      try engine.refresh(name, progress: { _ in }, cancellation: Cancellation())
    }
    guard let report = reports.first else {
      throw BenchFailure("The registry \(name) was not read.")
    }
    if let failure = report.failure { throw BenchFailure(failure) }
    return report
  }

  /// The most wanted packages of the home, builtin left out.
  func wanted(_ count: Int, _ engine: Engine) throws(BenchFailure) -> [PackageID] {
    var ids: [PackageID] = []
    var offset = 0
    while ids.count < count {
      let request = SearchRequest("", offset: offset, limit: 500)
      let answer = try BenchFailure.asking { () throws(ServiceError) in
        try engine.search(request, on: command.backends.first, cancellation: Cancellation())
      }
      if answer.page.hits.isEmpty { break }
      ids += answer.page.hits.map(\.id).filter { $0.registry != .builtin }
      offset += answer.page.hits.count
    }
    return Array(ids.prefix(count))
  }

  /// The intents to type: those of the file, or seeded ones about the packages of the home.
  func intents(_ engine: Engine) throws(BenchFailure) -> [Intent] {
    if let file = command.queries { return try QueryFile.read(file, corpus: command.corpus) }
    let names = try wanted(5_000, engine).map(\.name.raw)
    return SyntheticQueries(names: names, seed: command.seed).intents(command.intents)
  }
}
