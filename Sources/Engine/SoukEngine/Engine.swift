import Logging
import SoukCatalogue
import SoukHTTP
import SoukMetrics
import SoukModel
import SoukRegistry
import SoukRollout
import SoukRouter
import SoukSPARQL
package import SoukSearch
import Synchronization

#if MarketplaceV1
  import SoukFullTextBackend
#endif
#if MarketplaceV2
  import SoukGraphBackend
#endif

/// The marketplace on this machine: opens the files, wires the parts, offers every operation.
///
/// Thread-safe; calls block. Opening reads next to nothing: indexes are read when they are asked.
package final class Engine: MarketplaceService {
  /// What can change while the engine is open.
  struct State {
    var gate: Gate
    var watch: GateWatch
    var notices: [String] = []
    var observer: (@Sendable (ServiceEvent) -> Void)?
    var isClosed = false
    /// What answers Prometheus; nil where nobody asked for it.
    var metricsServer: HTTPServer?
    /// What answers questions to the graph; nil where nobody asked for it.
    var graphServer: HTTPServer?
    /// Whether the figures of earlier processes were read.
    var hasFigures = false
    /// The number of this run on record; nil where it is not.
    var session: Int64?
    /// Whether the last phase has begun, from which on v1 is deprecated.
    var isV1Deprecated = false
  }

  /// Where the files are.
  package let home: SoukHome
  /// What the person set.
  package let settings: Settings
  /// Everything that is known of packages.
  let catalogue: Catalogue
  let router: Router
  let metrics = Metrics()
  let database: StateDatabase?
  /// Which releases failed when they were verified last.
  let failureStore: any FailureStore
  /// Where figures outlive the process.
  let metricsStore: any MetricsStore
  /// What the rollout is judged by.
  let rolloutStore: any RolloutStore
  /// What was compared and is not written yet.
  let trials = TrialBuffer()
  let clock: EngineClock
  let sources: EngineSources
  let logger: Logger
  let flusher = Flusher()
  /// What sends figures and traces away; nil where the configuration names no collector.
  let telemetry: TelemetryExporter?
  /// What answers queries over the graph; nil for this machine's own graph.
  let remoteGraph: RemoteGraph?
  let state: Mutex<State>
  /// Held by the one refresh that runs in this process.
  let refreshing = Mutex<Void>(())
  /// Ends what runs in the background.
  let background: BackgroundWork
  /// What the other backend is still to be asked.
  let shadowing: ShadowQueue
  /// What registries looked like when they were added.
  let probed = ProbedRegistries()
  #if MarketplaceV2
    let graph: GraphBackend
  #endif

  /// Opens a home, making its folders and files where they are missing.
  ///
  /// A home that cannot be written is read as it is, with a notice.
  /// - Parameter fault: makes v2 fail while it is on, for a drill.
  /// - Throws: `ServiceError` that names the file and what to do about it.
  package convenience init(
    home: SoukHome, settings: Settings, clock: EngineClock = .system, fault: BackendFault? = nil
  ) throws(ServiceError) {
    try self.init(
      home: home, settings: settings, clock: clock,
      sources: EngineSources(home: home, settings: settings, clock: clock), fault: fault)
  }

  /// Opens a home with other sources than the machine's own.
  ///
  /// - Parameter queryService: answers queries over the graph in place of what the settings name.
  init(
    home: SoukHome, settings: Settings, clock: EngineClock, sources: EngineSources,
    fault: BackendFault? = nil, queryService: (any QueryService)? = nil
  ) throws(ServiceError) {
    self.home = home
    self.settings = settings
    self.clock = clock
    self.sources = sources
    try home.prepare()
    let log = LogFile(path: home.log)
    logger = Logger(label: "souk") { _ in
      JSONLogHandler(file: log, level: settings.logLevel.level, now: clock.now)
    }
    var notices: [String] = []
    catalogue = try Self.openCatalogue(home, settings, &notices)
    database = Self.openState(home, &notices)
    failureStore = database.map { SQLiteFailureStore(database: $0) } ?? MemoryFailureStore()
    metricsStore = database.map { SQLiteMetricsStore(database: $0) } ?? MemoryMetricsStore()
    rolloutStore =
      database.map { SQLiteRolloutStore(database: $0, now: clock.now) } ?? MemoryRolloutStore()
    telemetry = Self.exporter(settings, database, metrics)
    remoteGraph =
      queryService.map { RemoteGraph($0) }
      ?? RemoteGraph(settings, fetcher: sources.fetcher, clock: clock)
    background = BackgroundWork()
    shadowing = ShadowQueue(background)
    var backends: [BackendKind: any MarketplaceBackend] = [:]
    #if MarketplaceV1
      backends[.v1] = FullTextBackend(catalogue: catalogue)
    #endif
    #if MarketplaceV2
      graph = GraphBackend(catalogue: catalogue)
      backends[.v2] = graph
      if let fault { backends[.v2] = FaultyBackend(graph, fault: fault) }
    #endif
    let flusher = flusher
    let cache = TieredCache(
      store: database.map { SQLiteCacheStore(database: $0, now: clock.now) }, metrics: metrics,
      whenUnwritten: { flusher.mark() })
    router = Router(
      backends: backends, policy: GatePolicy(settings.gate, settings, salt: database?.salt ?? 0),
      cache: cache,
      metrics: metrics, now: clock.uptime)
    router.fallsBack = settings.fallsBack
    state = Mutex(
      State(gate: settings.gate, watch: GateWatch(home, settings.gate), notices: notices))
    flusher.start { [weak self] in self?.flush() }
    catalogue.observe { [weak self] generation in
      self?.tell(.catalogueChanged(generation: generation))
    }
  }

  /// Opens the home that the environment names, with its settings.
  ///
  /// - Parameter fault: makes v2 fail while it is on, for a drill.
  package static func open(
    environment: [String: String], clock: EngineClock = .system, fault: BackendFault? = nil
  ) throws(ServiceError) -> Engine {
    let home = try SoukHome(environment: environment)
    return try Engine(
      home: home, settings: Settings.load(home, environment: environment), clock: clock,
      fault: fault)
  }

  /// One line each for what a person should know of this home; empty where all is well.
  package var notices: [String] {
    let own = state.withLock { $0.notices }
    guard sources.apt == nil else { return own }
    return own + [
      "There are no apt package lists on this machine: run `sudo apt-get update`, or add a "
        + "marketplace with `souk registry add NAME PATH`."
    ]
  }

  package var gate: Gate { state.withLock { $0.gate } }

  package func setGate(_ gate: Gate) {
    state.withLock { $0.gate = gate }
    router.policy = GatePolicy(gate, settings, salt: database?.salt ?? 0)
  }

  package func observe(_ body: (@Sendable (ServiceEvent) -> Void)?) {
    state.withLock { $0.observer = body }
  }

  /// Tells the observer, on this thread.
  func tell(_ event: ServiceEvent) {
    state.withLock { $0.observer }?(event)
  }

  package func flush() {
    do throws(CacheError) {
      try router.cache.flush()
    } catch {
      logger.debug("cache not written", metadata: ["code": "\(error.code.rawValue)"])
    }
    flushTrials()
    telemetry?.keep()
    metrics.gauge(MetricKey(.residentMemory)).set(Self.residentBytes)
    do throws(MetricsError) {
      try metrics.flush(to: metricsStore, now: clock.now())
    } catch {
      logger.debug("figures not written", metadata: ["code": "\(error.code.rawValue)"])
    }
  }

  /// Ends the work in the background, writes what is buffered and closes the files; calling twice is no harm.
  package func close() {
    guard
      state.withLock({ state in
        defer { state.isClosed = true }
        return !state.isClosed
      })
    else { return }
    observe(nil)
    stopServingMetrics()
    stopServingGraph()
    telemetry?.stop()
    shadowing.settle(within: 0.1)
    background.stop()
    endSession()
    flusher.stop()
    database?.waitLonger()
    flush()
    database?.close()
    catalogue.close()
  }
}
