/// The queries that a person keeps, newest last, none twice.
struct SavedSearches: Hashable, Sendable {
  /// The queries.
  private(set) var entries: [String]
  /// How many are kept.
  static let limit = 200

  /// Searches from the lines of their file.
  init(_ entries: [String] = []) {
    self.entries = []
    for entry in entries.suffix(Self.limit) where !self.entries.contains(entry) {
      self.entries.append(entry)
    }
  }

  /// Whether a query is kept.
  func contains(_ query: String) -> Bool { entries.contains(query) }

  /// Keeps a query, or forgets it; false where there is nothing to keep.
  mutating func toggle(_ text: String) -> Bool {
    let query = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !query.allSatisfy(\.isWhitespace) else { return false }
    if let place = entries.firstIndex(of: query) {
      entries.remove(at: place)
      return true
    }
    entries.append(query)
    if entries.count > Self.limit { entries.removeFirst() }
    return true
  }
}
