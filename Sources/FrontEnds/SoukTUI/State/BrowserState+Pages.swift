import SoukEngine
import SoukModel
import SoukSearch

extension BrowserState {
  /// The inspector, where it is the page on top.
  var inspector: InspectorPage? {
    get {
      if case .inspector(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, inspector != nil else { return }
      pages[pages.count - 1] = .inspector(newValue)
    }
  }

  /// The failures, where they are the page on top.
  var failures: FailuresPage? {
    get {
      if case .failures(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, failures != nil else { return }
      pages[pages.count - 1] = .failures(newValue)
    }
  }

  /// The dashboard, where it is the page on top.
  var dashboard: DashboardPage? {
    get {
      if case .dashboard(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, dashboard != nil else { return }
      pages[pages.count - 1] = .dashboard(newValue)
    }
  }

  /// The order to change what is installed, where it is the page on top.
  var installPage: InstallPage? {
    get {
      if case .install(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, installPage != nil else { return }
      pages[pages.count - 1] = .install(newValue)
    }
  }

  /// What is installed, where it is the page on top.
  var installedPage: InstalledPage? {
    get {
      if case .installed(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, installedPage != nil else { return }
      pages[pages.count - 1] = .installed(newValue)
    }
  }

  /// The operations page, where it is the page on top.
  var operationsPage: OperationsPage? {
    get {
      if case .operations(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, operationsPage != nil else { return }
      pages[pages.count - 1] = .operations(newValue)
    }
  }

  /// The tree of needs, where it is the page on top.
  var tree: TreePage? {
    get {
      if case .tree(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, tree != nil else { return }
      pages[pages.count - 1] = .tree(newValue)
    }
  }

  /// The basket, where it is the page on top.
  var basketPage: BasketPage? {
    get {
      if case .basket(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, basketPage != nil else { return }
      pages[pages.count - 1] = .basket(newValue)
    }
  }

  /// The searches, where they are the page on top.
  var searches: SearchesPage? {
    get {
      if case .searches(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, searches != nil else { return }
      pages[pages.count - 1] = .searches(newValue)
    }
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

  /// The waterfall, where it is the page on top.
  var waterfall: WaterfallPage? {
    get {
      if case .waterfall(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, waterfall != nil else { return }
      pages[pages.count - 1] = .waterfall(newValue)
    }
  }

  /// The page that says why, where it is the page on top.
  var whyPage: WhyPage? {
    get {
      if case .why(let page)? = pages.last { page } else { nil }
    }
    set {
      guard let newValue, whyPage != nil else { return }
      pages[pages.count - 1] = .why(newValue)
    }
  }

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
