import GRDB
import SoukSearch

/// The filters of a query that FTS5 has no words for: those on downloads and versions.
///
/// What passes them is found by looking at every match, which costs 0.3 ms for a thousand.
final class ColumnFilters {
  private let filters: [PackageFilter]
  private let db: Database
  /// For each filter on versions, by its place, whether a version passes, as far as known.
  private var passes: [[Int64: Bool]]

  private init(_ filters: [PackageFilter], _ db: Database) {
    self.filters = filters
    self.db = db
    passes = filters.map { _ in [:] }
  }

  /// The filters of a query; nil where it has none of this kind.
  static func of(_ query: SearchQuery, _ db: Database) -> ColumnFilters? {
    guard !query.filters.isEmpty else { return nil }
    let filters = query.filters.filter {
      if case .word = $0.condition { false } else { true }
    }
    return filters.isEmpty ? nil : ColumnFilters(filters, db)
  }

  /// Whether a row of number, downloads and version passes.
  func pass(_ row: Row) throws -> Bool {
    for (place, filter) in filters.enumerated() {
      let holds =
        switch filter.condition {
        case .word: true
        case .downloads(let range):
          try row.decode(Int64?.self, atIndex: 1).map(range.contains) ?? false
        case .version(let wanted):
          try holds(wanted, place, try row.decode(Int64.self, atIndex: 2))
        }
      if holds == filter.isNegated { return false }
    }
    return true
  }

  /// Whether a document passes; false for one that is not there.
  func pass(number: Int64) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT number, downloads, version FROM fulltext_attribute WHERE number = ?")
    return try Row.fetchOne(statement, arguments: [number]).map(pass) ?? false
  }

  private func holds(_ wanted: VersionFilter, _ place: Int, _ version: Int64) throws -> Bool {
    if let known = passes[place][version] { return known }
    let holds = VersionLabel.matches(try LabelNumbers.text(of: version, db), wanted)
    passes[place][version] = holds
    return holds
  }
}
