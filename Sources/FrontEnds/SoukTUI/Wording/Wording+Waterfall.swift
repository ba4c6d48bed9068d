extension Wording {
  /// Above the waterfall.
  static let waterfallTitle = "where the time of your last keys went"
  /// In an empty waterfall.
  static let noKeyYet = "No key was pressed yet. Leave this page, type, and come back."

  /// A stage of a key.
  static func words(_ stage: KeyTiming.Stage) -> String {
    switch stage {
    case .input: "input"
    case .queue: "queue"
    case .search: "search"
    case .verify: "verify"
    case .render: "render"
    case .write: "write"
    }
  }

  /// Said where a key asked no backend.
  static func askedNothing(_ key: String) -> String {
    "\(key) asked no backend; choose a key that changed the query"
  }
}
