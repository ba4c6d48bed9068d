import SoukModel

extension Wording {
  /// Above the kept queries.
  static let searchesTitle = "searches"
  /// In an empty list of searches.
  static let noSearches = "No search is kept yet. Alt-k keeps the one that is typed."
  /// Said where there is no query to keep.
  static let nothingToSave = "type a query first; then Alt-k keeps it"
  /// The title of the window of the first start.
  static let welcomeTitle = "welcome to souk"
  /// What to do first.
  static let welcome = "Type: the list follows every key."
  /// What a mark says, in a word.
  static func welcomeWord(_ severity: TrustSeverity) -> String {
    switch severity {
    case .good: "good"
    case .neutral: "none"
    case .pending: "not yet"
    case .unknown: "unknown"
    case .expired: "expired"
    case .failed: "failed"
    }
  }

  /// How the window goes away.
  static let welcomeOnce = "The next key takes this away."

  /// How many searches are kept.
  static func searches(_ saved: Int, of all: Int) -> String {
    "\(grouped(saved)) kept, \(grouped(all - saved)) of before"
  }

  /// Said when a query was kept or forgotten.
  static func kept(_ query: String, _ isKept: Bool) -> String {
    let text = RegistryText(query).escapedPrefix(60)
    return isKept ? "“\(text)” is kept; Alt-r lists what is" : "“\(text)” is kept no more"
  }
}
