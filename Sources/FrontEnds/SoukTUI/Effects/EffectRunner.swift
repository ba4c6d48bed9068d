import Dispatch
import SoukEngine
import SoukInstall
import SoukModel
import SoukSearch
import Synchronization

/// Runs effects on workers: one per backend for searches, and one for each other kind of work.
///
/// Work that may be dropped for newer work of its kind has a lane of its own, so that nothing a
/// person asks for waits behind something nobody wants any more.
final class EffectRunner: Sendable {
  /// How many hits a window of the list has.
  static let window = 200
  /// How many seconds leaving waits for a change that is being made.
  private static let patience = 20
  /// How far down a kept selection is looked for.
  static let reach = 1_000

  /// What is called.
  let service: any MarketplaceService
  /// Where the answers go.
  let inbox: Inbox
  /// Writes a file that a person asked for and gives its path.
  let saveFile: BrowserSettings.FileSaving
  /// Reads the themes there are; nil where they never change.
  let readThemes: BrowserSettings.ThemeReading?
  /// Who says what is wrong with the home; nil where there is none.
  let doctor: (any DoctorService)?
  /// Keeps the gate for the processes to come.
  let saveGate: BrowserSettings.GateSaving
  /// The clock that keys are timed by.
  let clock: BrowserSettings.Clock
  private let search: [BackendKind: Lane] = [.v1: Lane("search.v1"), .v2: Lane("search.v2")]
  private let compare: [BackendKind: Lane] = [.v1: Lane("compare.v1"), .v2: Lane("compare.v2")]
  private let fields: [BackendKind: Lane] = [.v1: Lane("fields.v1"), .v2: Lane("fields.v2")]
  /// Apart from the searches: rows never wait for counts.
  private let facets = Lane("facets")
  private let why = Lane("why")
  private let rows = Lane("rows")
  private let lookups = Lane("lookup")
  private let dependents = Lane("dependents")
  private let verification = Lane("verify")
  private let inspection = Lane("inspect")
  private let failing = Lane("failures")
  private let sweep = Lane("verify-all")
  private let assessment = Lane("assess")
  private let overview = Lane("survey")
  /// What a person decided is done in order, and nothing newer drops it.
  private let decisions = DispatchQueue(label: "souk.decisions", qos: .userInitiated)
  private let installed = Lane("installed")
  /// Orders wait for a person here, each on a thread of its own.
  private let installing = DispatchQueue(
    label: "souk.install", qos: .userInitiated, attributes: .concurrent)
  /// The orders under way, by the pages that show them.
  private let orders = Mutex<[Int: PendingInstall]>([:])
  private let registries = Lane("registries")
  private let refresh = Lane("refresh")
  /// Apart from the searches: no answer and no newer search waits for figures.
  private let figures = Lane("figures")
  private let themes = Lane("themes")
  private let operating = Lane("operations")
  /// Apart from the figures: the grade takes longer, and nothing else waits for it.
  private let judging = Lane("readiness")
  private let diagnosis = Lane("doctor")
  private let walking = Lane("walk")
  private let needs = Lane("needs")
  private let reading = Lane("readme")
  private let asking = Lane("graph")
  /// What a newer answer makes pointless stops at once.
  let ahead = Lane("ahead")
  /// The rows of the latest answer.
  let inView = Mutex(RowsInView())

  /// A runner that calls a service and posts to an inbox.
  init(
    _ service: any MarketplaceService, inbox: Inbox,
    saveFile: @escaping BrowserSettings.FileSaving = BrowserSettings.savesNothing,
    saveGate: @escaping BrowserSettings.GateSaving = { _ in },
    readThemes: BrowserSettings.ThemeReading? = nil,
    doctor: (any DoctorService)? = nil,
    clock: @escaping BrowserSettings.Clock = BrowserSettings.uptime
  ) {
    self.service = service
    self.inbox = inbox
    self.saveFile = saveFile
    self.saveGate = saveGate
    self.readThemes = readThemes
    self.doctor = doctor
    self.clock = clock
  }

