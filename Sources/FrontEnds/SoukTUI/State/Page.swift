/// A page that takes the place of search line, results and details.
enum Page: Hashable, Sendable {
  /// One release under the glass.
  case inspector(InspectorPage)
  /// Every failing release.
  case failures(FailuresPage)
  /// How mature the catalogue is.
  case dashboard(DashboardPage)
  /// An order to change what is installed.
  case install(InstallPage)
  /// What is installed.
  case installed(InstalledPage)
  /// Why a row is there, and why another one is not.
  case why(WhyPage)
  /// How promises, alerts and gate stand.
  case operations(OperationsPage)
  /// What a package needs, as a tree.
  case tree(TreePage)
  /// A node of the graph and what stands around it, or an answer of the graph.
  case graph(GraphPage)
  /// What is marked.
  case basket(BasketPage)
  /// The kept queries and those of before.
  case searches(SearchesPage)
  /// Where the time of the last keys went.
  case waterfall(WaterfallPage)
}
