/// Where a key is pressed: each has keys of its own.
enum KeyContext: String, Sendable, Hashable, CaseIterable {
  /// The search line.
  case search
  /// The results.
  case list
  /// The details.
  case details
  /// The trust page of the details.
  case trust
  /// The trust inspector over the whole screen.
  case inspector
  /// The failing releases.
  case failures
  /// How mature the catalogue is.
  case dashboard
  /// What is installed.
  case installed
  /// An order that is being prepared or carried out.
  case installing
  /// An order that waits for a person's yes.
  case plan
  /// An order that is over.
  case outcome
  /// An order of which a release was refused.
  case refused
  /// Both backends side by side.
  case comparison
  /// The query of both backends side by side.
  case comparisonSearch
  /// One package as both backends give it.
  case fields
  /// The list of keys.
  case help
  /// The list of commands.
  case palette
  /// The list of themes.
  case themes
  /// The counts by facet.
  case facets
  /// Why a row is there, and why another one is not.
  case why
  /// What a code means.
  case explanation
  /// The line in which a note is written.
  case note
  /// How promises, alerts and gate stand.
  case operations
  /// What a package needs, as a tree.
  case tree
  /// A node of the graph and what stands around it, or an answer of the graph.
  case graph
  /// The line in which the graph is asked.
  case graphPrompt
  /// What is marked.
  case basket
  /// The kept queries and those of before.
  case searches
  /// Where the time of the last keys went.
  case waterfall
  /// What one of those rests on.
  case evidence
  /// A question that waits for a person's yes.
  case confirmation

  /// The parts of the browsing screen.
  static let browsing: Set<KeyContext> = [.search, .list, .details, .trust]
  /// Where one release is under the glass.
  static let inspecting: Set<KeyContext> = [.trust, .inspector]
  /// Where letters are commands.
  static let commands: Set<KeyContext> = [
    .list, .details, .trust, .inspector, .failures, .dashboard, .comparison, .fields, .installed,
    .installing, .plan, .outcome, .refused, .operations, .waterfall,
    .basket, .searches, .tree, .graph,
  ]
  /// The page of an order, wherever it is.
  static let ordering: Set<KeyContext> = [.installing, .plan, .outcome, .refused]
  /// The pages over the browsing screen that are not about one package.
  static let nameless: Set<KeyContext> = ordering.union([
    .dashboard, .operations, .waterfall, .basket, .searches, .tree, .graph,
  ])
  /// The pages that a function key shows, from one another too.
  static let pages: Set<KeyContext> = [
    .failures, .dashboard, .installed, .operations, .waterfall, .basket, .searches, .tree,
    .graph,
  ]
  /// Where a query is typed.
  static let queries: Set<KeyContext> = [.search, .comparisonSearch]
  /// Where letters are text.
  static let typing: Set<KeyContext> = [
    .search, .comparisonSearch, .note, .palette, .why, .graphPrompt,
  ]
  /// Everywhere.
  static let all = Set(allCases)
}
