import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen
import SoukSearch

/// Everything the screen shows, as one value.
struct BrowserState: Sendable {
  /// The size of the screen.
  var size: Size
  /// The search line.
  var editor = LineEditor()
  /// Which part hears the keys.
  var focus = Focus.search
  /// The queries of before.
  var history: QueryHistory
  /// The newest search that was asked for.
  var latest = SearchTag(sequence: 0, backend: nil, text: "")
  /// The results on the screen, perhaps of an older search.
  var results = ResultList()
  /// Rows of packages that were looked at, of the present generation.
  var summaries: [PackageID: PackageSummary] = [:]
  /// Packages that have no row any more.
  var gone: Set<PackageID> = []
  /// What was asked for last of the rows in view; nil once it is here.
  var rowsUnderWay: RowsNeed?
  /// How the matches are spread; nil until that was counted.
  var facets: FacetCounts?
  /// The search that was counted.
  var facetTag: SearchTag?
  /// How all packages are spread; nil until that was counted.
  var allFacets: FacetCounts?
  /// Whether the newest search has taken so long that the rows on the screen are marked as old.
  var isOverdue = false
  /// Whether the figures of the newest answer are still to come.
  var awaitsFigures = false
  /// The selected row.
  var selection = Selection()
  /// The first row in view.
  var first = 0
  /// The details pane.
  var details = DetailsPane()
  /// Both backends side by side, while that is shown.
  var comparison: Comparison?
  /// The queries to walk through in a comparison.
  var corpus = CorpusWalk(queries: [])
  /// Grows with every comparison and every package opened in one.
  var compared = 0
  /// The pages over the browsing screen, the one that is shown last.
  var pages: [Page] = []
  /// Grows with every page.
  var opened = 0
  /// The failing releases by cause; nil until they were read.
  var failing: [FailureGroup]?
  /// How far the verification of everything has come, while it runs.
  var sweep: VerificationProgress?
  /// How mature the catalogue is; nil until it was judged.
  var survey: AssessmentSurvey?
  /// How far the judging has come, while it runs.
  var surveying: AssessmentProgress?
  /// What is installed; nil until it was read.
  var installed: InstalledPackages?
  /// What of it has newer versions, by package; nil until it was found out.
  var newer: [PackageID: OutdatedPackage]?
  /// Why it is not known what is installed.
  var installedFailure: ServiceError?
  /// How promises, alerts and gate stand; nil until that was read.
  var operations: OperationsReading?
  /// Whether souk is ready for production, or why the records cannot be read; nil while unknown.
  var readiness: Result<ReadinessReport, ServiceError>?
  /// What the doctor found of this home, once asked.
  var doctor = DoctorRound.notAsked
  /// The questions of the graph's library; empty until they were asked for.
  var graphLibrary: [GraphLibraryEntry] = []
  /// The words of the graph, as queries write them.
  var graphWords: [String] = []
  /// The registry whose packages are shown; nil for those of all.
  var registryTab: RegistryName?
  /// The packages that are marked.
  var basket = Basket()
  /// The queries that are kept.
  var saved = SavedSearches()
  /// How much of the width the results have, in percent.
  var split = SessionSnapshot.evenSplit
  /// Whether the window of the first start is shown.
  var showsWelcome = false
  /// Where the time of the last keys went, the newest first.
  var timings: [KeyTiming] = []
  /// Whether the mouse is souk's; else the terminal selects text with it.
  var hasMouse = true
  /// Whether ambiguous signs take two cells on the terminal.
  var ambiguousWide = false
  /// What each key does.
  var keymap = Keymap.builtIn
  /// What lies over everything.
  var overlay: Overlay?
  /// The gate.
  var gate: Gate
  /// The figures of the status line.
  var status = StatusSnapshot()
  /// Whether the status pane is open.
  var showsStatus = false
  /// The refresh that is under way.
  var refresh: RefreshProgress?
  /// The registries, in order.
  var registries: [RegistrySummary] = []
  /// Why the newest search failed.
  var failure: ServiceError?
  /// What stands in the header all the time.
  var label: String?
  /// What is said in the status line until the next key.
  var notice: Notice?
  /// Whether Enter was pressed before the rows of its query were here.
  var isEnterPending = false
  /// The themes to choose from, never empty.
  var themes: [Theme]
  /// The theme in use, an index into ``themes``.
  var theme = 0
  /// The theme that was in use when its file could not be read any more: it comes back with it.
  var lostTheme: String?
  /// Whether the theme follows the terminal's ground; until the person chooses one.
  var followsGround = false
  /// Whether the browser is to end.
  var isFinished = false

  /// A state before the first search.
  init(
    size: Size, gate: Gate = .v1, themes: [Theme] = [], history: QueryHistory = QueryHistory()
  ) {
    self.size = size
    self.gate = gate
    self.themes = themes.isEmpty ? [.plain] : themes
    self.history = history
  }

  /// Whether the rows on the screen are of an older search than the newest one.
  var isStale: Bool { results.tag != latest }

  /// Whether rows stand on the screen that a person must not take for the answer.
  var showsOldRows: Bool { isStale && isOverdue }

  /// Whether answers are under way that usually take a few milliseconds.
  var isIncomplete: Bool {
    if isStale { return !isOverdue }
    return awaitsFigures || comparison.map { !$0.awaited.isEmpty } ?? false
      || details.id != nil && details.answer == nil && details.failure == nil
  }

  /// The theme to draw with.
  var currentTheme: Theme { themes.indices.contains(theme) ? themes[theme] : .plain }

  /// Whether there is nothing but the embedded registry.
  var hasOnlyBuiltin: Bool {
    !registries.isEmpty && registries.allSatisfy { $0.name == .builtin || $0.packages == 0 }
  }

  /// The backend that searches go to; nil where the gate splits.
  var gateBackend: BackendKind? {
    switch gate {
    case .v1: .v1
    case .v2: .v2
    case .parallel: nil
    }
  }
}
