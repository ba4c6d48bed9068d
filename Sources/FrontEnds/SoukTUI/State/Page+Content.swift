extension Page {
  /// What the page holds, whatever it is.
  var content: any Sendable {
    switch self {
    case .inspector(let page): page
    case .failures(let page): page
    case .dashboard(let page): page
    case .install(let page): page
    case .installed(let page): page
    case .operations(let page): page
    case .why(let page): page
    case .tree(let page): page
    case .graph(let page): page
    case .basket(let page): page
    case .searches(let page): page
    case .waterfall(let page): page
    }
  }

  /// The page that holds something; nil where no page holds such.
  init?(_ content: any Sendable) {
    switch content {
    case let page as InspectorPage: self = .inspector(page)
    case let page as FailuresPage: self = .failures(page)
    case let page as DashboardPage: self = .dashboard(page)
    case let page as InstallPage: self = .install(page)
    case let page as InstalledPage: self = .installed(page)
    case let page as OperationsPage: self = .operations(page)
    case let page as WhyPage: self = .why(page)
    case let page as TreePage: self = .tree(page)
    case let page as GraphPage: self = .graph(page)
    case let page as BasketPage: self = .basket(page)
    case let page as SearchesPage: self = .searches(page)
    case let page as WaterfallPage: self = .waterfall(page)
    default: return nil
    }
  }
}
