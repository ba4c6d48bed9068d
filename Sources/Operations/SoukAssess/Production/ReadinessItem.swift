/// One thing that is asked for before souk goes to production, and what shows that it holds.
package struct ReadinessItem: Hashable, Sendable, Codable {
  /// Its name in documents: `tests`, `search-p95`.
  package var id: String
  /// Where it belongs.
  package var part: Part
  /// How many points it has; 0 outside the categories.
  package var points: Int
  /// What shows that it holds.
  package var source: Source

  /// The parts of the report that are made of items.
  package enum Part: Hashable, Sendable, Codable {
    /// A category, with points.
    case category(ReadinessCategory)
    /// The way from v1 to v2.
    case migration
    /// What running it needs.
    case operations
  }

  /// What shows that an item holds.
  package enum Source: Hashable, Sendable, Codable {
    /// A check left a record that says so; where a figure is named, it must be at most `atMost`.
    case record(String, figure: String? = nil, atMost: Double = 0)
    /// It was measured for this report.
    case measured(ReadinessMeasure)
  }

  /// Makes an item.
  init(_ id: String, _ part: Part, _ points: Int, _ source: Source) {
    self.id = id
    self.part = part
    self.points = points
    self.source = source
  }
}
