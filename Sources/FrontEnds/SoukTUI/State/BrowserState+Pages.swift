import SoukEngine
import SoukModel
import SoukSearch

extension BrowserState {
  /// The page on top, where it is of this kind.
  func top<Content>(_ kind: Content.Type = Content.self) -> Content? {
    pages.last?.content as? Content
  }

  /// Puts a page in the place of the one on top, where that is of the same kind.
  private mutating func replaceTop<Content: Sendable>(_ content: Content?) {
    guard let content, top(Content.self) != nil, let page = Page(content) else { return }
    pages[pages.count - 1] = page
  }

  /// Puts a list in the place of the one on top.
  mutating func setList(_ list: any RowPage) {
    guard top((any RowPage).self) != nil, let page = Page(list) else { return }
    pages[pages.count - 1] = page
  }

  /// The inspector, where it is the page on top.
  var inspector: InspectorPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The failures, where they are the page on top.
  var failures: FailuresPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The dashboard, where it is the page on top.
  var dashboard: DashboardPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The order to change what is installed, where it is the page on top.
  var installPage: InstallPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// What is installed, where it is the page on top.
  var installedPage: InstalledPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The operations page, where it is the page on top.
  var operationsPage: OperationsPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The tree of needs, where it is the page on top.
  var tree: TreePage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The graph, where it is the page on top.
  var graph: GraphPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The basket, where it is the page on top.
  var basketPage: BasketPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The searches, where they are the page on top.
  var searches: SearchesPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The waterfall, where it is the page on top.
  var waterfall: WaterfallPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The page that says why, where it is the page on top.
  var whyPage: WhyPage? {
    get { top() }
    set { replaceTop(newValue) }
  }

  /// The rows of the basket.
  var basketRows: [BasketRow] {
    let shown = Set(results.hits.values.map(\.id))
    return basket.ids.map {
      BasketRow(id: $0, summary: summaries[$0], isInResults: shown.contains($0))
    }
  }

  /// The rows of the searches.
  var searchesRows: [SearchesRow] { SearchesRow.rows(saved: saved, history: history) }

  /// The rows of the operations page; none before the figures are here.
  var operationsRows: [OperationsRow] {
    operations.map { OperationsRow.rows(of: $0, readiness: readiness, doctor: doctor) } ?? []
  }

  /// Whether the page on top waits for what it is to show.
  var awaitsPage: Bool {
    switch pages.last {
    case .operations: operations == nil || readiness == nil || doctor == .underWay
    case .failures: failing == nil
    case .installed: installed == nil
    case .dashboard: survey == nil
    case .inspector(let page): page.inspection.isChecking
    case .tree(let page): page.tree == nil && page.failure == nil
    case .graph(let page): page.isWaiting
    case .why(let page): !page.name.isEmpty && page.answers.count < BackendKind.allCases.count
    case .install, .waterfall, .basket, .searches, nil: false
    }
  }

  /// The rows of what is installed.
  var installedRows: [InstalledRow] {
    installed.map { InstalledRow.rows(of: $0, newer: newer ?? [:]) } ?? []
  }

  /// The rows of the failures page.
  var failuresRows: [FailuresRow] { failures?.rows(of: failing ?? []) ?? [] }

  /// The release that the trust keys are about: the inspector's, else that of the details.
  var inspection: Inspection? { inspector?.inspection ?? details.inspection }

  /// Whether nothing but a bundle of evidence is open: there is no marketplace behind it.
  var isReplay: Bool { inspector?.inspection.replay != nil && pages.count == 1 }
}
