/// The queries of before, newest last, and the place of a person who leafs through them.
struct QueryHistory: Hashable, Sendable {
  /// The queries, oldest first, none twice.
  private(set) var entries: [String]
  /// Which entry is shown; nil while nobody leafs.
  private(set) var place: Int?
  /// What was typed before leafing began.
  private var draft = ""

  /// How many are kept.
  static let limit = 500

  /// A history from the lines of its file.
  init(_ entries: [String] = []) {
    self.entries = []
    for entry in entries.suffix(Self.limit) { record(entry) }
  }

  /// Keeps a query that was acted on; true where that changed anything.
  @discardableResult
  mutating func record(_ text: String) -> Bool {
    place = nil
    let kept = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !kept.allSatisfy(\.isWhitespace), entries.last != kept else { return false }
    entries.removeAll { $0 == kept }
    entries.append(kept)
    if entries.count > Self.limit { entries.removeFirst() }
    return true
  }

  /// Forgets a query.
  mutating func forget(_ text: String) {
    place = nil
    entries.removeAll { $0 == text }
  }

  /// The query before the one shown; nil where there is none.
  mutating func older(than text: String) -> String? {
    let index = (place ?? entries.count) - 1
    guard entries.indices.contains(index) else { return nil }
    if place == nil { draft = text }
    place = index
    return entries[index]
  }

  /// The query after the one shown, at the end what was typed; nil while nobody leafs.
  mutating func newer() -> String? {
    guard let place else { return nil }
    let index = place + 1
    if entries.indices.contains(index) {
      self.place = index
      return entries[index]
    }
    self.place = nil
    return draft
  }

  /// Ends the leafing, as typing does.
  mutating func settle() {
    place = nil
  }
}