  /// Begins an effect that is the service's business; the rest belongs to the loop.
  func run(_ effect: Effect) {
    switch effect {
    case .search(let tag, let visible, let keeping):
      let backend = tag.backend ?? .v1
      let asked = clock()
      search[backend == .v1 ? .v2 : .v1]?.cancel()
      facets.cancel()
      search[backend]?.submit {
        self.search(tag, visible, keeping, $0, asked: asked)
        if !$0.isCancelled { self.facets.submit { self.readFacets(tag, $0) } }
        self.figures.submit { self.readFigures($0) }
      }
    case .rows(let tag, let need):
      rows.submit {
        self.rows(tag, need, $0)
        self.figures.submit { self.readFigures($0) }
      }
    case .explain(let sequence, let query, let reference):
      why.submit { self.explain(sequence, query, reference, $0) }
    case .lookup(let sequence, let id): lookups.submit { self.lookup(sequence, id, $0) }
    case .dependents(let sequence, let id): dependents.submit { self.dependents(sequence, id, $0) }
    case .inspect(let place, let id, let version):
      lane(of: place).submit { self.inspect(place, id, version, $0) }
    case .failures: failing.submit { self.readFailures($0) }
    case .verifyAll: sweep.submit { self.verifyAll($0) }
    case .stopVerifying: sweep.cancel()
    case .annotate(let id, let note): decisions.async { self.annotate(id, note) }
    case .handle(let ids, let isHandled): decisions.async { self.handle(ids, isHandled) }
    case .assess(let sequence, let id): assessment.submit { self.assess(sequence, id, $0) }
    case .survey: overview.submit { self.survey($0) }
    case .stopSurvey: overview.cancel()
    case .saveEvidence(let id, let version): decisions.async { self.saveEvidence(id, version) }
    case .install(let sequence, let order): begin(sequence, order)
    case .agree(let sequence): orders.withLock { $0[sequence] }?.agree()
    case .stopInstalling(let sequence): orders.withLock { $0[sequence] }?.stop()
    case .readInstalled: installed.submit { self.readInstalled($0) }
    case .readOperations: operating.submit { self.readOperations($0) }
    case .rollBack: decisions.async { self.rollBack() }
    case .advance: decisions.async { self.advance() }
    case .readReadiness: judging.submit { _ in self.judge() }
    case .diagnose: diagnosis.submit { self.diagnose($0) }
    case .readThemes: themes.submit { _ in self.postThemes() }
    case .compare(let tag, let backend):
      compare[backend]?.submit { self.compare(tag, backend, $0) }
    case .fields(let sequence, let backend, let id):
      fields[backend]?.submit { self.fields(sequence, backend, id, $0) }
    case .setGate(let gate): service.setGate(gate)
    case .tree(let sequence, let id): needs.submit { self.tree(sequence, id, $0) }
    case .graph(let sequence, .library):
      // Nothing newer makes it pointless, and it costs nothing.
      decisions.async { self.graph(sequence, .library, Cancellation()) }
    case .graph(let sequence, let ask): asking.submit { self.graph(sequence, ask, $0) }
    case .readme(let sequence, let id): reading.submit { self.readme(sequence, id, $0) }
    case .give(let judgement): decisions.async { self.give(judgement) }
    case .walk(let sequence, let queries, let start, let back):
      walking.submit { self.walk(sequence, queries, from: start, back: back, $0) }
    case .stopWalking: walking.cancel()
    case .saveCase(let kept): decisions.async { self.saveCase(kept) }
    case .refresh: refresh.submit { self.refresh($0) }
    case .registries: registries.submit { self.readRegistries($0) }
    case .copy, .copyVerdict, .saveHistory, .saveSearches, .saveTheme, .reportMouse,
      .suspend:
      break
    }
  }

  private func begin(_ sequence: Int, _ order: InstallOrder) {
    let pending = PendingInstall()
    orders.withLock { $0[sequence] = pending }
    installing.async {
      self.install(sequence, order, pending)
      self.orders.withLock { $0[sequence] = nil }
      pending.finish()
    }
  }

  private func lane(of place: Inspection.Place) -> Lane {
    switch place {
    case .pane: verification
    case .page: inspection
    }
  }

  /// Cancels everything that runs; a change that a person agreed to comes to its end first.
  func stop() {
    let lanes =
      Array(search.values) + Array(compare.values) + Array(fields.values)
      + [
        facets, why, rows, lookups, dependents, verification, inspection, failing, sweep,
        registries,
        refresh,
      ]
      + [figures, ahead, assessment, overview, installed, themes, operating, judging, diagnosis]
      + [walking, needs, reading, asking]
    for lane in lanes { lane.cancel() }
    let pending = orders.withLock { Array($0.values) }
    for order in pending { order.stop() }
    for order in pending { order.settle(within: Self.patience) }
  }
}
